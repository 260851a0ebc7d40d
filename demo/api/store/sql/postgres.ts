import pg from 'pg';
import { lockTimeoutMs, type Database, type Sql } from './database.js';

/** A PostgreSQL server: `postgres://user@host:5432/name`. */
export function openPostgres(url: string): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    options: `-c lock_timeout=${String(lockTimeoutMs)} -c timezone=UTC`,
  });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', (error) => {
    console.warn('A database connection was lost:', error.message);
  });
  return {
    transaction: (work) => transactionOn(pool, work),
    close: () => pool.end(),
  };
}

async function transactionOn<T>(pool: pg.Pool, work: (sql: Sql) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    const result = await work(sqlOver(client));
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

const sqlOver = (client: pg.PoolClient): Sql => ({
  query: async <Row extends object>(text: string, parameters: unknown[] = []) =>
    (await client.query(text, parameters)).rows as Row[],
  script: async (text) => {
    await client.query(text);
  },
});
