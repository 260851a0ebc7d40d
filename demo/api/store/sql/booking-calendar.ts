import type { HoldRecord, TimeSpan } from '../booking.repository.js';
import type { BlockRecord } from '../calendar.repository.js';
import { appointmentOf, type AppointmentRow } from './booking-appointments.js';
import { holdOf, type HoldRow } from './booking-holds.js';
import type { Sql } from './database.js';
import { dueRows } from './due.js';

interface BlockRow {
  id: string;
  occupied_id: string;
  counsellor_id: string;
  starts_at: Date;
  ends_at: Date;
  note: string | null;
  created_by: string;
  created_at: Date;
}

const blockOf = (row: BlockRow): BlockRecord => ({
  id: row.id,
  occupied: row.occupied_id,
  counsellor: row.counsellor_id,
  startsAt: row.starts_at.getTime(),
  endsAt: row.ends_at.getTime(),
  ...(row.note !== null && { note: row.note }),
  createdBy: row.created_by,
  createdAt: row.created_at.getTime(),
});

type TimedHoldRow = HoldRow & { starts_at: Date; ends_at: Date };

const holdsOf = `select hold.*, occupied.starts_at, occupied.ends_at
  from booking_holds hold join booking_occupied occupied on occupied.id = hold.occupied_id
  where hold.counsellor_id = $1 and hold.expires_at > $2 and occupied.starts_at < $4 and occupied.ends_at > $3
  order by occupied.starts_at, hold.id for update of hold`;

/** What stays says when, what and how, and nothing of whom. */
const erase = `update booking_appointments set contact = '{"name": ""}', answers = '{}', interpreter = null,
    note = null, manage_url = null, cancel_reason = null, meeting_link = null, desk_change = null, erased_at = $2
  where id = any (array (${dueRows('select id from booking_appointments where ends_at < $1 and erased_at is null')}))
  returning id`;

const dates = ({ startsAt, endsAt }: TimeSpan) => [new Date(startsAt), new Date(endsAt)];

function sqlBlocks(sql: Sql) {
  return {
    insertBlock: async (block: BlockRecord): Promise<void> => {
      const { id, occupied, counsellor, note, createdBy, createdAt } = block;
      await sql.query(
        `insert into booking_blocks
           (id, occupied_id, counsellor_id, starts_at, ends_at, note, created_by, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [id, occupied, counsellor, ...dates(block), note ?? null, createdBy, new Date(createdAt)],
      );
    },
    blocksIn: async (span: TimeSpan): Promise<BlockRecord[]> =>
      (
        await sql.query<BlockRow>(
          'select * from booking_blocks where ends_at > $1 and starts_at < $2 order by starts_at, id',
          dates(span),
        )
      ).map(blockOf),
    lockBlock: async (id: string): Promise<BlockRecord | undefined> => {
      const [row] = await sql.query<BlockRow>('select * from booking_blocks where id = $1 for update', [id]);
      return row && blockOf(row);
    },
    removeBlock: async (id: string): Promise<void> => {
      await sql.query('delete from booking_blocks where id = $1', [id]);
    },
  };
}

export function sqlCalendar(sql: Sql) {
  const select = async (rest: string, parameters: unknown[]) =>
    (await sql.query<AppointmentRow>(`select * from booking_appointments where ${rest}`, parameters)).map(
      appointmentOf,
    );
  return {
    ...sqlBlocks(sql),
    appointmentsIn: (span: TimeSpan) =>
      select('starts_at >= $1 and starts_at < $2 order by starts_at, id', dates(span)),
    lockAppointmentsOf: (counsellor: string, span: TimeSpan) =>
      select(
        `counsellor_id = $3 and state = 'confirmed' and ends_at > $1 and starts_at < $2
         order by starts_at, id for update`,
        [...dates(span), counsellor],
      ),
    lockHoldsOf: async (counsellor: string, { now, ...span }: TimeSpan & { now: number }) => {
      const rows = await sql.query<TimedHoldRow>(holdsOf, [counsellor, new Date(now), ...dates(span)]);
      return rows.map((row): HoldRecord & TimeSpan => ({
        ...holdOf(row),
        startsAt: row.starts_at.getTime(),
        endsAt: row.ends_at.getTime(),
      }));
    },
    eraseAppointments: async (endedBefore: number, now: number): Promise<void> => {
      const erased = await sql.query<{ id: string }>(erase, [new Date(endedBefore), new Date(now)]);
      for (const { id } of erased) await sql.query('delete from notices where appointment_id = $1', [id]);
    },
  };
}
