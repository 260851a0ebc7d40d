import type { AppointmentRecord, TimeSpan } from '../booking.repository.js';
import type { Sql } from './database.js';

export interface AppointmentRow {
  id: string;
  token_hash: string;
  state: AppointmentRecord['state'];
  revision: number;
  service_id: string;
  channel: AppointmentRecord['channel'];
  location_id: string | null;
  counsellor_id: string;
  starts_at: Date;
  ends_at: Date;
  occupied_id: string | null;
  contact: AppointmentRecord['contact'];
  language: string;
  interpreter: NonNullable<AppointmentRecord['interpreter']> | null;
  answers: AppointmentRecord['answers'];
  note: string | null;
  manage_url: string | null;
  cancel_reason: string | null;
  meeting_link: NonNullable<AppointmentRecord['join']> | null;
  desk_change: NonNullable<AppointmentRecord['deskChange']> | null;
  attendance: NonNullable<AppointmentRecord['attendance']> | null;
  created_at: Date;
  changed_at: Date;
}

export const appointmentOf = (row: AppointmentRow): AppointmentRecord => ({
  id: row.id,
  tokenHash: row.token_hash,
  state: row.state,
  revision: row.revision,
  service: row.service_id,
  channel: row.channel,
  ...(row.location_id !== null && { location: row.location_id }),
  counsellor: row.counsellor_id,
  startsAt: row.starts_at.getTime(),
  endsAt: row.ends_at.getTime(),
  ...(row.occupied_id !== null && { occupied: row.occupied_id }),
  contact: row.contact,
  language: row.language,
  ...(row.interpreter !== null && { interpreter: row.interpreter }),
  answers: row.answers,
  ...(row.note !== null && { note: row.note }),
  ...(row.manage_url !== null && { manageUrl: row.manage_url }),
  ...(row.cancel_reason !== null && { cancelReason: row.cancel_reason }),
  ...(row.meeting_link !== null && { join: row.meeting_link }),
  ...(row.desk_change !== null && { deskChange: row.desk_change }),
  ...(row.attendance !== null && { attendance: row.attendance }),
  createdAt: row.created_at.getTime(),
  changedAt: row.changed_at.getTime(),
});

/** Column by column, in one order for writing. */
const values = (record: AppointmentRecord): [column: string, value: unknown][] => [
  ['id', record.id],
  ['token_hash', record.tokenHash],
  ['state', record.state],
  ['revision', record.revision],
  ['service_id', record.service],
  ['channel', record.channel],
  ['location_id', record.location ?? null],
  ['counsellor_id', record.counsellor],
  ['starts_at', new Date(record.startsAt)],
  ['ends_at', new Date(record.endsAt)],
  ['occupied_id', record.occupied ?? null],
  ['contact', JSON.stringify(record.contact)],
  ['language', record.language],
  ['interpreter', record.interpreter ? JSON.stringify(record.interpreter) : null],
  ['answers', JSON.stringify(record.answers)],
  ['note', record.note ?? null],
  ['manage_url', record.manageUrl ?? null],
  ['cancel_reason', record.cancelReason ?? null],
  ['meeting_link', record.join ? JSON.stringify(record.join) : null],
  ['desk_change', record.deskChange ? JSON.stringify(record.deskChange) : null],
  ['attendance', record.attendance ?? null],
  ['created_at', new Date(record.createdAt)],
  ['changed_at', new Date(record.changedAt)],
];

const byKey = 'id = coalesce((select appointment_id from booking_appointment_keys where id = $1), $1)';

export function sqlAppointments(sql: Sql) {
  const select = async (rest: string, parameters: unknown[]) =>
    (await sql.query<AppointmentRow>(`select * from booking_appointments ${rest}`, parameters)).map(
      appointmentOf,
    );
  return {
    findAppointment: async (id: string) => (await select(`where ${byKey}`, [id]))[0],
    lockAppointment: async (id: string) => (await select(`where ${byKey} for update`, [id]))[0],
    addAppointmentKey: async ({ id, appointment }: { id: string; appointment: string }): Promise<void> => {
      await sql.query('insert into booking_appointment_keys (id, appointment_id) values ($1, $2)', [
        id,
        appointment,
      ]);
    },
    insertAppointment: async (record: AppointmentRecord): Promise<void> => {
      const all = values(record);
      const columns = all.map(([column]) => column).join(', ');
      const places = all.map((_, index) => `$${String(index + 1)}`).join(', ');
      await sql.query(
        `insert into booking_appointments (${columns}) values (${places})`,
        all.map(([, value]) => value),
      );
    },
    saveAppointment: async (record: AppointmentRecord): Promise<void> => {
      const all = values(record);
      const set = all.map(([column], index) => `${column} = $${String(index + 1)}`).join(', ');
      await sql.query(
        `update booking_appointments set ${set} where id = $1`,
        all.map(([, value]) => value),
      );
    },
    appointmentsStarting: ({ startsAt, endsAt }: TimeSpan) =>
      select(`where state = 'confirmed' and starts_at >= $1 and starts_at < $2 order by starts_at, id`, [
        new Date(startsAt),
        new Date(endsAt),
      ]),
  };
}
