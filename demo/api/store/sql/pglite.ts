import { mkdirSync } from 'node:fs';
import { PGlite, type Transaction } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import type { Database, Sql } from './database.js';
import { readyDirectory } from './pglite-directory.js';

/** PostgreSQL inside this process, for trying and small pilots: one connection, so transactions run one after the other. */
export async function openPGlite(directory: string): Promise<Database> {
  mkdirSync(directory, { recursive: true });
  readyDirectory(directory);
  const pglite = await PGlite.create({ dataDir: directory, extensions: { btree_gist } });
  return {
    transaction: <T>(work: (sql: Sql) => Promise<T>) =>
      pglite.transaction((transaction) => work(sqlOver(transaction))),
    close: () => pglite.close(),
  };
}

const sqlOver = (transaction: Transaction): Sql => ({
  query: async <Row extends object>(text: string, parameters: unknown[] = []) =>
    (await transaction.query<Row>(text, parameters)).rows,
  script: async (text) => {
    await transaction.exec(text);
  },
});
