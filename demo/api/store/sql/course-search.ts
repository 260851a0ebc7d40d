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

/** Only the courses of the page are read. */
function select(search: CourseSearch, { after, limit }: CoursePage, put: Put): string {
  const now = timestampIn(put, search.now);
  const passes = passing(search, put).map(([, condition]) => `and ${condition}`);
  const afterThat = after
    ? `where (${inOrder}) > (${timestampIn(put, after.startsAt)}, ${put(after.id)})`
    : '';
  return `with placed as (
      select course_id,
        coalesce(min(starts_at) filter (where is_held and session.ends_at > ${now}), max(starts_at), 'infinity') as starts_at
      from course_listings listing left join course_sessions session using (course_id)
      where ${listed(search, put)} ${passes.join(' ')} group by course_id
    ), page as (
      select * from placed ${afterThat} order by ${inOrder} limit ${put(limit ?? null)}
    )
    select ${courseColumns} from page join courses on id = course_id order by ${inOrder}`;
}

/**
 * A filter's values are counted where no other filter is unmet. Many courses have the same values: those are taken together
 * first. Whoever matches has a value of some filter, so there is a row with the total if there is one to count.
 */
function count(search: CourseSearch, put: Put): string {
  const unmet = passing(search, put).map(
    ([filter, condition]) => `case when not ${condition} then '${filter}' end`,
  );
  return `with found as materialized (
      select facets, array_remove(array[${unmet.join(', ')}]::text[], null) as unmet, count(*) as courses
      from course_listings listing where ${listed(search, put)} group by 1, 2
    )
    select filter, value, sum(courses)::int as found,
      (select sum(courses) from found where unmet = '{}')::int as total
    from found, jsonb_each(facets) as facet (filter, listed), jsonb_array_elements_text(listed) as value
    where unmet <@ array[filter] group by filter, value`;
}

const timestampIn = (put: Put, epochMs: number): string => `${put(timestamp(epochMs))}::timestamptz`;

/** What is still to come, and has the words and the dates. */
function listed(search: CourseSearch, put: Put): string {
  const conditions = [
    `listing.ends_at > ${timestampIn(put, search.now)}`,
    ...holdingWords(search, put),
    ...within(search, put),
  ];
  return conditions.join(' and ');
}

const passing = ({ wanted }: CourseSearch, put: Put): [CourseFilter, string][] =>
  courseFilters.flatMap((filter): [CourseFilter, string][] => {
    const values = wanted[filter];
    return values ? [[filter, `facets -> '${filter}' ?| ${put(values)}::text[]`]] : [];
  });

/** Every word occurs. What a pattern would read as a sign of its own is a letter here. */
function holdingWords({ words, language }: CourseSearch, put: Put): string[] {
  if (words.length === 0) return [];
  const patterns = words.map((word) => `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`);
  return [
    `listing.course_id in (select course_id from course_texts where language = ${put(language)}
      ${patterns.map((pattern) => `and text like ${put(pattern)}`).join(' ')})`,
  ];
}

/** A session at that time. What ends at midnight belongs to the day before. */
function within({ from, until }: CourseSearch, put: Put): string[] {
  if (from === undefined && until === undefined) return [];
  return [
    `exists (select from course_sessions other where other.course_id = listing.course_id
      and other.starts_at < ${timestampIn(put, until ?? Infinity)}
      and greatest(other.starts_at, other.ends_at - interval '1 millisecond') >= ${timestampIn(put, from ?? -Infinity)})`,
  ];
}
