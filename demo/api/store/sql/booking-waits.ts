import type { WaitRecord } from '../booking.repository.js';
import type { Sql } from './database.js';

export interface WaitRow {
  id: string;
  token_hash: string;
  service_id: string;
  wish: Omit<WaitRecord, 'id' | 'tokenHash' | 'service' | 'createdAt'>;
  created_at: Date;
}

export const waitOf = (row: WaitRow): WaitRecord => ({
  id: row.id,
  tokenHash: row.token_hash,
  service: row.service_id,
  ...row.wish,
  createdAt: row.created_at.getTime(),
});

export function sqlWaits(sql: Sql) {
  return {
    insertWait: async ({ id, tokenHash, service, createdAt, ...wish }: WaitRecord): Promise<void> => {
      await sql.query(
        'insert into booking_waits (id, token_hash, service_id, wish, created_at) values ($1, $2, $3, $4, $5)',
        [id, tokenHash, service, JSON.stringify(wish), new Date(createdAt)],
      );
    },
    findWait: async (id: string): Promise<WaitRecord | undefined> => {
      const [row] = await sql.query<WaitRow>('select * from booking_waits where id = $1', [id]);
      return row && waitOf(row);
    },
    countWaits: async (service: string): Promise<number> => {
      const [row] = await sql.query<{ count: number }>(
        'select count(*)::int as count from booking_waits where service_id = $1',
        [service],
      );
      return row?.count ?? 0;
    },
    waitsOf: async (service: string): Promise<WaitRecord[]> =>
      (
        await sql.query<WaitRow>(
          'select * from booking_waits where service_id = $1 order by joined for key share',
          [service],
        )
      ).map(waitOf),
    removeWait: async (id: string): Promise<void> => {
      await sql.query('delete from booking_waits where id = $1', [id]);
    },
  };
}
