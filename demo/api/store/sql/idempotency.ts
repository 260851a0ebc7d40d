import { inProgress } from '../../http/problem-error.js';
import type { IdempotencyRecord, IdempotencyRepository } from '../idempotency.repository.js';
import { sqlState, type Sql } from './database.js';
import { deleteDue } from './due.js';

interface KeyRow {
  key_hash: string;
  fingerprint: string;
  answer: string | null;
  resource: string | null;
  created_at: Date;
}

const recordOf = (row: KeyRow): IdempotencyRecord => ({
  keyHash: row.key_hash,
  fingerprint: row.fingerprint,
  createdAt: row.created_at.getTime(),
  ...(row.answer !== null && { answer: row.answer }),
  ...(row.resource !== null && { resource: row.resource }),
});

/** An insert of a key that a running transaction has inserted waits until that one has ended. */
const claim = `insert into idempotency_keys as kept (key_hash, fingerprint, created_at) values ($1, $2, $3)
  on conflict (key_hash) do update
    set fingerprint = excluded.fingerprint, created_at = excluded.created_at, answer = null, resource = null
    where kept.created_at < $4
  returning key_hash`;

const lockNotAvailable = '55P03';

export function sqlIdempotencyRepository(sql: Sql): IdempotencyRepository {
  const run = async (text: string, parameters: unknown[]): Promise<void> => {
    await sql.query(text, parameters);
  };
  return {
    claim: async ({ keyHash, fingerprint, createdAt }, expiredBefore) => {
      const parameters = [keyHash, fingerprint, new Date(createdAt), new Date(expiredBefore)];
      const claimed = await sql.query(claim, parameters).catch((error: unknown) => {
        throw sqlState(error) === lockNotAvailable ? inProgress() : error;
      });
      if (claimed.length > 0) return undefined;
      const [row] = await sql.query<KeyRow>('select * from idempotency_keys where key_hash = $1', [keyHash]);
      return row && recordOf(row);
    },
    keepAnswer: (keyHash, answer, resource) =>
      run('update idempotency_keys set answer = $2, resource = $3 where key_hash = $1', [
        keyHash,
        answer,
        resource ?? null,
      ]),
    forget: (resource) => run('delete from idempotency_keys where resource = $1', [resource]),
    removeOlder: (createdBefore) =>
      run(deleteDue('idempotency_keys', 'created_at < $1'), [new Date(createdBefore)]),
  };
}
