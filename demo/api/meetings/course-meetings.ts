import { hasEnded, isOff } from '../courses/course-standing.js';
import type { CourseWork } from '../courses/course-work.js';
import { noteRegistration } from '../courses/registration-notices.js';
import type { TimeSpan } from '../store/booking.repository.js';
import type { CountedCourse, CourseRecord } from '../store/courses.repository.js';
import type { JoinLink, MeetingRecord } from '../store/meetings.repository.js';
import type { Transaction } from '../store/store.js';
import { letGo, want, type MeetingWork } from './meetings.js';

/** One meeting for all sessions of a course: those who are registered have one link. None for a course of one's own pace. */
export function courseMeeting(course: CourseRecord): (TimeSpan & { subject: string }) | undefined {
  const isOnline =
    course.format === 'online' || course.format === 'hybrid' || course.status === 'moved-online';
  const held = course.sessions.filter(({ status }) => status !== 'cancelled');
  if (!isOnline || course.entry.at !== 'here' || held.length === 0 || isOff(course)) return undefined;
  return {
    startsAt: Math.min(...held.map(({ startsAt }) => startsAt)),
    endsAt: Math.max(...held.map(({ endsAt }) => endsAt)),
    subject: course.title.nb,
  };
}

/** What is to be done so that the meetings are those of the courses, whoever has changed the courses. */
export function courseWishes(
  courses: readonly CourseRecord[],
  meetings: readonly MeetingRecord[],
  now: number,
): { course: string; wish: ReturnType<typeof courseMeeting> }[] {
  const known = new Set(meetings.flatMap(({ about }) => ('course' in about ? [about.course] : [])));
  const there = new Set(courses.map(({ id }) => id));
  const wishes = courses.flatMap((course) => {
    // A course that is postponed keeps its meeting for the date that it gets.
    if (hasEnded(course, now) || course.status === 'postponed') return [];
    const wish = courseMeeting(course);
    // A link that somebody has given is the course's own.
    const isOurs = known.has(course.id) || (wish !== undefined && course.join === undefined);
    return isOurs ? [{ course: course.id, wish }] : [];
  });
  const orphans = [...known].filter((id) => !there.has(id)).map((course) => ({ course, wish: undefined }));
  return [...wishes, ...orphans];
}

/** Each in a transaction of its own, under its course's lock. */
export async function arrangeCourseMeetings(
  transact: <T>(work: (transaction: Transaction) => Promise<T>) => Promise<T>,
  now: number,
): Promise<void> {
  const wishes = await transact(async ({ courses, meetings }) =>
    courseWishes(await courses.courses(), await meetings.ofCourses(), now),
  );
  for (const { course, wish } of wishes) {
    await transact(async ({ courses, meetings }) => {
      await courses.lockCourse(course);
      const work: MeetingWork = { meetings, meetingSource: { kind: 'provider' }, now };
      await (wish ? want(work, { course }, wish) : letGo(work, { course }));
    });
  }
}

/** A link that somebody has given meanwhile stays. `former`: the meeting's own before. The course is locked. */
export async function tellCourse(
  work: CourseWork,
  id: string,
  { join, former }: { join: JoinLink; former: string | undefined },
): Promise<void> {
  const course = await work.courses.lockCourse(id);
  const isOurs = course?.join === undefined || course.join.url === former;
  if (!course || !isOurs || course.join?.url === join.url) return;
  const { seatsTaken, waiting, ...record } = course;
  const changed = { ...record, join, revision: record.revision + 1, changedAt: work.now };
  await work.courses.saveCourse(changed);
  await tellRegistered(work, { ...changed, seatsTaken, waiting });
}

/** The meeting is no more: its link leads nowhere. The course is locked. */
export async function forgetCourseLink(work: CourseWork, id: string, url: string | undefined): Promise<void> {
  const course = await work.courses.lockCourse(id);
  if (!course || url === undefined || course.join?.url !== url) return;
  const { seatsTaken, waiting, join, ...record } = course;
  await work.courses.saveCourse({ ...record, revision: record.revision + 1, changedAt: work.now });
}

async function tellRegistered(work: CourseWork, course: CountedCourse): Promise<void> {
  for (const registration of await work.courses.registrationsOf(course.id)) {
    if (registration.state !== 'confirmed') continue;
    const [waiting] = await work.notices.ungiven({ registration: registration.id });
    // What was not given yet says it itself.
    const kind = waiting?.kind === 'registered' ? 'registered' : 'course-link';
    await noteRegistration(work, { kind, course, registration });
  }
}
