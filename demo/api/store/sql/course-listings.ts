import { endsAt, listedSessions, listedText, listedValues } from '../../courses/course-listing.js';
import { languages } from '../../http/language.js';
import type { CourseRecord, SessionRecord } from '../courses.repository.js';
import type { Sql } from './database.js';

const firstMs = Date.UTC(1, 0);
const afterLastMs = Date.UTC(10_000, 0);

/** As PostgreSQL reads it. What lies beyond four digits of years is as good as for ever. */
export function timestamp(epochMs: number): string {
  if (epochMs >= afterLastMs) return 'infinity';
  return epochMs < firstMs ? '-infinity' : new Date(epochMs).toISOString();
}

/** Writes down anew what a course is found by; a draft is found by nobody. */
export async function saveListing(sql: Sql, course: CourseRecord): Promise<void> {
  const { id } = course;
  if (course.isDraft) {
    await sql.query('delete from course_listings where course_id = $1', [id]);
    return;
  }
  const sessions = listedSessions(course);
  await sql.query(
    `insert into course_listings (course_id, ends_at, facets) values ($1, $2, $3)
     on conflict (course_id) do update set ends_at = excluded.ends_at, facets = excluded.facets`,
    [id, timestamp(endsAt(course)), JSON.stringify(listedValues(course))],
  );
  await sql.query(
    `insert into course_texts (course_id, language, text) select $1, * from unnest($2::text[], $3::text[])
     on conflict (course_id, language) do update set text = excluded.text`,
    [id, languages, languages.map((language) => listedText(course, language))],
  );
  await sql.query('delete from course_sessions where course_id = $1', [id]);
  await sql.query(
    `insert into course_sessions (course_id, starts_at, ends_at, is_held)
     select $1, * from unnest($2::timestamptz[], $3::timestamptz[], $4::boolean[])`,
    [id, ...columnsOf(sessions)],
  );
}

const columnsOf = (sessions: readonly SessionRecord[]) => [
  sessions.map(({ startsAt }) => timestamp(startsAt)),
  sessions.map(({ endsAt }) => timestamp(endsAt)),
  sessions.map(({ status }) => status !== 'cancelled'),
];

/** For courses that were saved before there were listings. Two servers that start at once write the same. */
export async function saveMissingListings(sql: Sql): Promise<void> {
  const rows = await sql.query<{ content: CourseRecord }>(
    `select content from courses
     where not exists (select from course_listings where course_id = courses.id) and not content ? 'isDraft'
     order by id for update`,
  );
  for (const { content } of rows) await saveListing(sql, content);
}
