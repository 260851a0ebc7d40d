import type { KnownPerson, RegistrationRecord } from '../courses.repository.js';
import type { Sql } from './database.js';
import { deleteDue } from './due.js';

export function sqlCoursePeople(sql: Sql) {
  return {
    knownPeople: (course: string, people: readonly string[]) =>
      sql.query<KnownPerson>(
        `select person, registration_id as registration from course_people
         where course_id = $1 and person = any($2::text[])`,
        [course, people],
      ),
    addPeople: async ({ id, course }: RegistrationRecord, people: readonly string[]): Promise<void> => {
      await sql.query(
        `insert into course_people (course_id, person, registration_id)
         select $1, person, $2 from unnest($3::text[]) as person`,
        [course, id, people],
      );
    },
    removePeople: async (registration: string): Promise<void> => {
      await sql.query('delete from course_people where registration_id = $1', [registration]);
    },
    forgetRegistrations: async (before: { ended: number; withdrawn: number }): Promise<void> => {
      await sql.query(
        deleteDue(
          'course_registrations',
          `(state = 'withdrawn' and changed_at < $2)
            or exists (select from course_listings where course_id = course_registrations.course_id and ends_at < $1)`,
        ),
        [new Date(before.ended), new Date(before.withdrawn)],
      );
    },
  };
}
