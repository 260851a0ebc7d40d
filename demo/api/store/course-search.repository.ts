import type { Language } from '../http/language.js';
import type { CountedCourse } from './courses.repository.js';

/** What a list can be narrowed by. */
export const courseFilters = ['kind', 'format', 'audience', 'location', 'language'] as const;
export type CourseFilter = (typeof courseFilters)[number];

/** What to look for. Instants are epoch milliseconds. What has ended by `now` is never found. */
export interface CourseSearch {
  now: number;
  /** Of the texts that are searched. */
  language: Language;
  /** Each occurs somewhere in the text, as `comparable` has it. */
  words: readonly string[];
  /** Any of the values of one filter, and all of the filters. */
  wanted: Partial<Record<CourseFilter, readonly string[]>>;
  /** A session of it is going on at `from` or later. */
  from?: number;
  /** A session of it begins before `until`. */
  until?: number;
}

/** Where a course stands in the order; `startsAt` of its next session, `Infinity` for what one does when one wants. */
export interface CoursePlace {
  startsAt: number;
  id: string;
}

export interface CoursePage {
  /** Only what comes after this place. */
  after?: CoursePlace | undefined;
  limit?: number;
}

export interface FoundCounts {
  /** How many match. */
  total: number;
  /** How many there are of each value of a filter, whatever is wanted of that filter itself. Values without any are missing. */
  facets: Record<CourseFilter, Record<string, number>>;
}

/** The finding half of the courses. */
export interface CourseSearchRepository {
  /** What matches, in the order of the next session and then of the id. */
  findCourses(search: CourseSearch, page?: CoursePage): Promise<CountedCourse[]>;
  countCourses(search: CourseSearch): Promise<FoundCounts>;
}

export const noCounts = (): FoundCounts['facets'] => ({
  kind: {},
  format: {},
  audience: {},
  location: {},
  language: {},
});
