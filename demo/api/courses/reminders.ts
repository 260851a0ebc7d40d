import type { ApiContext } from '../api-context.js';
import { dayMs } from '../clock.js';
import { isReminderDue, reminderMs } from '../notices/reminder-time.js';
import type { CountedCourse, RegistrationRecord, SessionRecord } from '../store/courses.repository.js';
import { isOff } from './course-standing.js';
import { courseWork, type CourseWork } from './course-work.js';
import { noteReminder } from './registration-notices.js';

/** Who was there so lately knows that it goes on. */
const stillInMindMs = 2 * dayMs;

/** Where words are sent, people are reminded of the courses that they are in: one course at a time. */
export async function sweepReminders(context: ApiContext): Promise<void> {
  const { store, clock, mail } = context;
  if (!mail) return;
  const now = clock.now();
  const span = { startsAt: now, endsAt: now + reminderMs + 1 };
  const beginning = await store.transaction(({ courses }) => courses.coursesBeginning(span));
  for (const { id } of beginning) {
    const due = await store.transaction((transaction) =>
      notReminded(courseWork(context, transaction, 'nb'), id),
    );
    if (due.length === 0) continue;
    await store.transaction(async (transaction) => {
      const work = courseWork(context, transaction, 'nb');
      // Another process may have done it since, or the course may have been changed.
      const locked = await work.courses.lockCourse(id);
      if (!locked) return;
      for (const registration of await notReminded(work, id)) {
        await noteReminder(work, { kind: 'course-reminder', course: locked, registration });
      }
    });
  }
}

/** The first session of a run of days that begins within a day. */
export function sessionToRemindOf(course: CountedCourse, now: number): SessionRecord | undefined {
  if (isOff(course)) return undefined;
  const held = course.sessions.filter(({ status }) => status !== 'cancelled');
  return held.find(
    ({ startsAt }) =>
      isReminderDue({ startsAt, toldAt: 0, now }) &&
      !held.some((other) => other.startsAt < startsAt && other.startsAt >= startsAt - stillInMindMs),
  );
}

/** Those who are in and have not been told of it on that day. */
async function notReminded({ courses, notices, now }: CourseWork, id: string): Promise<RegistrationRecord[]> {
  const course = await courses.findCourse(id);
  const session = course && sessionToRemindOf(course, now);
  if (!session) return [];
  const { startsAt } = session;
  const confirmed = (await courses.registrationsOf(id)).filter(({ state }) => state === 'confirmed');
  const words = await notices.lastWords(confirmed.map((registration) => registration.id));
  return confirmed.filter(({ id: registration, createdAt }) =>
    isReminderDue({ startsAt, toldAt: Math.max(createdAt, words.get(registration) ?? 0), now }),
  );
}
