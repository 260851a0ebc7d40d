import type { CourseFile, CourseOutline } from '../api/course-file.js';
import type { Course, Courses, CoursesQuery, Facets, Session } from '../contract/courses.js';
import { formatsFor } from '../i18n/format.js';

const filterNames = ['kind', 'format', 'audience', 'location', 'language'] as const;
type FilterName = (typeof filterNames)[number];

interface Span {
  readonly startMs: number;
  readonly endMs: number;
  readonly isHeld: boolean;
}

const comparable = (text: string): string => text.normalize('NFC').toLowerCase();

/** A date that is in no calendar is found out when the course is checked. */
const msOf = (instant: string): number => Date.parse(instant) || Infinity;

const spanOf = ({ start, end, status }: Session): Span => ({
  startMs: msOf(start),
  endMs: msOf(end ?? start),
  isHeld: status !== 'cancelled',
});

/** What is postponed has no date, and what has moved to the net no place. */
const sessionsOf = ({ sessions, status }: Pick<Course, 'sessions' | 'status'>): Session[] => {
  if (status === 'postponed') return [];
  return status === 'moved-online' ? sessions.map(({ location, ...session }) => session) : sessions;
};

type Values = Readonly<Record<FilterName, readonly string[]>>;

const valuesOf = (outline: CourseOutline): Values => {
  const { kind, format, audiences, language } = outline;
  const places = sessionsOf(outline).flatMap(({ location }) => location ?? []);
  return {
    kind: [kind],
    format: [format],
    audience: [...new Set(audiences)],
    location: [...new Set(places.map(({ id }) => id))],
    language: [language],
  };
};

/** What a course is found by. Reading 2 000 of them takes a while, so each is read once, and no further than is asked. */
class Listing {
  readonly outline: CourseOutline;
  /** In order. */
  readonly spans: readonly Span[];
  #values: Values | undefined;

  constructor(outline: CourseOutline) {
    this.outline = outline;
    const spans = sessionsOf(outline).map(spanOf);
    this.spans = spans.sort((one, other) => one.startMs - other.startMs || one.endMs - other.endMs);
  }

  get values(): Values {
    return (this.#values ??= valuesOf(this.outline));
  }
}

const known = new WeakMap<CourseOutline, Listing>();

const read = (outline: CourseOutline): Listing => {
  const listing = known.get(outline) ?? new Listing(outline);
  known.set(outline, listing);
  return listing;
};

const texts = new WeakMap<CourseOutline, string>();

/** What a course is searched in. Made before or when somebody searches: the first list doesn't wait for it. */
export const textOf = (outline: CourseOutline): string => {
  const made = texts.get(outline);
  if (made !== undefined) return made;
  const { title, summary, description } = outline;
  const places = sessionsOf(outline).flatMap(({ location }) => location?.name ?? []);
  const text = comparable([title, summary, description ?? '', ...places].join(' '));
  texts.set(outline, text);
  return text;
};

const isOver = ({ spans }: Listing, nowMs: number): boolean =>
  spans.length > 0 && spans.every(({ endMs }) => endMs <= nowMs);

/** Of the session that is under way or comes next; those without one come last. */
const nextStartMs = ({ spans }: Listing, nowMs: number): number =>
  (spans.find(({ isHeld, endMs }) => isHeld && endMs > nowMs) ?? spans.at(-1))?.startMs ?? Infinity;

/** A static file can't follow the clock: what has opened or closed since it was written is set right here. */
const stateNow = (course: Course, nowMs: number): string => {
  const { state, opensAt, closesAt, url } = course.registration;
  if (course.status === 'cancelled' || course.status === 'postponed') return 'closed';
  if (!['open', 'waitlist', 'external', 'not-yet-open'].includes(state)) return state;
  const begins = read(course).spans.find(({ isHeld }) => isHeld)?.startMs ?? Infinity;
  if (begins <= nowMs || Date.parse(closesAt ?? '') <= nowMs) return 'closed';
  if (Date.parse(opensAt ?? '') > nowMs) return 'not-yet-open';
  return state === 'not-yet-open' && opensAt !== undefined && url !== undefined ? 'external' : state;
};

export const asOfNow = (course: Course, nowMs: number): Course => ({
  ...course,
  sessions: sessionsOf(course),
  registration: { ...course.registration, state: stateNow(course, nowMs) },
});

/** What a course has is read only where something is wanted. */
const holds = (listing: Listing, query: CoursesQuery, name: FilterName): boolean => {
  const wanted = query[name];
  return !wanted?.length || listing.values[name].some((value) => wanted.includes(value));
};

/** Every word occurs, regardless of case, as a part of a word in title, summary, description or place. */
const wordsOf = (q = ''): string[] => comparable(q).split(/\s+/).filter(Boolean);

/** A session on one of the dates. What ends at midnight belongs to the day before. */
const isWithin = ({ spans }: Listing, { from, to }: CoursesQuery): boolean => {
  if (from === undefined && to === undefined) return true;
  const { dateKey } = formatsFor('nb');
  return spans.some(
    ({ startMs, endMs }) =>
      (to === undefined || dateKey(new Date(startMs)) <= to) &&
      (from === undefined || dateKey(new Date(Math.max(startMs, endMs - 1))) >= from),
  );
};

/** How many there are of each value, every filter but its own applied. */
const facetsOf = (found: readonly Listing[], query: CoursesQuery): Facets =>
  Object.fromEntries(
    filterNames.map((name) => {
      const counts: Record<string, number> = {};
      for (const listing of found) {
        if (!filterNames.every((other) => other === name || holds(listing, query, other))) continue;
        for (const value of listing.values[name]) counts[value] = (counts[value] ?? 0) + 1;
      }
      return [name, counts];
    }),
  );

/**
 * What the API would answer to this question if these were its courses. The cursor is the number already shown. Of what is
 * not checked yet only as much is as is shown, and the facets are counted when they are asked for.
 */
export const listFromFile = (
  file: Pick<CourseFile, 'outlines' | 'check'>,
  query: CoursesQuery,
  nowMs: number,
): Courses => {
  const words = wordsOf(query.q);
  const found = file.outlines
    .map(read)
    .filter((one) => !isOver(one, nowMs) && words.every((word) => textOf(one.outline).includes(word)))
    .filter((one) => isWithin(one, query));
  const matching = found
    .filter((one) => filterNames.every((name) => holds(one, query, name)))
    .map((one) => ({ outline: one.outline, startMs: nextStartMs(one, nowMs) }))
    .sort(inOrder);
  const from = Number(query.cursor ?? 0);
  const items: Course[] = [];
  let next = from;
  for (const { outline } of matching.slice(from)) {
    if (items.length === query.limit) break;
    const course = file.check(outline);
    if (course) items.push(asOfNow(course, nowMs));
    next += 1;
  }
  const shown = from + items.length;
  let facets: Facets | undefined;
  return {
    items,
    total: matching.length - (next - shown),
    get facets() {
      return (facets ??= facetsOf(found, query));
    },
    nextCursor: next < matching.length ? String(shown) : undefined,
  };
};

interface Placed {
  readonly outline: CourseOutline;
  readonly startMs: number;
}

const inOrder = (one: Placed, other: Placed): number => {
  if (one.startMs !== other.startMs) return one.startMs < other.startMs ? -1 : 1;
  return one.outline.id < other.outline.id ? -1 : 1;
};
