import { Temporal } from 'temporal-polyfill';
import type { Courses, CoursesQuery } from '../../../src/contract/courses.js';
import type { Language } from '../http/language.js';
import { courseFilters, type CoursePlace, type CourseSearch } from '../store/course-search.repository.js';
import type { CountedCourse, CourseRepository } from '../store/courses.repository.js';
import { comparable, nextStartsAt } from './course-listing.js';
import { courseView } from './course-view.js';

const defaultLimit = 50;

/** The query's parameters that may be repeated. */
export const repeatedFilters: readonly string[] = courseFilters;

export interface Viewer {
  language: Language;
  timeZone: string;
  /** Epoch milliseconds. */
  now: number;
}

/** One page in order of the next session, what has none last; what has ended is not listed. */
export async function findCourses(
  courses: CourseRepository,
  query: CoursesQuery,
  viewer: Viewer,
): Promise<Courses> {
  const { language, now } = viewer;
  const search = searchFor(query, viewer);
  const limit = query.limit ?? defaultLimit;
  const counts = await courses.countCourses(search);
  // One more than is shown tells whether there are more.
  const found = await courses.findCourses(search, { after: placeOf(query.cursor), limit: limit + 1 });
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map((course) => courseView(course, language, now)),
    ...counts,
    ...(last && found.length > limit && { nextCursor: cursorOf(last, now) }),
  };
}

/** What a query asks for, in the service's zone. */
export function searchFor(query: CoursesQuery, { language, timeZone, now }: Viewer): CourseSearch {
  const { q = '', from, to } = query;
  const wanted = Object.fromEntries(
    courseFilters.flatMap((filter) => (query[filter] ? [[filter, query[filter]]] : [])),
  );
  return {
    now,
    language,
    words: comparable(q)
      .split(/\s+/)
      .filter((word) => word !== ''),
    wanted,
    ...(from !== undefined && { from: startOf(Temporal.PlainDate.from(from), timeZone) }),
    ...(to !== undefined && { until: startOf(Temporal.PlainDate.from(to).add({ days: 1 }), timeZone) }),
  };
}

const startOf = (date: Temporal.PlainDate, timeZone: string): number =>
  date.toZonedDateTime(timeZone).epochMilliseconds;

const cursorOf = (course: CountedCourse, now: number): string =>
  `${String(nextStartsAt(course, now))}_${course.id}`;

/** A cursor is the place of the last course that was seen, which may have ended by now. What is none of ours is the beginning. */
function placeOf(cursor = ''): CoursePlace | undefined {
  const [, startsAt, id] = /^(\d+|Infinity)_(.+)$/.exec(cursor) ?? [];
  return id === undefined ? undefined : { startsAt: Number(startsAt), id };
}
