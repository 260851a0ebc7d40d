import type { CourseStatus } from '../../../src/contract/courses.js';
import { ProblemError } from '../http/problem-error.js';
import { fieldError, invalid } from '../http/validation.js';
import type { DeskChange, PlaceRecord } from '../store/booking.repository.js';
import type { CountedCourse, CourseEntry, CourseRecord, SessionRecord } from '../store/courses.repository.js';
import type { RegistrationNoticeKind } from '../store/notices.repository.js';
import { hasEnded, isOff } from './course-standing.js';
import type { CourseWork } from './course-work.js';
import { noteRegistration, type RegistrationNews } from './registration-notices.js';
import { sessionTimes, type WallTimes } from './session-times.js';
import { offerFreeSeats, promote, requireCourse, shortenOffers, takeBackOffers } from './waiting-list.js';

/** Each of these takes a course that is locked, raises its revision, which calendars follow, and gives it as it is then. */
type Changed = Promise<CountedCourse>;

async function save(
  { courses, now }: CourseWork,
  course: CountedCourse,
  [changed, deskChange]: [changed: CourseRecord, deskChange: DeskChange],
): Promise<void> {
  const { revision } = course;
  await courses.saveCourse({ ...changed, revision: revision + 1, changedAt: now, deskChange });
}

const recordOf = ({ seatsTaken, waiting, ...record }: CountedCourse): CourseRecord => record;

/** Everybody who is in, offered a place or waiting. */
async function tellAll(
  work: CourseWork,
  course: CountedCourse,
  news: Omit<RegistrationNews, 'course' | 'registration'>,
): Promise<void> {
  for (const registration of await work.courses.registrationsOf(course.id)) {
    if (registration.state !== 'withdrawn') await noteRegistration(work, { ...news, course, registration });
  }
}

const newsOfStatus: Record<CourseStatus, RegistrationNoticeKind> = {
  scheduled: 'course-on',
  cancelled: 'course-cancelled',
  'moved-online': 'course-online',
  postponed: 'course-postponed',
};

/**
 * Who is registered stays so, whatever the status; while the course is off, offers are taken back, and once it is on again they
 * are made anew. What changes nothing is told to nobody. @throws ProblemError `too-late` once its dates are past
 */
export async function setStatus(
  work: CourseWork,
  course: CountedCourse,
  { status, joinUrl, change }: { status: CourseStatus; joinUrl?: string | undefined; change: DeskChange },
): Changed {
  const { status: former = 'scheduled', join: formerJoin, ...record } = recordOf(course);
  const join =
    joinUrl === undefined ? formerJoin : { url: joinUrl, provider: formerJoin?.provider ?? 'Video' };
  if (status === former && join?.url === formerJoin?.url) return course;
  const changed = { ...record, ...(join && { join }), ...(status !== 'scheduled' && { status }) };
  // What was postponed past its dates needs new ones first.
  if (hasEnded(course, work.now) || hasEnded(changed, work.now)) throw new ProblemError(409, 'too-late');
  await save(work, course, [changed, change]);
  await (isOff(changed) ? takeBackOffers(work, course.id) : promote(work, course.id));
  const now = await requireCourse(work, course.id);
  await tellAll(work, now, { kind: newsOfStatus[status], word: change.word });
  return now;
}

/** Cancelling what is cancelled changes nothing. @throws ProblemError `not-found`, `too-late` */
export async function cancelSession(
  work: CourseWork,
  course: CountedCourse,
  { session: id, change }: { session: string; change: DeskChange },
): Changed {
  const former = requireSession(course, id);
  if (former.status === 'cancelled') return course;
  assertToCome(work, course, former);
  const session: SessionRecord = { ...former, status: 'cancelled' };
  return putSession(work, course, { former, session, kind: 'session-cancelled', change });
}

export interface SessionPlan extends WallTimes {
  session: string;
  /** Without it the place stays. */
  place?: PlaceRecord | undefined;
  change: DeskChange;
}

/**
 * To another time, or another place. A cancelled session takes place after all, and a course that was postponed has a date again.
 * @throws ProblemError `not-found`, `too-late`, `validation`
 */
export async function moveSession(work: CourseWork, course: CountedCourse, plan: SessionPlan): Changed {
  const former = requireSession(course, plan.session);
  if (former.status !== 'cancelled') assertToCome(work, course, former);
  if (course.status === 'cancelled') throw new ProblemError(409, 'too-late');
  const times = sessionTimes(plan, work.timeZone);
  if (!times) throw invalid([fieldError('/endTime', 'format', work.language)]);
  if (times.startsAt <= work.now) throw invalid([fieldError('/date', 'date', work.language)]);
  const place = plan.place ?? former.place;
  const session: SessionRecord = { ...former, ...times, ...(place && { place }), status: 'moved' };
  const isSame =
    former.status !== 'cancelled' &&
    course.status !== 'postponed' &&
    former.startsAt === times.startsAt &&
    former.endsAt === times.endsAt &&
    former.place?.id === place?.id;
  if (isSame) return course;
  return putSession(work, course, { former, session, kind: 'session-moved', change: plan.change });
}

interface SessionChange {
  former: SessionRecord;
  session: SessionRecord;
  kind: 'session-cancelled' | 'session-moved';
  change: DeskChange;
}

async function putSession(
  work: CourseWork,
  course: CountedCourse,
  { former, session, kind, change }: SessionChange,
): Changed {
  const { status, ...record } = recordOf(course);
  const sessions = course.sessions.map((other) => (other.id === former.id ? session : other));
  const isDatedAnew = status === 'postponed' && kind === 'session-moved';
  await save(work, course, [{ ...record, sessions, ...(status && !isDatedAnew && { status }) }, change]);
  await shortenOffers(work, await requireCourse(work, course.id));
  await promote(work, course.id);
  const now = await requireCourse(work, course.id);
  await tellAll(work, now, { kind, former, word: change.word });
  return now;
}

function requireSession({ sessions }: CourseRecord, id: string): SessionRecord {
  const session = sessions.find((candidate) => candidate.id === id);
  if (!session) throw new ProblemError(404, 'not-found');
  return session;
}

/** The dates of a course that is postponed are no dates: nothing of it has been held. */
function assertToCome({ now }: CourseWork, course: CourseRecord, { startsAt }: SessionRecord): void {
  const isPast = course.status !== 'postponed' && startsAt <= now;
  if (isPast || course.status === 'cancelled') throw new ProblemError(409, 'too-late');
}

export interface Room {
  /** Without it there is room for everybody. */
  capacity: number | undefined;
  waitlistCapacity: number;
}

/** It is so already. */
export const hasRoom = ({ entry }: CourseRecord, { capacity, waitlistCapacity }: Room): boolean =>
  entry.at === 'here' && entry.capacity === capacity && entry.waitlistCapacity === waitlistCapacity;

/**
 * Nobody who is in loses the seat, nobody who waits the place in the queue; what has become free is offered.
 * @throws ProblemError `validation`
 */
export async function setRoom(
  work: CourseWork,
  course: CountedCourse,
  [{ capacity, waitlistCapacity }, change]: [room: Room, change: DeskChange],
): Changed {
  const { language } = work;
  const { entry, seatsTaken } = course;
  if (entry.at !== 'here') throw invalid([fieldError('/capacity', 'choice', language)]);
  if (capacity !== undefined && capacity < seatsTaken)
    throw invalid([fieldError('/capacity', 'too-small', language, seatsTaken)]);
  if (hasRoom(course, { capacity, waitlistCapacity })) return course;
  const { capacity: former, ...rest } = entry;
  const changed: CourseEntry = { ...rest, waitlistCapacity, ...(capacity !== undefined && { capacity }) };
  await save(work, course, [{ ...recordOf(course), entry: changed }, change]);
  await offerFreeSeats(work, course.id);
  return requireCourse(work, course.id);
}
