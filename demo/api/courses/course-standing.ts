import type { RegistrationState } from '../../../src/contract/courses.js';
import type { CountedCourse, CourseRecord, SessionRecord } from '../store/courses.repository.js';

/** Why nobody can register here now, whatever places there are. */
export type ClosedReason =
  | 'cancelled'
  | 'postponed'
  | 'none'
  | 'started'
  | 'deadline'
  | 'not-yet-open'
  | 'elsewhere';

const stateWhen: Record<ClosedReason, RegistrationState> = {
  cancelled: 'closed',
  postponed: 'closed',
  none: 'none',
  started: 'closed',
  deadline: 'closed',
  'not-yet-open': 'not-yet-open',
  elsewhere: 'external',
};

const inOrder = (sessions: readonly SessionRecord[]) =>
  sessions.toSorted((a, b) => a.startsAt - b.startsAt || a.endsAt - b.endsAt);

/** Those that take place, in order. */
const held = ({ sessions }: CourseRecord) => inOrder(sessions).filter(({ status }) => status !== 'cancelled');

/** What is off for now, or has lost every one of its dates: nobody gets in, nobody is offered a place. */
export const isOff = (course: CourseRecord): boolean =>
  course.status === 'cancelled' ||
  course.status === 'postponed' ||
  (course.sessions.length > 0 && held(course).length === 0);

/** A course of one's own pace never begins, and one that is postponed has no date. */
export const beginsAt = (course: CourseRecord): number =>
  course.status === 'postponed' ? Infinity : (held(course)[0]?.startsAt ?? Infinity);

/** What has sessions ends with the last of them; what is postponed waits for new ones. */
export const hasEnded = ({ sessions, status }: CourseRecord, now: number): boolean =>
  status !== 'postponed' && sessions.length > 0 && sessions.every(({ endsAt }) => endsAt <= now);

/** The session that is under way or comes next; when all are cancelled, the last one. None while it is postponed. */
export const nextSession = (course: CourseRecord, now: number): SessionRecord | undefined =>
  course.status === 'postponed'
    ? undefined
    : (held(course).find(({ endsAt }) => endsAt > now) ?? inOrder(course.sessions).at(-1));

export function closedReason(course: CourseRecord, now: number): ClosedReason | undefined {
  const { entry, status } = course;
  if (isOff(course)) return status === 'postponed' ? 'postponed' : 'cancelled';
  if (entry.at === 'none') return 'none';
  if (beginsAt(course) <= now) return 'started';
  if (entry.closesAt !== undefined && entry.closesAt <= now) return 'deadline';
  if (entry.opensAt !== undefined && entry.opensAt > now) return 'not-yet-open';
  return entry.at === 'elsewhere' ? 'elsewhere' : undefined;
}

/** `Infinity` where there is room for everybody. */
export const placesLeft = ({ entry, seatsTaken }: CountedCourse): number =>
  entry.at === 'here' && entry.capacity !== undefined ? entry.capacity - seatsTaken : Infinity;

export const isWaitlistOpen = ({ entry, waiting }: CountedCourse): boolean =>
  entry.at === 'here' && waiting < entry.waitlistCapacity;

export function registrationState(course: CountedCourse, now: number): RegistrationState {
  const reason = closedReason(course, now);
  if (reason) return stateWhen[reason];
  if (placesLeft(course) > 0) return 'open';
  return isWaitlistOpen(course) ? 'waitlist' : 'full';
}
