import type { Course, CoursesQuery, Facets } from '../contract/courses.js';
import type { Days } from '../i18n/calendar.js';
import { daysOf } from './course-period.js';

/** The filters whose values are counted, in the order in which a seeker asks: what, where, and then the rest. */
export const choiceNames = ['kind', 'location', 'audience', 'format', 'language'] as const;
export type ChoiceName = (typeof choiceNames)[number];

/** What the partner has fixed: a seeker sees nothing outside it. An empty list fixes nothing. */
export type FixedFilters = Readonly<Record<ChoiceName, readonly string[]>>;

/** What a seeker narrows by; an empty string narrows nothing. */
export interface CourseFilters extends Readonly<Record<ChoiceName, string>> {
  readonly q: string;
  readonly period: string;
}

export const noFilters: CourseFilters = {
  q: '',
  kind: '',
  location: '',
  audience: '',
  format: '',
  language: '',
  period: '',
};

export const filterNames = Object.keys(noFilters) as (keyof CourseFilters)[];

/** How many of these a seeker has chosen something in. */
export const chosenIn = (filters: CourseFilters, names: readonly (keyof CourseFilters)[]): number =>
  names.filter((name) => filters[name].trim() !== '').length;

export const isFiltered = (filters: CourseFilters): boolean => chosenIn(filters, filterNames) > 0;

/** The words of an attribute, `"course webinar"` → `['course', 'webinar']`. */
export const wordsOf = (attribute: string | undefined): string[] =>
  (attribute ?? '').split(/\s+/).filter(Boolean);

/** What an element's attributes fix. */
export const fixedBy = (
  attributes: Readonly<Partial<Record<ChoiceName, string | undefined>>>,
): FixedFilters => {
  const { kind, location, audience, format, language } = attributes;
  return {
    kind: wordsOf(kind),
    location: wordsOf(location),
    audience: wordsOf(audience),
    format: wordsOf(format),
    language: wordsOf(language),
  };
};

const isWithin = (fixed: readonly string[], value: string): boolean =>
  fixed.length === 0 || fixed.includes(value);

/** What counts of what an address says: no choice outside what the partner shows, and no days that are over. */
export const allowed = (filters: CourseFilters, fixed: FixedFilters, today: string): CourseFilters => {
  const outside = choiceNames.filter((name) => !isWithin(fixed[name], filters[name]));
  return {
    ...filters,
    ...Object.fromEntries(outside.map((name) => [name, ''])),
    period: daysOf(filters.period, today) ? filters.period : '',
  };
};

/** The question to the API: the seeker's choice inside the partner's, never outside it. `days`: of the chosen period. */
export const queryOf = (filters: CourseFilters, fixed: FixedFilters, days?: Days): CoursesQuery => {
  const q = filters.q.trim().slice(0, 200);
  const query: CoursesQuery = {
    ...(q === '' ? {} : { q }),
    ...(days ? { from: days.first, to: days.last } : {}),
  };
  for (const name of choiceNames) {
    const chosen = filters[name];
    const values = chosen !== '' && isWithin(fixed[name], chosen) ? [chosen] : fixed[name];
    if (values.length > 0) query[name] = [...values];
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
    .filter(([value, count]) => count > 0 && isWithin(fixed[name], value))
    .map(([value, count]) => ({ value, count }));
  const chosen = filters[name];
  if (chosen === '' || counts.some(({ value }) => value === chosen)) return counts;
  return [...counts, { value: chosen, count: 0 }];
};

/** The names of places by id, as far as these courses tell them. */
export const placeNames = (courses: readonly Course[]): Record<string, string> =>
  Object.fromEntries(
    courses
      .flatMap(({ sessions }) => sessions)
      .flatMap(({ location }) => (location ? [[location.id, location.name]] : [])),
  );
