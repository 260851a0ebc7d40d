import type { Attempt, OutboxRepository } from '../outbox.repository.js';
import type { NoticeFailure } from '../notices.repository.js';
import type { Sql } from './database.js';
import { noticeOf, type NoticeRow } from './notice-rows.js';

/** Of several mailers each finds another one: what one is looking at is passed over. */
const leaseNext = `update notices set lease = $1, leased_until = $2
  where id = (
    select id from notices
    where next_attempt_at <= $3 and sent_at is null and failure is null
      and (leased_until is null or leased_until <= $3) and (expires_at is null or expires_at > $3)
    order by next_attempt_at, created_at, id
    limit 1 for update skip locked
  )
  returning *`;

/** The outbox in PostgreSQL; the same statements on PGlite. */
export const sqlOutbox = (sql: Sql): OutboxRepository => ({
  giveUp: async (writtenBefore, at) => {
    const failure: NoticeFailure = { reason: 'time', at };
    await sql.query(
      `update notices set failure = $2
       where next_attempt_at is not null and sent_at is null and failure is null and created_at <= $1
         and (leased_until is null or leased_until <= $3)`,
      [new Date(writtenBefore), JSON.stringify(failure), new Date(at)],
    );
  },
  lease: async ({ id, until }, now) => {
    const [row] = await sql.query<NoticeRow>(leaseNext, [id, new Date(until), new Date(now)]);
    return row && noticeOf(row);
  },
  settle: async (id, lease, attempt) => {
    const [set, ...values] = changesOf(attempt);
    await sql.query(
      `update notices set lease = null, leased_until = null, ${set} where id = $1 and lease = $2`,
      [id, lease, ...values],
    );
  },
});

function changesOf(attempt: Attempt): [set: string, ...values: unknown[]] {
  switch (attempt.state) {
    case 'sent':
      return [
        'attempts = attempts + 1, sent_at = $3, manage_link = null, calendar = null, attachment = null',
        new Date(attempt.at),
      ];
    case 'waiting':
      return [
        'attempts = attempts + $3, next_attempt_at = $4',
        attempt.counts ? 1 : 0,
        new Date(attempt.nextAttemptAt),
      ];
    case 'failed':
      return ['attempts = attempts + 1, failure = $3', JSON.stringify(attempt.failure)];
  }
}
