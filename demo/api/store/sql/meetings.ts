import type { MeetingRecord, MeetingRepository, MeetingSubject } from '../meetings.repository.js';
import type { Sql } from './database.js';

interface MeetingRow {
  id: string;
  appointment_id: string | null;
  course_id: string | null;
  state: MeetingRecord['state'];
  revision: number;
  subject: string;
  starts_at: Date;
  ends_at: Date;
  provider_id: string | null;
  url: string | null;
  attempts: number;
  due_at: Date | null;
  failure: string | null;
}

const meetingOf = (row: MeetingRow): MeetingRecord => ({
  id: row.id,
  // The table's check: one of the two is there.
  about: row.course_id === null ? { appointment: row.appointment_id ?? '' } : { course: row.course_id },
  state: row.state,
  revision: row.revision,
  subject: row.subject,
  startsAt: row.starts_at.getTime(),
  endsAt: row.ends_at.getTime(),
  ...(row.provider_id !== null && { providerId: row.provider_id }),
  ...(row.url !== null && { url: row.url }),
  attempts: row.attempts,
  ...(row.due_at !== null && { dueAt: row.due_at.getTime() }),
  ...(row.failure !== null && { failure: row.failure }),
});

const columnOf = (about: MeetingSubject): [column: string, id: string] =>
  'course' in about ? ['course_id', about.course] : ['appointment_id', about.appointment];

const upsert = `insert into meetings
    (id, appointment_id, course_id, state, revision, subject, starts_at, ends_at, provider_id, url, attempts, due_at, failure)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
  on conflict (id) do update set state = excluded.state, revision = excluded.revision, subject = excluded.subject,
    starts_at = excluded.starts_at, ends_at = excluded.ends_at, provider_id = excluded.provider_id,
    url = excluded.url, attempts = excluded.attempts, due_at = excluded.due_at, failure = excluded.failure`;

/** Another process's rows are passed over, not waited for. */
const takeDue = `update meetings set leased_until = $2, attempts = attempts + 1
  where id in (
    select id from meetings where due_at <= $1 and (leased_until is null or leased_until <= $1)
    order by due_at limit $3 for update skip locked
  ) returning *`;

/** The meetings in PostgreSQL; the same statements on PGlite. */
export function sqlMeetingRepository(sql: Sql): MeetingRepository {
  const rows = async (text: string, parameters: unknown[]) =>
    (await sql.query<MeetingRow>(text, parameters)).map(meetingOf);
  return {
    lockMeeting: async (about) => {
      const [column, id] = columnOf(about);
      return (await rows(`select * from meetings where ${column} = $1 for update`, [id]))[0];
    },
    ofCourses: () => rows('select * from meetings where course_id is not null', []),
    save: async (meeting) => {
      const { id, about, state, revision, subject, providerId, url, attempts, dueAt, failure } = meeting;
      await sql.query(upsert, [
        id,
        'appointment' in about ? about.appointment : null,
        'course' in about ? about.course : null,
        state,
        revision,
        subject,
        new Date(meeting.startsAt),
        new Date(meeting.endsAt),
        providerId ?? null,
        url ?? null,
        attempts,
        dueAt === undefined ? null : new Date(dueAt),
        failure ?? null,
      ]);
    },
    remove: async (id) => {
      await sql.query('delete from meetings where id = $1', [id]);
    },
    forgetMade: async (endedBefore) => {
      await sql.query("delete from meetings where state = 'made' and ends_at < $1", [new Date(endedBefore)]);
    },
    takeDue: (now, { leasedUntil, limit }) => rows(takeDue, [new Date(now), new Date(leasedUntil), limit]),
    release: async (id) => {
      await sql.query('update meetings set leased_until = null where id = $1', [id]);
    },
  };
}
