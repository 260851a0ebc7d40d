import type { PageParameters } from '../page/page-address.js';
import { filterNames, noFilters, type CourseFilters } from './course-filters.js';

/** `place`, because a booking on the same page has a `location` too. */
const parameterNames: Readonly<Record<keyof CourseFilters, string>> = {
  q: 'q',
  kind: 'kind',
  location: 'place',
  audience: 'audience',
  format: 'format',
  language: 'language',
  period: 'when',
};

/** What this widget keeps in the page's address. */
export const addressNames = [...Object.values(parameterNames), 'shown', 'course', 'register'];

export interface Opened {
  /** The opened course's id. */
  readonly course?: string | undefined;
  /** Whether its registration form is open. */
  readonly registering: boolean;
}

export interface CoursesAddress extends Opened {
  readonly filters: CourseFilters;
  /** How many courses the seeker has asked to see; 0 until it is more than the first page. */
  readonly shown: number;
}

export const toParameters = ({ filters, shown, course, registering }: CoursesAddress): PageParameters => {
  const all = [
    ...filterNames.map((name) => [parameterNames[name], filters[name].trim()] as const),
    ['shown', shown > 0 ? String(shown) : ''] as const,
    ['course', course] as const,
    ['register', course && registering ? '1' : ''] as const,
  ];
  return Object.fromEntries(all.flatMap(([name, value]) => (value ? [[name, [value]]] : [])));
};

export const fromParameters = (parameters: PageParameters): CoursesAddress => {
  const first = (name: string) => parameters[name]?.[0] ?? '';
  const course = first('course') || undefined;
  const filters = Object.fromEntries(filterNames.map((name) => [name, first(parameterNames[name])]));
  return {
    filters: { ...noFilters, ...filters },
    shown: Math.trunc(Number(first('shown'))) || 0,
    course,
    registering: course !== undefined && first('register') !== '',
  };
};
