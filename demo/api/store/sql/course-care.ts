import type {
  CourseAttendanceRecord,
  CourseCareRepository,
  PeopleCounts,
} from '../course-care.repository.js';
import type { Sql } from './database.js';

/** Somebody who was in already is counted there, not here. */
const people = (state: string) => `coalesce(sum(fresh) filter (where state = '${state}'), 0)::int`;

const countPeople = `select course_id as course, ${people('confirmed')} as confirmed,
    ${people('offered')} as offered, ${people('waitlisted')} as waiting
  from course_registrations cross join lateral (
    select count(*) as fresh from jsonb_array_elements(participants) as participant
    where not participant ? 'alreadyIn'
  ) as counted
  where state <> 'withdrawn' and ($1::text is null or course_id = $1)
  group by course_id`;

export function sqlCourseCare(sql: Sql): Omit<CourseCareRepository, 'registrationsOf'> {
  return {
    countPeople: (course) => sql.query<PeopleCounts>(countPeople, [course ?? null]),
    addKey: async ({ id, registration }) => {
      await sql.query('insert into course_registration_keys (id, registration_id) values ($1, $2)', [
        id,
        registration,
      ]);
    },
    noteAttendance: async ({ registration, participant, session, attendance }) => {
      const one = [registration, participant, session];
      if (attendance === undefined) {
        await sql.query(
          'delete from course_attendance where registration_id = $1 and participant = $2 and session_id = $3',
          one,
        );
        return;
      }
      await sql.query(
        `insert into course_attendance (registration_id, participant, session_id, attendance)
         values ($1, $2, $3, $4)
         on conflict (registration_id, participant, session_id) do update set attendance = excluded.attendance`,
        [...one, attendance],
      );
    },
    attendanceOf: (course) =>
      sql.query<CourseAttendanceRecord>(
        `select registration_id as registration, participant, session_id as session, attendance
         from course_attendance join course_registrations registration on registration.id = registration_id
         where course_id = $1`,
        [course],
      ),
  };
}
