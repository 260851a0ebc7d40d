import type { ApiContext } from '../api-context.js';
import type { Language } from '../http/language.js';
import type { CourseRepository } from '../store/courses.repository.js';
import type { Transaction } from '../store/store.js';

/** What the rules work with inside one transaction. `now` in epoch milliseconds. */
export interface CourseWork {
  courses: CourseRepository;
  now: number;
  language: Language;
}

export const courseWork = (
  { clock }: ApiContext,
  { courses }: Transaction,
  language: Language,
): CourseWork => ({ courses, now: clock.now(), language });
