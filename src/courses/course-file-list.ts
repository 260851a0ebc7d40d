import type { Course, Courses, CoursesQuery, Facets } from '../contract/courses.js';
import { shownSession } from './course-when.js';

const endMs = ({ start, end }: Course['sessions'][number]): number => Date.parse(end ?? start);

const isOver = (course: Course, nowMs: number): boolean =>
  course.sessions.length > 0 && course.sessions.every((session) => endMs(session) < nowMs);

/** A static file can't follow the clock: what has opened or closed since it was written is set right here. */
const asOfNow = (course: Course, nowMs: number): Course => {
  const { state, opensAt, closesAt, url } = course.registration;
  const isClosed = closesAt !== undefined && Date.parse(closesAt) <= nowMs;
  if (isClosed && (state === 'open' || state === 'waitlist' || state === 'external')) {
    return { ...course, registration: { ...course.registration, state: 'closed' } };
  }
  const hasOpened = opensAt !== undefined && Date.parse(opensAt) <= nowMs;
  if (state === 'not-yet-open' && hasOpened && url !== undefined) {
    return { ...course, registration: { ...course.registration, state: 'external' } };
  }
  return course;
};

const startMs = (course: Course, nowMs: number): number => {
  const session = shownSession(course, nowMs);
  return session ? Date.parse(session.start) : Infinity;
};

const valuesOf = {
  kind: (course: Course) => [course.kind],
  format: (course: Course) => [course.format],
  audience: (course: Course) => course.audiences,
  location: (course: Course) => course.sessions.flatMap(({ location }) => (location ? [location.id] : [])),
  language: (course: Course) => [course.language],
};
type FilterName = keyof typeof valuesOf;
const filterNames = Object.keys(valuesOf) as FilterName[];

const holds = (course: Course, query: CoursesQuery, name: FilterName): boolean => {
  const wanted = query[name];
  return !wanted?.length || valuesOf[name](course).some((value) => wanted.includes(value));
};

/** Every word occurs, regardless of case, as a part of a word in title, summary, description or place. */
const holdsWords = (course: Course, q: string): boolean => {
  const places = course.sessions.flatMap(({ location }) => (location ? [location.name] : []));
  const text = [course.title, course.summary, course.description ?? '', ...places]
    .join(' ')
    .toLocaleLowerCase();
  return q
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
};

/** How many there are of each value, every filter but its own applied. */
const facetsOf = (found: readonly Course[], query: CoursesQuery): Facets =>
  Object.fromEntries(
    filterNames.map((name) => {
      const counts: Record<string, number> = {};
      for (const course of found) {
        if (!filterNames.every((other) => other === name || holds(course, query, other))) continue;
        for (const value of new Set(valuesOf[name](course))) counts[value] = (counts[value] ?? 0) + 1;
      }
      return [name, counts];
    }),
  );

/** What the API would answer to this question if these were its courses. The cursor is the number already shown. */
export const listFromFile = (courses: readonly Course[], query: CoursesQuery, nowMs: number): Courses => {
  const found = courses
    .filter((course) => !isOver(course, nowMs) && holdsWords(course, query.q ?? ''))
    .map((course) => asOfNow(course, nowMs));
  const matching = found
    .filter((course) => filterNames.every((name) => holds(course, query, name)))
    .sort((one, other) => {
      const [first, second] = [startMs(one, nowMs), startMs(other, nowMs)];
      return first === second ? 0 : first - second;
    });
  const from = Number(query.cursor ?? 0);
  const to = from + (query.limit ?? matching.length);
  return {
    items: matching.slice(from, to),
    total: matching.length,
    facets: facetsOf(found, query),
    nextCursor: to < matching.length ? String(to) : undefined,
  };
};
