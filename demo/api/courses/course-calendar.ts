import { icalendar, type CalendarEvent } from '../calendar/icalendar.js';
import type { Language } from '../http/language.js';
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
      course.sessions.map((session) => eventOf(course, session, { host, language })),
    ),
    name,
  );

function eventOf(
  course: CourseRecord,
  session: SessionRecord,
  { host, language }: CalendarSetting,
): CalendarEvent {
  const { id, revision, changedAt, title, summary, status } = course;
  const { startsAt, endsAt, place } = session;
  const isOff = status === 'cancelled' || status === 'postponed' || session.status === 'cancelled';
  const meetsThere = place && status !== 'moved-online';
  return {
    uid: `${id}.${session.id}@${host}`,
    sequence: revision,
    changedAt,
    startsAt,
    endsAt,
    summary: title[language],
    description: summary[language],
    ...(meetsThere && { location: `${place.name}, ${place.address}` }),
    isCancelled: isOff,
  };
}
