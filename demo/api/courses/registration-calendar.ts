import { icalendar, invitation, type CalendarEvent } from '../calendar/icalendar.js';
import type { Language } from '../http/language.js';
import type { CountedCourse, RegistrationRecord } from '../store/courses.repository.js';
import type { NoticeCalendar } from '../store/notices.repository.js';
import { sessionEvent } from './course-calendar.js';
import type { CourseWork } from './course-work.js';

/** Who reads the mail, what about, and what has become of their place. */
export interface CalendarWish {
  course: CountedCourse;
  registration: RegistrationRecord;
  attendee: { name: string; email: string };
  language: Language;
  /** They had a place until now: it leaves their calendars. */
  wasIn: boolean;
}

/**
 * For the calendars of those who are in. A course of one session is an invitation. RFC 5546 lets an invitation hold one event
 * only: a course of several comes as a file, which calendars take in, and in which what is cancelled is marked so.
 */
export function registrationCalendar(work: CourseWork, wish: CalendarWish): NoticeCalendar | undefined {
  const { course, registration, wasIn } = wish;
  const isIn = registration.state === 'confirmed';
  if (!work.mail || !(isIn || wasIn)) return undefined;
  const events = course.sessions
    .filter(({ endsAt }) => endsAt > work.now)
    .map((session): CalendarEvent => {
      const event = sessionEvent(course, session, { host: work.calendarHost, language: wish.language });
      const own = { ...event, isPrivate: true };
      return isIn ? { ...own, ...joinOf(course, event) } : { ...own, isCancelled: true };
    });
  const [only] = events;
  if (!only) return undefined;
  if (course.sessions.length > 1) return { method: 'PUBLISH', text: icalendar(events) };
  const method = only.isCancelled ? 'CANCEL' : 'REQUEST';
  const organiser = { name: work.centre, email: work.mail.from };
  return { method, text: invitation(only, { method, organiser, attendee: wish.attendee, madeAt: work.now }) };
}

/** Where those who are in meet on the net; the public file does not say. */
const joinOf = ({ join }: CountedCourse, { isCancelled }: CalendarEvent) =>
  join && !isCancelled ? { url: join.url } : undefined;
