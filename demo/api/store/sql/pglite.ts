import { PGlite, type Transaction } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { createListeners } from '../listeners.js';
import type { Database, Sql } from './database.js';
import { ensureCluster } from './pglite-directory.js';

/**
 * PostgreSQL inside this process, for trying and small pilots. One connection: transactions run one after the other. It runs
 * with fsync off: what is committed survives the death of the process, not a power cut. Nothing stops a second process from
 * opening the same directory and ruining it; whoever opens it sees to that.
 */
export async function openPGlite(directory: string): Promise<Database> {
  await ensureCluster(directory, async (unfinished) => {
    await (await open(unfinished)).close();
  });
  const pglite = await open(directory);
  const listeners = createListeners();
  return {
    transaction: async <T>(work: (sql: Sql) => Promise<T>) => {
      const told = new Set<string>();
      const result = await pglite.transaction((transaction) => work(sqlOver(transaction, told)));
      // There is no other process that could listen.
      listeners.tell(told);
      return result;
    },
    listen: (listener) => listeners.add(listener),
    close: () => pglite.close(),
  };
}

const open = (dataDir: string) => PGlite.create({ dataDir, extensions: { btree_gist, pg_trgm } });

const sqlOver = (transaction: Transaction, told: Set<string>): Sql => ({
  query: async <Row extends object>(text: string, parameters: unknown[] = []) =>
    (await transaction.query<Row>(text, parameters)).rows,
  script: async (text) => {
    await transaction.exec(text);
  },
  tell: (topic) => {
    told.add(topic);
  },
});
