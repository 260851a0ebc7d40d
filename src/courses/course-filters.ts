import type { Course, CoursesQuery, Facets } from '../contract/courses.js';
import type { PageParameters } from '../page/page-address.js';

/** What the partner has fixed: a seeker sees nothing outside it. An empty list fixes nothing. */
export interface FixedFilters {
  readonly audience: readonly string[];
  readonly kind: readonly string[];
  readonly format: readonly string[];
  readonly location: readonly string[];
  readonly language: readonly string[];
}

/** What a seeker narrows by; an empty string narrows nothing. */
export interface CourseFilters {
  readonly q: string;
  readonly kind: string;
  readonly format: string;
  readonly location: string;
}

export const choiceNames = ['kind', 'format', 'location'] as const;
export type ChoiceName = (typeof choiceNames)[number];

export const noFilters: CourseFilters = { q: '', kind: '', format: '', location: '' };

export const isFiltered = (filters: CourseFilters): boolean =>
  filters.q.trim() !== '' || choiceNames.some((name) => filters[name] !== '');

/** The words of an attribute, `"course webinar"` → `['course', 'webinar']`. */
export const wordsOf = (attribute: string | undefined): string[] =>
  (attribute ?? '').split(/\s+/).filter(Boolean);

const narrowed = (fixed: readonly string[], chosen: string): readonly string[] | undefined => {
  if (chosen !== '' && (fixed.length === 0 || fixed.includes(chosen))) return [chosen];
  return fixed.length > 0 ? fixed : undefined;
};

/** The question to the API: the seeker's choice inside the partner's, never outside it. */
export const queryOf = (filters: CourseFilters, fixed: FixedFilters): CoursesQuery => {
  const q = filters.q.trim().slice(0, 200);
  const lists = {
    audience: narrowed(fixed.audience, ''),
    kind: narrowed(fixed.kind, filters.kind),
    format: narrowed(fixed.format, filters.format),
    location: narrowed(fixed.location, filters.location),
    language: narrowed(fixed.language, ''),
  };
  const query: CoursesQuery = q === '' ? {} : { q };
  for (const [name, values] of Object.entries(lists)) {
    if (values) query[name as keyof typeof lists] = [...values];
  }
  return query;
};

export interface FilterOption {
  readonly value: string;
  readonly count: number;
}

/**
 * The choices of one filter with their counts. Facets leave their own filter out, the partner's included, so what the
 * partner has fixed away is taken out here. A value that is chosen stays, even when nothing matches it any more.
 */
export const optionsOf = (
  name: ChoiceName,
  facets: Facets,
  { fixed, filters }: { fixed: FixedFilters; filters: CourseFilters },
): FilterOption[] => {
  const counts = Object.entries(facets[name] ?? {})
    .filter(([value, count]) => count > 0 && (fixed[name].length === 0 || fixed[name].includes(value)))
    .map(([value, count]) => ({ value, count }));
  const chosen = filters[name];
  if (chosen === '' || counts.some(({ value }) => value === chosen)) return counts;
  return [...counts, { value: chosen, count: 0 }];
};

/** What this widget keeps in the page's address. `place`, because a booking on the same page has a `location` too. */
export const addressNames = ['q', 'kind', 'format', 'place', 'course', 'register'] as const;

export interface CoursesAddress {
  readonly filters: CourseFilters;
  /** The opened course's id. */
  readonly course?: string | undefined;
  /** Whether its registration form is open. */
  readonly registering: boolean;
}

export const toParameters = ({ filters, course, registering }: CoursesAddress): PageParameters => {
  const { q, kind, format, location } = filters;
  const all = {
    q: q.trim(),
    kind,
    format,
    place: location,
    course,
    register: course && registering ? '1' : '',
  };
  return Object.fromEntries(Object.entries(all).flatMap(([name, value]) => (value ? [[name, [value]]] : [])));
};

export const fromParameters = (parameters: PageParameters): CoursesAddress => {
  const first = (name: string) => parameters[name]?.[0] ?? '';
  const course = first('course') || undefined;
  return {
    filters: { q: first('q'), kind: first('kind'), format: first('format'), location: first('place') },
    course,
    registering: course !== undefined && first('register') !== '',
  };
};

/** The names of places by id, as far as these courses tell them. */
export const placeNames = (courses: readonly Course[]): Record<string, string> =>
  Object.fromEntries(
    courses
      .flatMap(({ sessions }) => sessions)
      .flatMap(({ location }) => (location ? [[location.id, location.name]] : [])),
  );
