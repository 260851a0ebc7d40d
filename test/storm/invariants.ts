import type { Database } from '../../demo/api/store/sql/database.js';
import type { Belongings } from './steps.js';

/** What must find nothing, ever, whoever presses what at once. */
const forbidden: Record<string, string> = {
  'a counsellor at two meetings at once': `
    select one.id, other.id as other from booking_occupied one join booking_occupied other
      on one.counsellor_id = other.counsellor_id and one.id < other.id and one.claim <> other.claim
      and one.starts_at < other.ends_at and other.starts_at < one.ends_at`,
  'a room with two meetings at once': `
    select one.id, other.id as other from booking_occupied one join booking_occupied other
      on one.room_id = other.room_id and one.id < other.id and one.claim <> other.claim
      and one.starts_at < other.ends_at and other.starts_at < one.ends_at`,
  'two appointments of one counsellor at once that share no meeting': `
    select one.id, other.id as other from booking_appointments one join booking_appointments other
      on one.counsellor_id = other.counsellor_id and one.id < other.id
      and one.occupied_id <> other.occupied_id
      and one.starts_at < other.ends_at and other.starts_at < one.ends_at
    where one.state = 'confirmed' and other.state = 'confirmed'`,
  'seats that are not those of holds and appointments': `
    select occupied.id, seats_taken from booking_occupied occupied
    where seats_taken <> (select count(*) from booking_holds where occupied_id = occupied.id)
      + (select count(*) from booking_appointments where occupied_id = occupied.id)`,
  'more seats than places': 'select id from booking_occupied where seats_taken > places or seats_taken < 1',
  'an appointment outside the time that is kept for it': `
    select appointment.id from booking_appointments appointment
    join booking_occupied occupied on occupied.id = appointment.occupied_id
    where appointment.counsellor_id <> occupied.counsellor_id
      or appointment.starts_at < occupied.starts_at or appointment.ends_at > occupied.ends_at
      or appointment.starts_at <> occupied.meeting_starts_at or appointment.ends_at <> occupied.meeting_ends_at`,
  'a meeting in person without a room at its place': `
    select appointment.id from booking_appointments appointment
    join booking_occupied occupied on occupied.id = appointment.occupied_id
    left join booking_rooms room on room.id = occupied.room_id
    where appointment.channel = 'in-person'
      and room.content->>'place' is distinct from appointment.location_id`,
};

/** What is wrong in the database now: nothing. */
export async function wrongNow(database: Database): Promise<string[]> {
  return database.transaction(async (sql) => {
    const wrong: string[] = [];
    for (const [what, query] of Object.entries(forbidden)) {
      const rows = await sql.query(query);
      if (rows.length > 0) wrong.push(`${what}: ${JSON.stringify(rows.slice(0, 3))}`);
    }
    return wrong;
  });
}

interface AppointmentRow {
  id: string;
  state: string;
  revision: number;
  starts_at: Date;
}

/** What the answers and the database do not agree on, when all is quiet: nothing. */
export async function disagreements(database: Database, belongings: Belongings): Promise<string[]> {
  const told = [...belongings.appointments.values()].map(({ id, latest }) =>
    [id, latest.state, latest.revision, Date.parse(latest.start)].join(' '),
  );
  return database.transaction(async (sql) => {
    const rows = await sql.query<AppointmentRow>('select * from booking_appointments');
    const kept = rows.map((row) => [row.id, row.state, row.revision, row.starts_at.getTime()].join(' '));
    const waits = (await sql.query<{ id: string }>('select id from booking_waits')).map(({ id }) => id);
    const waiting = [...belongings.waits.values()].map(({ id }) => id);
    const holds = (await sql.query<{ id: string }>('select id from booking_holds')).map(({ id }) => id);
    const held = [...belongings.holds.values()].map(({ id }) => id);
    return [
      ...without(told, kept).map((one) => `an appointment that was promised is not there: ${one}`),
      ...without(kept, told).map((one) => `an appointment that nobody was promised: ${one}`),
      ...without(waiting, waits).map((one) => `somebody waits who is not on the list: ${one}`),
      ...without(waits, waiting).map((one) => `somebody is on the list who does not wait: ${one}`),
      ...without(holds, held).map((one) => `a hold that nobody has: ${one}`),
    ];
  });
}

const without = (all: string[], some: string[]): string[] => {
  const known = new Set(some);
  return all.filter((one) => !known.has(one));
};
