import type { Occupant, OccupiedTime, TakenTime, TimeSpan } from '../booking.repository.js';
import { takenElsewhere } from '../busy.repository.js';
import type { Sql } from './database.js';
import { dueRows } from './due.js';

/** In the order of the columns below; instants in epoch milliseconds. */
type TimeRow = [
  id: string,
  claim: string,
  counsellor: string,
  service: string | null,
  room: string | null,
  startsAt: number,
  endsAt: number,
  meetingStartsAt: number | null,
  meetingEndsAt: number | null,
  places: number,
  seatsTaken: number,
];

function timeOf(row: TimeRow): TakenTime {
  const [id, claim, counsellor, service, room, startsAt, endsAt, from, to, places, seatsTaken] = row;
  return {
    ...{ id, claim, counsellor, startsAt, endsAt, places, seatsTaken },
    ...(service !== null && { service }),
    ...(room !== null && { room }),
    ...(from !== null && to !== null && { meeting: { startsAt: from, endsAt: to } }),
  };
}

type BusyRow = [counsellor: string, startsAt: number, endsAt: number];

const epochMs = (column: string) => `(extract(epoch from ${column}) * 1000)::bigint`;

/** By counsellors' own calendars. An appointment of ours that has come back to its own time takes nobody's time again. */
const elsewhere = `select coalesce(json_agg(json_build_array(
    counsellor_id, ${epochMs('starts_at')}, ${epochMs('ends_at')}
  )), '[]') from booking_busy busy
  where starts_at < $2 and ends_at > $1 and not exists (
    select from booking_appointments own
    where own.counsellor_id = busy.counsellor_id and own.state = 'confirmed'
      and own.starts_at = busy.starts_at and own.ends_at = busy.ends_at
  )`;

/**
 * Months of a whole centre are thousands of times: as one JSON value they are read several times faster than row by row. Few
 * holds have lapsed or are one's own; they are counted once, not for every time anew.
 */
const taken = `select (${elsewhere}) as elsewhere, coalesce(json_agg(json_build_array(
    id, claim, counsellor_id, service_id, room_id, ${epochMs('starts_at')}, ${epochMs('ends_at')},
    ${epochMs('meeting_starts_at')}, ${epochMs('meeting_ends_at')},
    places, seats_taken - coalesce(freed.seats, 0)
  )), '[]') as times
  from booking_occupied occupied
  left join (
    select occupied_id, count(*)::int as seats from booking_holds
    where expires_at <= $3 or id = $4
    group by occupied_id
  ) freed on freed.occupied_id = occupied.id
  where starts_at < $2 and ends_at > $1 and seats_taken > coalesce(freed.seats, 0)`;

/** Of two at once one inserts; the other waits for it, and then inserts nothing. */
const occupy = `insert into booking_occupied
  (id, claim, counsellor_id, service_id, starts_at, ends_at, places, seats_taken,
   room_id, meeting_starts_at, meeting_ends_at)
  values ($1, $2, $3, $4, $5, $6, $7, 1, $8, $9, $10) on conflict do nothing returning id`;

/** One more in a meeting that several share. The row is locked, so that nobody else takes the same last seat. */
const share = `update booking_occupied set seats_taken = seats_taken + 1
  where counsellor_id = $1 and service_id = $2 and meeting_starts_at = $3 and meeting_ends_at = $4
    and ($5::text is null or room_id = $5) and seats_taken < places
  returning id`;

/** Two statements: a row without a seat is refused by the table's check. */
const freeWhole = 'delete from booking_occupied where id = $1 and seats_taken = 1 returning id';
const freeSeat =
  'update booking_occupied set seats_taken = seats_taken - 1 where id = $1 and seats_taken > 1';

/** In one's way: waits for whoever lets go of them at this moment. */
const lapsedAt = `delete from booking_holds hold using booking_occupied occupied
  where occupied.id = hold.occupied_id and hold.expires_at <= $1
    and (occupied.counsellor_id = $2 or occupied.room_id = $5)
    and occupied.starts_at < $4 and occupied.ends_at > $3
  returning hold.occupied_id`;
const allLapsed = `with due as (${dueRows('select id from booking_holds where expires_at <= $1 order by id')})
  delete from booking_holds hold using due where hold.id = due.id returning hold.occupied_id`;

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
      const [row] = await sql.query<{ times: TimeRow[]; elsewhere: BusyRow[] }>(taken, parameters);
      return [
        ...(row?.times ?? []).map(timeOf),
        ...(row?.elsewhere ?? []).map(([counsellor, startsAt, endsAt]) =>
          takenElsewhere(counsellor, { startsAt, endsAt }),
        ),
      ];
    },
    takeSeat: async (time: OccupiedTime): Promise<string | undefined> => {
      const { id, claim, counsellor, service, places, room = null, meeting } = time;
      const [from, to] = [
        meeting ? new Date(meeting.startsAt) : null,
        meeting ? new Date(meeting.endsAt) : null,
      ];
      const span = [new Date(time.startsAt), new Date(time.endsAt)];
      const whole = [id, claim, counsellor, service ?? null, ...span, places, room, from, to];
      const [own] = await sql.query<{ id: string }>(occupy, whole);
      if (own || places === 1) return own?.id;
      const [shared] = await sql.query<{ id: string }>(share, [counsellor, service, from, to, room]);
      return shared?.id;
    },
    releaseSeat,
    removeLapsedHolds: async (now: number, where?: TimeSpan & Occupant): Promise<void> => {
      const rows = await sql.query<{ occupied_id: string }>(
        where ? lapsedAt : allLapsed,
        where
          ? [
              new Date(now),
              where.counsellor,
              new Date(where.startsAt),
              new Date(where.endsAt),
              where.room ?? null,
            ]
          : [new Date(now)],
      );
      for (const { occupied_id: occupied } of rows) await releaseSeat(occupied);
    },
  };
}
