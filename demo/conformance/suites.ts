import { bookingCalendar } from './booking-calendar.js';
import { bookingGroups } from './booking-groups.js';
import { bookingHolds } from './booking-holds.js';
import { booking } from './booking.js';
import { chatAttachments } from './chat-attachments.js';
import { chatLog } from './chat-log.js';
import { chat, chatReading } from './chat.js';
import type { Declare } from './check.js';
import { commonRules } from './common-rules.js';
import { coursesCalendar } from './courses-calendar.js';
import { courseForms } from './courses-forms.js';
import { coursesManyAtOnce } from './courses-many-at-once.js';
import { courseRegistrations } from './courses-registrations.js';
import { courseWaitingList } from './courses-waiting-list.js';
import { coursesRead } from './courses.js';
import { deskCalendar } from './desk-calendar.js';
import { deskCourseChanges } from './desk-course-changes.js';
import { deskCourses } from './desk-courses.js';
import { deskDays } from './desk-days.js';
import { deskPresence } from './desk-presence.js';
import { deskSuite } from './desk.js';
import { idempotency } from './idempotency.js';
import type { Level, Offer, Target } from './target.js';

export const parts = ['common', 'chat', 'booking', 'courses', 'desk'] as const;
export type Part = (typeof parts)[number];

/** `level`: of its checks, unless they say more. `offers`: what the profile must offer for it to make sense. */
export interface Suite {
  title: string;
  part: Part;
  level: Level;
  offers: readonly Offer[];
  declare: (target: Target, it: Declare) => void;
}

const of =
  (part: Part, level: Level, ...offers: Offer[]) =>
  (title: string, declare: Suite['declare']): Suite => ({ title, part, level, offers, declare });

/**
 * What every backend must do. Those that move the clock far come last: by then the courses are over.
 */
export const suites: readonly Suite[] = [
  of('common', 'read')('common rules', commonRules),
  of('chat', 'read', 'chat')('who is there', chatReading),
  of('courses', 'read', 'courses')('courses', coursesRead),
  of('courses', 'read', 'courses')('calendars of courses', coursesCalendar),
  of('booking', 'seeker', 'booking')('doing things once', idempotency),
  of('courses', 'seeker', 'courses')('registrations for courses', courseRegistrations),
  of('courses', 'seeker', 'courses')('what a registration says', courseForms),
  of('courses', 'seeker', 'courses')('many at one course', coursesManyAtOnce),
  of('courses', 'seeker', 'courses')('waiting lists', courseWaitingList),
  of('desk', 'desk', 'courses')('the desk’s courses', deskCourses),
  of('desk', 'desk', 'courses')('courses that change', deskCourseChanges),
  of('booking', 'seeker', 'booking')('holds', bookingHolds),
  of('booking', 'seeker', 'booking')('groups', bookingGroups),
  of('booking', 'seeker', 'booking')('calendar files', bookingCalendar),
  of('chat', 'seeker', 'chat')('chat', chat),
  of('chat', 'seeker', 'chat')('the log of a chat', chatLog),
  of('chat', 'seeker', 'chat')('files in a chat', chatAttachments),
  of('desk', 'desk', 'booking')('the desk’s calendar', deskCalendar),
  of('desk', 'desk', 'booking')('whole days at the desk', deskDays),
  of('desk', 'desk', 'chat')('desk', deskSuite),
  of('desk', 'desk', 'chat')('who is at the desk', deskPresence),
  of('booking', 'read', 'booking')('booking', booking),
];
