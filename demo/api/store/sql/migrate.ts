import { readdirSync, readFileSync } from 'node:fs';
import type { Database, Sql } from './database.js';

const folder = new URL('./migrations/', import.meta.url);

/** Any number will do, as long as nobody else locks it. */
const advisoryLock = 7_236_115;

/** Brings the database up to date: every numbered file that it has not had yet, in order, all in one transaction. */
export async function migrate(database: Database): Promise<void> {
  await database.transaction(async (sql) => {
    // Two servers that start at once take turns; the second finds nothing left to do.
    await sql.query('select pg_advisory_xact_lock($1)', [advisoryLock]);
    await sql.script(
      'create table if not exists schema_migrations (name text primary key, applied_at timestamptz not null default now())',
    );
    const done = new Set(
      (await sql.query<{ name: string }>('select name from schema_migrations')).map(nameOf),
    );
    for (const name of migrationNames()) if (!done.has(name)) await apply(sql, name);
  });
}

const nameOf = ({ name }: { name: string }) => name;

const migrationNames = () =>
  readdirSync(folder)
    .filter((name) => /^\d{4}-[\w-]+\.sql$/.test(name))
    .sort();

async function apply(sql: Sql, name: string): Promise<void> {
  await sql.script(readFileSync(new URL(name, folder), 'utf8'));
  await sql.query('insert into schema_migrations (name) values ($1)', [name]);
}
