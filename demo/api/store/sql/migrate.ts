import { readdirSync, readFileSync } from 'node:fs';
import { sqlState, type Database, type Sql } from './database.js';

const folder = new URL('./migrations/', import.meta.url);

/** Any number will do, as long as nobody else locks it. */
const advisoryLock = 7_236_115;

/** Brings the database up to date: every numbered file that it has not had yet, in order, all in one transaction. */
export const migrate = (database: Database): Promise<void> => database.transaction(migrateIn);

/** The same within a transaction that goes on. */
export async function migrateIn(sql: Sql): Promise<void> {
  await takeTurn(sql);
  await assertSupported(sql);
  await sql.script(
    'create table if not exists schema_migrations (name text primary key, applied_at timestamptz not null default now())',
  );
  const done = new Set((await sql.query<{ name: string }>('select name from schema_migrations')).map(nameOf));
  for (const name of migrationNames()) if (!done.has(name)) await apply(sql, name);
}

/** Two servers that start at once take turns; the second finds nothing left to do. Until the transaction ends. */
export async function takeTurn(sql: Sql): Promise<void> {
  await sql.query('select pg_advisory_xact_lock($1)', [advisoryLock]);
}

/** The oldest that all of this has been tried with. */
const oldestMajor = 14;

async function assertSupported(sql: Sql): Promise<void> {
  const [server] = await sql.query<{ major: number; version: string }>(
    `select current_setting('server_version_num')::int / 10000 as major, current_setting('server_version') as version`,
  );
  if (server && server.major >= oldestMajor) return;
  throw new Error(
    `This is PostgreSQL ${server?.version ?? ''}: it is to be ${String(oldestMajor)} or newer.`,
  );
}

const nameOf = ({ name }: { name: string }) => name;

/** Every one that this version has. */
export const migrationNames = () =>
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
