import type { LimitRepository } from '../limits.repository.js';
import type { Sql } from './database.js';
import { deleteDue } from './due.js';

/** One row and one statement: who comes at the same time waits for the row, and sees what the other has taken. */
const take = `insert into rate_limits as kept (key, refilled_at) values ($1, $3)
  on conflict (key) do update
    set refilled_at = greatest(kept.refilled_at, $2) + ($3::timestamptz - $2::timestamptz)
    where greatest(kept.refilled_at, $2) + ($3::timestamptz - $2::timestamptz) <= $4
  returning key`;

/** The buckets in PostgreSQL; the same statements on PGlite. */
export const sqlLimitRepository = (sql: Sql): LimitRepository => ({
  take: async ({ key, costMs, capacityMs }, now) => {
    const [from, to, most] = [now, now + costMs, now + capacityMs].map((at) => new Date(at));
    const taken = await sql.query(take, [key, from, to, most]);
    if (taken.length > 0) return 0;
    const [row] = await sql.query<{ refilled_at: Date }>(
      'select refilled_at from rate_limits where key = $1',
      [key],
    );
    return Math.max(1, (row?.refilled_at.getTime() ?? now) + costMs - now - capacityMs);
  },
  removeFull: async (now) => {
    await sql.query(deleteDue('rate_limits', 'refilled_at <= $1'), [new Date(now)]);
  },
});
