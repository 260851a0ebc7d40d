import type { ApiContext } from '../api-context.js';
import type { Language } from '../http/language.js';
import type { CourseRepository } from '../store/courses.repository.js';
import type { NoticeRepository } from '../store/notices.repository.js';
import type { Transaction } from '../store/store.js';

/** What the rules work with inside one transaction. `now` in epoch milliseconds. */
export interface CourseWork {
  courses: CourseRepository;
  notices: NoticeRepository;
  now: number;
  language: Language;
  timeZone: string;
  /** Where the service can be called. */
  phone: string | undefined;
}

export function courseWork(
  { clock, profile }: ApiContext,
  { courses, notices }: Transaction,
  language: Language,
): CourseWork {
  const { timeZone, contact } = profile(language);
  return { courses, notices, now: clock.now(), language, timeZone, phone: contact.phone };
}
