import { readdirSync, readFileSync } from 'node:fs';
import { sqlState, type Database, type Sql } from './database.js';

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
  const script = readFileSync(new URL(name, folder), 'utf8');
  try {
    await sql.script(script);
  } catch (error) {
    const extension = /^create extension if not exists (\w+)/m.exec(script)?.[1];
    if (extension === undefined || !extensionRefused.includes(sqlState(error) ?? '')) throw error;
    throw new Error(
      `The database needs PostgreSQL's extension ${extension}, which comes with its contrib package. Let whoever may do so ` +
        `run "create extension ${extension}" in this database, then start again.`,
      { cause: error },
    );
  }
  await sql.query('insert into schema_migrations (name) values ($1)', [name]);
}

/** Not permitted, not on this server (two names, by version). */
const extensionRefused = ['42501', '0A000', '58P01'];
