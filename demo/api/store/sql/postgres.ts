import pg from 'pg';
import { createListeners } from '../listeners.js';
import { lockTimeoutMs, type Database, type Sql } from './database.js';
import { channel, openPostgresLine, type PostgresLine } from './postgres-line.js';

/**
 * What holds for every session. A machine that loses its power says nothing to the database: what it had locked is let go of
 * when the line to it is found dead, and in half a minute at the latest.
 */
const sessionSettings = {
  lock_timeout: lockTimeoutMs,
  idle_in_transaction_session_timeout: 30_000,
  tcp_keepalives_idle: 15,
  tcp_keepalives_interval: 5,
  tcp_keepalives_count: 3,
  timezone: 'UTC',
};

const options = Object.entries(sessionSettings)
  .map(([name, value]) => `-c ${name}=${String(value)}`)
  .join(' ');

/** A PostgreSQL server: `postgres://user@host:5432/name`. */
export function openPostgres(url: string): Database {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'guidance',
    max: 10,
    keepAlive: true,
    connectionTimeoutMillis: lockTimeoutMs,
    options,
  });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', (error) => {
    console.warn('A database connection was lost:', error.message);
  });
  const listeners = createListeners();
  let line: PostgresLine | undefined;
  return {
    transaction: (work) => transactionOn(pool, work),
    listen: (listener) => {
      line ??= openPostgresLine(url, {
        onTopic: (topic) => listeners.tell([topic]),
        onGap: listeners.tellGap,
      });
      return listeners.add(listener);
    },
    close: async () => {
      await line?.close();
      await pool.end();
    },
  };
}

/**
 * In the same transaction: who is woken finds what was committed, and a process that dies between the two has told nobody of
 * what it has not done. PostgreSQL lets such transactions commit one after the other; at a county's size nobody notices.
 */
const tellAll = `select pg_notify('${channel}', topic) from unnest($1::text[]) as topic`;

async function transactionOn<T>(pool: pg.Pool, work: (sql: Sql) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  const told = new Set<string>();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    const result = await work(sqlOver(client, told));
    if (told.size > 0) await client.query(tellAll, [[...told]]);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((reason: unknown) => {
      broken = reason as Error;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

const sqlOver = (client: pg.PoolClient, told: Set<string>): Sql => ({
  query: async <Row extends object>(text: string, parameters: unknown[] = []) =>
    (await client.query(text, parameters)).rows as Row[],
  script: async (text) => {
    await client.query(text);
  },
  tell: (topic) => {
    told.add(topic);
  },
});
