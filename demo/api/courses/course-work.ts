import type { ApiContext, MailSetting } from '../api-context.js';
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
  /** What the service is called. */
  centre: string;
  /** Words by e-mail are sent, from this address. */
  mail: MailSetting | undefined;
  /** Makes ids in calendars unique in the world. */
  calendarHost: string;
}

export function courseWork(
  { clock, profile, mail, publicUrl }: ApiContext,
  { courses, notices }: Transaction,
  language: Language,
): CourseWork {
  const { name: centre, timeZone, contact } = profile(language);
  return {
    courses,
    notices,
    now: clock.now(),
    language,
    timeZone,
    phone: contact.phone,
    centre,
    mail,
    calendarHost: new URL(publicUrl).hostname,
  };
}
