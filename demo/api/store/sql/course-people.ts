import type { RegistrationRecord } from '../courses.repository.js';
import type { Sql } from './database.js';

export function sqlCoursePeople(sql: Sql) {
  return {
    knownPeople: async (course: string, people: readonly string[]): Promise<string[]> => {
      const rows = await sql.query<{ person: string }>(
        'select person from course_people where course_id = $1 and person = any($2::text[])',
        [course, people],
      );
      return rows.map(({ person }) => person);
    },
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
  };
}
