import type { OccupiedTime, TakenTime, TimeSpan } from '../booking.repository.js';
import type { Sql } from './database.js';

interface TimeRow {
  id: string;
  claim: string;
  counsellor_id: string;
  service_id: string | null;
  starts_at: Date;
  ends_at: Date;
  places: number;
  live_seats: number;
}

const timeOf = (row: TimeRow): TakenTime => ({
  id: row.id,
  claim: row.claim,
  counsellor: row.counsellor_id,
  ...(row.service_id !== null && { service: row.service_id }),
  startsAt: row.starts_at.getTime(),
  endsAt: row.ends_at.getTime(),
  places: row.places,
  seatsTaken: row.live_seats,
});

const taken = `select * from (
    select occupied.*, seats_taken - (
      select count(*)::int from booking_holds hold
      where hold.occupied_id = occupied.id and (hold.expires_at <= $3 or hold.id = $4)
    ) as live_seats
    from booking_occupied occupied
    where starts_at < $2 and ends_at > $1
  ) seen where live_seats > 0`;

/** Of two at once one inserts; the other waits for it, and then inserts nothing. */
const occupy = `insert into booking_occupied
  (id, claim, counsellor_id, service_id, starts_at, ends_at, places, seats_taken)
  values ($1, $2, $3, $4, $5, $6, $7, 1) on conflict do nothing returning id`;

/** One more in a time that several share. The row is locked, so that nobody else takes the same last seat. */
const share = `update booking_occupied set seats_taken = seats_taken + 1
  where counsellor_id = $1 and service_id = $2 and starts_at = $3 and ends_at = $4 and seats_taken < places
  returning id`;

/** Two statements: a row without a seat is refused by the table's check. */
const freeWhole = 'delete from booking_occupied where id = $1 and seats_taken = 1 returning id';
const freeSeat =
  'update booking_occupied set seats_taken = seats_taken - 1 where id = $1 and seats_taken > 1';

const lapsed = `delete from booking_holds hold using booking_occupied occupied
  where occupied.id = hold.occupied_id and hold.expires_at <= $1`;
const touching = 'and occupied.counsellor_id = $2 and occupied.starts_at < $4 and occupied.ends_at > $3';

export function sqlTimes(sql: Sql) {
  const releaseSeat = async (id: string): Promise<void> => {
    // Locked first, so that between the two statements the number of seats stays what it is.
    await sql.query('select 1 from booking_occupied where id = $1 for update', [id]);
    const whole = await sql.query(freeWhole, [id]);
    if (whole.length === 0) await sql.query(freeSeat, [id]);
  };
  return {
    taken: async (
      { startsAt, endsAt }: TimeSpan,
      { now, exceptHold }: { now: number; exceptHold?: string | undefined },
    ): Promise<TakenTime[]> => {
      const parameters = [new Date(startsAt), new Date(endsAt), new Date(now), exceptHold ?? null];
      return (await sql.query<TimeRow>(taken, parameters)).map(timeOf);
    },
    takeSeat: async (time: OccupiedTime): Promise<string | undefined> => {
      const { id, claim, counsellor, service, places } = time;
      const [startsAt, endsAt] = [new Date(time.startsAt), new Date(time.endsAt)];
      const whole = [id, claim, counsellor, service ?? null, startsAt, endsAt, places];
      const [own] = await sql.query<{ id: string }>(occupy, whole);
      if (own || places === 1) return own?.id;
      const [shared] = await sql.query<{ id: string }>(share, [counsellor, service, startsAt, endsAt]);
      return shared?.id;
    },
    releaseSeat,
    removeLapsedHolds: async (now: number, where?: TimeSpan & { counsellor: string }): Promise<void> => {
      const rows = await sql.query<{ occupied_id: string }>(
        `${lapsed} ${where ? touching : ''} returning hold.occupied_id`,
        where
          ? [new Date(now), where.counsellor, new Date(where.startsAt), new Date(where.endsAt)]
          : [new Date(now)],
      );
      for (const { occupied_id: occupied } of rows) await releaseSeat(occupied);
    },
  };
}
