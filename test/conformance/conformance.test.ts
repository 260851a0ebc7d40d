import { afterAll, beforeAll, beforeEach, describe } from 'vitest';
import { arrangements, type Target } from './arrangements.js';
import { booking } from './booking.js';
import { bookingCalendar } from './booking-calendar.js';
import { bookingGroups } from './booking-groups.js';
import { bookingHolds } from './booking-holds.js';
import { chat } from './chat.js';
import { chatLog } from './chat-log.js';
import { commonRules } from './common-rules.js';
import { coursesRead } from './courses.js';
import { coursesCalendar } from './courses-calendar.js';
import { courseForms } from './courses-forms.js';
import { coursesManyAtOnce } from './courses-many-at-once.js';
import { courseRegistrations } from './courses-registrations.js';
import { courseWaitingList } from './courses-waiting-list.js';
import { deskSuite } from './desk.js';
import { idempotency } from './idempotency.js';

/** What every backend must do. Each suite declares its tests over a target that is open while they run. */
const suites: Record<string, (target: Target) => void> = {
  'common rules': commonRules,
  booking,
  courses: coursesRead,
  'calendars of courses': coursesCalendar,
};

/** They leave traces. */
const writingSuites: typeof suites = {
  'doing things once': idempotency,
  holds: bookingHolds,
  groups: bookingGroups,
  'calendar files': bookingCalendar,
  'registrations for courses': courseRegistrations,
  'what a registration says': courseForms,
  'many at one course': coursesManyAtOnce,
  'waiting lists': courseWaitingList,
};

/** They need a counsellor, who opens the chat and answers. */
const deskSuites: typeof suites = { chat, 'the log of a chat': chatLog, desk: deskSuite };

const suitesFor = ({ mayWrite, deskSecret }: Target): typeof suites => ({
  ...suites,
  ...(mayWrite && writingSuites),
  ...(mayWrite && deskSecret !== undefined && deskSuites),
});

for (const { name, target, open, close } of arrangements()) {
  describe(`the contract, ${name}`, () => {
    let missing: string | undefined;
    beforeAll(async () => {
      missing = await open();
      if (missing) console.warn(`Skipped, ${name}: ${missing}.`);
    });
    afterAll(close);
    for (const [title, suite] of Object.entries(suitesFor(target))) {
      describe(title, () => {
        beforeEach((context) => {
          context.skip(missing !== undefined, missing);
        });
        suite(target);
      });
    }
  });
}
