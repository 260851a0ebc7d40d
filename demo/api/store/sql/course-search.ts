import {
  courseFilters,
  noCounts,
  type CourseFilter,
  type CoursePage,
  type CourseSearch,
  type FoundCounts,
} from '../course-search.repository.js';
import type { CountedCourse } from '../courses.repository.js';
import { courseColumns, courseOf, type CourseRow } from './course-catalogue.js';
import { timestamp } from './course-listings.js';
import type { Sql } from './database.js';

/** Puts a value among the parameters; gives its name in the statement. */
type Put = (value: unknown) => string;

export function sqlCourseSearch(sql: Sql) {
  return {
    findCourses: async (search: CourseSearch, page: CoursePage = {}): Promise<CountedCourse[]> => {
      const [text, parameters] = statement((put) => select(search, page, put));
      return (await sql.query<CourseRow>(text, parameters)).map(courseOf);
    },
    countCourses: async (search: CourseSearch): Promise<FoundCounts> => {
      const [text, parameters] = statement((put) => count(search, put));
      const rows = await sql.query<CountRow>(text, parameters);
      const facets = noCounts();
      for (const { filter, value, found } of rows) facets[filter][value] = found;
      return { total: rows[0]?.total ?? 0, facets };
    },
  };
}

interface CountRow {
  filter: CourseFilter;
  value: string;
  found: number;
  total: number;
}

function statement(write: (put: Put) => string): [text: string, parameters: unknown[]] {
  const parameters: unknown[] = [];
  const text = write((value) => `$${String(parameters.push(value))}`);
  return [text, parameters];
}

/** In the bytes' order: a database's locale would have its own. */
const inOrder = 'starts_at, course_id collate "C"';

function select(search: CourseSearch, { after, limit }: CoursePage, put: Put): string {
  const found = foundBy(search, put);
  const isAfter = after
    ? `and (${inOrder}) > (${put(timestamp(after.startsAt))}::timestamptz, ${put(after.id)})`
    : '';
  return `${found} select ${courseColumns} from found join courses on id = course_id
    where unmet = '{}' ${isAfter} order by ${inOrder} limit ${put(limit ?? null)}`;
}

/** Whoever matches has a value of some filter, so there is a row with the total if there is one to count. */
const count = (search: CourseSearch, put: Put): string =>
  `${foundBy(search, put)}
   select filter, value, count(*)::int as found,
     (select count(*)::int from found where unmet = '{}') as total
   from found, jsonb_each(facets) as facet (filter, listed), jsonb_array_elements_text(listed) as value
   where unmet <@ array[filter] group by filter, value`;

/** What is listed, with when it is next and which of the filters it does not meet. */
function foundBy(search: CourseSearch, put: Put): string {
  const now = `${put(timestamp(search.now))}::timestamptz`;
  return `with found as materialized (
    select course_id, facets, ${unmet(search, put)} as unmet,
      coalesce(min(starts_at) filter (where is_held and session.ends_at > ${now}), max(starts_at), 'infinity') as starts_at
    from course_listings listing left join course_sessions session using (course_id)
    where listing.ends_at > ${now} ${holdsWords(search, put)}
    group by course_id ${isWithin(search, put)}
  )`;
}

function unmet({ wanted }: CourseSearch, put: Put): string {
  const names = courseFilters.flatMap((filter) => {
    const values = wanted[filter];
    return values ? [`case when not facets -> '${filter}' ?| ${put(values)} then '${filter}' end`] : [];
  });
  return `array_remove(array[${names.join(', ')}]::text[], null)`;
}

/** Every word occurs. What a pattern would read as a sign of its own is a letter here. */
function holdsWords({ words, language }: CourseSearch, put: Put): string {
  if (words.length === 0) return '';
  const patterns = words.map((word) => `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`);
  return `and course_id in (select course_id from course_texts where language = ${put(language)}
    ${patterns.map((pattern) => `and text like ${put(pattern)}`).join(' ')})`;
}

/** A session at that time. What ends at midnight belongs to the day before. */
function isWithin({ from, until }: CourseSearch, put: Put): string {
  if (from === undefined && until === undefined) return '';
  return `having bool_or(starts_at < ${put(timestamp(until ?? Infinity))}
    and greatest(starts_at, session.ends_at - interval '1 millisecond') >= ${put(timestamp(from ?? -Infinity))})`;
}
