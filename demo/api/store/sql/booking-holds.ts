import type { HoldRecord } from '../booking.repository.js';
import type { Sql } from './database.js';

export interface HoldRow {
  id: string;
  token_hash: string;
  slot: string;
  counsellor_id: string;
  occupied_id: string;
  moving: string | null;
  caller: string | null;
  created_at: Date;
  expires_at: Date;
}

export const holdOf = (row: HoldRow): HoldRecord => ({
  id: row.id,
  tokenHash: row.token_hash,
  slot: row.slot,
  counsellor: row.counsellor_id,
  occupied: row.occupied_id,
  ...(row.moving !== null && { moving: row.moving }),
  ...(row.caller !== null && { caller: row.caller }),
  createdAt: row.created_at.getTime(),
  expiresAt: row.expires_at.getTime(),
});

export function sqlHolds(sql: Sql) {
  const select = async (id: string, lock: '' | 'for update') => {
    const [row] = await sql.query<HoldRow>(`select * from booking_holds where id = $1 ${lock}`, [id]);
    return row && holdOf(row);
  };
  return {
    findHold: (id: string) => select(id, ''),
    lockHold: (id: string) => select(id, 'for update'),
    holdEndsOf: async (caller: string, now: number): Promise<number[]> => {
      const rows = await sql.query<Pick<HoldRow, 'expires_at'>>(
        'select expires_at from booking_holds where caller = $1 and expires_at > $2 order by expires_at',
        [caller, new Date(now)],
      );
      return rows.map((row) => row.expires_at.getTime());
    },
    insertHold: async (hold: HoldRecord): Promise<void> => {
      await sql.query(
        `insert into booking_holds
           (id, token_hash, slot, counsellor_id, occupied_id, moving, caller, created_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          hold.id,
          hold.tokenHash,
          hold.slot,
          hold.counsellor,
          hold.occupied,
          hold.moving ?? null,
          hold.caller ?? null,
          new Date(hold.createdAt),
          new Date(hold.expiresAt),
        ],
      );
    },
    /** Only its end ever changes. */
    saveHold: async ({ id, expiresAt }: HoldRecord): Promise<void> => {
      await sql.query('update booking_holds set expires_at = $2 where id = $1', [id, new Date(expiresAt)]);
    },
    removeHold: async (id: string): Promise<void> => {
      await sql.query('delete from booking_holds where id = $1', [id]);
    },
  };
}
