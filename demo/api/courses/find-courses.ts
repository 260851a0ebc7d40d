import { Temporal } from 'temporal-polyfill';
import type { Course, Courses, CoursesQuery, Facets } from '../../../src/contract/courses.js';
import type { Language } from '../http/language.js';
import type { CountedCourse } from '../store/courses.repository.js';
import { hasEnded, nextSession } from './course-standing.js';
import { courseView } from './course-view.js';

const defaultLimit = 50;

/** A course that can be listed, with what the list is ordered and narrowed by. */
export interface ListedCourse {
  record: CountedCourse;
  view: Course;
  /** Of the session that is under way or comes next; `Infinity` for what one does when one wants. */
  startsAt: number;
}

const valuesOf = {
  kind: ({ view }: ListedCourse) => [view.kind],
  format: ({ view }: ListedCourse) => [view.format],
  audience: ({ view }: ListedCourse) => view.audiences,
  location: ({ view }: ListedCourse) => view.sessions.flatMap(({ location }) => location?.id ?? []),
  language: ({ view }: ListedCourse) => [view.language],
};
type FilterName = keyof typeof valuesOf;
const filterNames = Object.keys(valuesOf) as FilterName[];

/** The query's parameters that may be repeated. */
export const repeatedFilters: readonly string[] = filterNames;

export interface Viewer {
  language: Language;
  timeZone: string;
  /** Epoch milliseconds. */
  now: number;
}

/** In order of their next session, those without one last; what has ended is not listed. */
export const listCourses = (
  records: readonly CountedCourse[],
  query: CoursesQuery,
  viewer: Viewer,
): { matching: ListedCourse[]; facets: Facets } => {
  const { language, now } = viewer;
  const found = records
    .filter((record) => !hasEnded(record, now))
    .map((record): ListedCourse => ({
      record,
      view: courseView(record, language, now),
      startsAt: nextSession(record, now)?.startsAt ?? Infinity,
    }))
    .filter((course) => holdsWords(course, query.q ?? '') && isWithin(course, query, viewer));
  const matching = found.filter((course) => filterNames.every((name) => passes(course, query, name)));
  return { matching: matching.toSorted(byTime), facets: facetsOf(found, query) };
};

export function findCourses(records: readonly CountedCourse[], query: CoursesQuery, viewer: Viewer): Courses {
  const { matching, facets } = listCourses(records, query, viewer);
  const rest = matching.filter(isAfter(query.cursor));
  const page = rest.slice(0, query.limit ?? defaultLimit);
  const last = page.at(-1);
  return {
    items: page.map(({ view }) => view),
    total: matching.length,
    facets,
    ...(last && rest.length > page.length && { nextCursor: cursorOf(last) }),
  };
}

function byTime(a: Place, b: Place): number {
  if (a.startsAt !== b.startsAt) return a.startsAt < b.startsAt ? -1 : 1;
  return a.record.id < b.record.id ? -1 : 1;
}

/** Where a course stands in the order. */
interface Place {
  startsAt: number;
  record: { id: string };
}

const cursorOf = ({ startsAt, record }: Place) => `${String(startsAt)}_${record.id}`;

/** A cursor is the place of the last course that was seen, which may have ended by now. What is none of ours is the beginning. */
function isAfter(cursor = ''): (course: ListedCourse) => boolean {
  const [, startsAt, id = ''] = /^(\d+|Infinity)_(.+)$/.exec(cursor) ?? [];
  const seen: Place = { startsAt: Number(startsAt), record: { id } };
  return (course) => startsAt === undefined || (course.record.id !== id && byTime(course, seen) > 0);
}

const passes = (course: ListedCourse, query: CoursesQuery, name: FilterName): boolean => {
  const wanted = query[name];
  return !wanted || valuesOf[name](course).some((value) => wanted.includes(value));
};

/** How many there are of each value; a filter's own choice is left out, so that one sees what else there is. */
const facetsOf = (found: readonly ListedCourse[], query: CoursesQuery): Facets =>
  Object.fromEntries(
    filterNames.map((name) => {
      const others = filterNames.filter((other) => other !== name);
      const counted = found.filter((course) => others.every((other) => passes(course, query, other)));
      const counts: Record<string, number> = {};
      for (const course of counted) {
        for (const value of new Set(valuesOf[name](course))) counts[value] = (counts[value] ?? 0) + 1;
      }
      return [name, counts];
    }),
  );

function holdsWords({ view }: ListedCourse, q: string): boolean {
  const places = view.sessions.flatMap(({ location }) => location?.name ?? []);
  const text = comparable([view.title, view.summary, view.description ?? '', ...places].join(' '));
  return comparable(q)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

const comparable = (text: string) => text.normalize('NFC').toLowerCase();

/** A session on one of the dates. What has no sessions is on none. */
function isWithin({ record }: ListedCourse, { from, to }: CoursesQuery, { timeZone }: Viewer): boolean {
  if (from === undefined && to === undefined) return true;
  const dateOf = (epochMs: number) =>
    Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(timeZone).toPlainDate().toString();
  return record.sessions.some(({ startsAt, endsAt }) => {
    // What ends at midnight belongs to the day before.
    const lastDate = dateOf(Math.max(startsAt, endsAt - 1));
    return (to === undefined || dateOf(startsAt) <= to) && (from === undefined || lastDate >= from);
  });
}
