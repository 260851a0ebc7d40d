import { icalendar, type CalendarEvent } from '../calendar/icalendar.js';
import type { Language } from '../http/language.js';
import type { Localized } from '../seed/localized.js';
import type { CourseRecord, SessionRecord } from '../store/courses.repository.js';

export interface CalendarSetting {
  /** Makes ids unique in the world. */
  host: string;
  language: Language;
  /** What a subscription is called. */
  name?: string;
}

/** One event per session, the cancelled ones too: a calendar that has them must be told. */
export const courseCalendar = (
  courses: readonly CourseRecord[],
  { host, language, name }: CalendarSetting,
): string =>
  icalendar(
    courses.flatMap((course) =>
      course.sessions.map((session) => sessionEvent(course, session, { host, language })),
    ),
    name,
  );

/** A session in calendars: the file's, and those that go with words by mail. */
export function sessionEvent(
  course: CourseRecord,
  session: SessionRecord,
  { host, language }: CalendarSetting,
): CalendarEvent {
  const { id, revision, changedAt, title, summary, status, entry } = course;
  const { startsAt, endsAt } = session;
  const isOff = status === 'cancelled' || status === 'postponed' || session.status === 'cancelled';
  const location = whereWords(course, session, language);
  return {
    uid: `${id}.${session.id}@${host}`,
    sequence: revision,
    changedAt,
    startsAt,
    endsAt,
    summary: title[language],
    description: summary[language],
    ...(location !== undefined && { location }),
    ...(entry.at === 'elsewhere' && { url: entry.url }),
    isCancelled: isOff,
  };
}

const onTheNet: Localized = { nb: 'På nett', nn: 'På nett', en: 'Online' };
const orOnTheNet: Localized = { nb: 'eller på nett', nn: 'eller på nett', en: 'or online' };

/** A calendar that is told nothing new keeps the old place: what has moved to the net says so. The link itself is for those who are registered. */
function whereWords(
  { format, status }: CourseRecord,
  { place }: SessionRecord,
  language: Language,
): string | undefined {
  if (format === 'online' || status === 'moved-online') return onTheNet[language];
  if (!place) return undefined;
  const words = [place.name, place.address, format === 'hybrid' ? orOnTheNet[language] : ''];
  return words.filter((word) => word !== '').join(', ');
}
