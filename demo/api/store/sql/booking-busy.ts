import type { TimeSpan } from '../booking.repository.js';
import type { BusyRepository, CalendarState } from '../busy.repository.js';
import type { Sql } from './database.js';

interface CalendarRow {
  counsellor_id: string;
  source: string;
  version: CalendarState['version'];
  covers_until: Date;
  read_at: Date | null;
  attempts: number;
  due_at: Date;
  failure: string | null;
}

const calendarOf = (row: CalendarRow): CalendarState => ({
  counsellor: row.counsellor_id,
  source: row.source,
  version: row.version,
  coversUntil: row.covers_until.getTime(),
  ...(row.read_at !== null && { readAt: row.read_at.getTime() }),
  attempts: row.attempts,
  dueAt: row.due_at.getTime(),
  ...(row.failure !== null && { failure: row.failure }),
});

const upsert = `insert into booking_calendars
    (counsellor_id, source, version, covers_until, read_at, attempts, due_at, failure)
  values ($1, $2, $3, $4, $5, $6, $7, $8)
  on conflict (counsellor_id) do update set source = excluded.source, version = excluded.version,
    covers_until = excluded.covers_until, read_at = excluded.read_at, attempts = excluded.attempts,
    due_at = excluded.due_at, failure = excluded.failure, leased_until = null`;

/** Another process's rows are passed over, not waited for. */
const takeDue = `update booking_calendars set leased_until = $2
  where counsellor_id in (
    select counsellor_id from booking_calendars
    where due_at <= $1 and (leased_until is null or leased_until <= $1)
    order by due_at limit $3 for update skip locked
  ) returning *`;

const addBusy = `insert into booking_busy (counsellor_id, starts_at, ends_at)
  select $1, to_timestamp((span ->> 0)::float8 / 1000), to_timestamp((span ->> 1)::float8 / 1000)
  from jsonb_array_elements($2::jsonb) as span on conflict do nothing`;

export function sqlBusy(sql: Sql): BusyRepository {
  const rows = async (text: string, parameters: unknown[] = []) =>
    (await sql.query<CalendarRow>(text, parameters)).map(calendarOf);
  return {
    calendars: () => rows('select * from booking_calendars'),
    lockCalendar: async (counsellor) =>
      (await rows('select * from booking_calendars where counsellor_id = $1 for update', [counsellor]))[0],
    saveCalendar: async (calendar) => {
      const { counsellor, source, version, coversUntil, readAt, attempts, dueAt, failure } = calendar;
      await sql.query(upsert, [
        counsellor,
        source,
        JSON.stringify(version),
        new Date(coversUntil),
        readAt === undefined ? null : new Date(readAt),
        attempts,
        new Date(dueAt),
        failure ?? null,
      ]);
    },
    removeCalendar: async (counsellor) => {
      await sql.query('delete from booking_calendars where counsellor_id = $1', [counsellor]);
    },
    takeDueCalendars: (now, { leasedUntil, limit }) =>
      rows(takeDue, [new Date(now), new Date(leasedUntil), limit]),
    replaceBusy: async (counsellor: string, spans: readonly TimeSpan[]) => {
      await sql.query('delete from booking_busy where counsellor_id = $1', [counsellor]);
      const pairs = spans.map(({ startsAt, endsAt }) => [startsAt, endsAt]);
      await sql.query(addBusy, [counsellor, JSON.stringify(pairs)]);
    },
  };
}
