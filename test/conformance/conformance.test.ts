import { afterAll, beforeAll, beforeEach, describe } from 'vitest';
import { arrangements, type Target } from './arrangements.js';
import { booking } from './booking.js';
import { bookingCalendar } from './booking-calendar.js';
import { bookingGroups } from './booking-groups.js';
import { bookingHolds } from './booking-holds.js';
import { chat } from './chat.js';
import { chatAttachments } from './chat-attachments.js';
import { chatLog } from './chat-log.js';
import { commonRules } from './common-rules.js';
import { coursesRead } from './courses.js';
import { coursesCalendar } from './courses-calendar.js';
import { courseForms } from './courses-forms.js';
import { coursesManyAtOnce } from './courses-many-at-once.js';
import { courseRegistrations } from './courses-registrations.js';
import { courseWaitingList } from './courses-waiting-list.js';
import { deskCalendar } from './desk-calendar.js';
import { deskCourseChanges } from './desk-course-changes.js';
import { deskCourses } from './desk-courses.js';
import { deskDays } from './desk-days.js';
import { deskSuite } from './desk.js';
import { deskPresence } from './desk-presence.js';
import { idempotency } from './idempotency.js';

/** What a suite needs: to read only, to leave traces, or a counsellor too, who opens the chat and answers. */
type Needs = 'reading' | 'writing' | 'desk';

/**
 * What every backend must do. Each suite declares its tests over a target that is open while they run. Those that move the
 * clock far come last: by then the courses are over.
 */
const suites: readonly [title: string, needs: Needs, suite: (target: Target) => void][] = [
  ['common rules', 'reading', commonRules],
  ['courses', 'reading', coursesRead],
  ['calendars of courses', 'reading', coursesCalendar],
  ['doing things once', 'writing', idempotency],
  ['registrations for courses', 'writing', courseRegistrations],
  ['what a registration says', 'writing', courseForms],
  ['many at one course', 'writing', coursesManyAtOnce],
  ['waiting lists', 'writing', courseWaitingList],
  ['the desk’s courses', 'desk', deskCourses],
  ['courses that change', 'desk', deskCourseChanges],
  ['holds', 'writing', bookingHolds],
  ['groups', 'writing', bookingGroups],
  ['calendar files', 'writing', bookingCalendar],
  ['chat', 'desk', chat],
  ['the log of a chat', 'desk', chatLog],
  ['files in a chat', 'desk', chatAttachments],
  ['the desk’s calendar', 'desk', deskCalendar],
  ['whole days at the desk', 'desk', deskDays],
  ['desk', 'desk', deskSuite],
  ['who is at the desk', 'desk', deskPresence],
  ['booking', 'reading', booking],
];

const suitesFor = ({ mayWrite, deskSecret }: Target) =>
  suites.filter(([, needs]) => {
    if (needs === 'reading') return true;
    return mayWrite && (needs === 'writing' || deskSecret !== undefined);
  });

for (const { name, target, open, close } of arrangements()) {
  describe(`the contract, ${name}`, () => {
    let missing: string | undefined;
    beforeAll(async () => {
      missing = await open();
      if (missing) console.warn(`Skipped, ${name}: ${missing}.`);
    });
    afterAll(close);
    for (const [title, , suite] of suitesFor(target)) {
      describe(title, () => {
        beforeEach((context) => {
          context.skip(missing !== undefined, missing);
        });
        suite(target);
      });
    }
  });
}
