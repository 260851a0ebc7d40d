import { ProblemError } from '../http/problem-error.js';
import { fieldError, invalid } from '../http/validation.js';
import { cancelSession, hasRoom, moveSession, setRoom, setStatus } from '../courses/course-changes.js';
import { hasEnded } from '../courses/course-standing.js';
import { lockRegistration, withdrawNow } from '../courses/registrations.js';
import { lockCourse } from '../courses/waiting-list.js';
import type { DeskChange } from '../store/booking.repository.js';
import type { CountedCourse } from '../store/courses.repository.js';
import { placesToMoveTo } from './course-list.js';
import type {
  CapacityWish,
  CourseAttendance,
  CourseStatusWish,
  DeskCourse,
  DeskWithdraw,
  SessionCancel,
  SessionMove,
} from './courses.contract.js';
import { countedDeskCourse, type DeskCourseWork } from './desk-course.js';
import { wordsOf } from './desk-booking.js';

/** What a counsellor asks for. `by`: who that is. */
type Wish<Body> = Body & { by: string };

/** @throws ProblemError `course-changed` with the course as it is now */
async function assertAsSeen(work: DeskCourseWork, course: CountedCourse, revision: number): Promise<void> {
  if (course.revision === revision) return;
  throw new ProblemError(409, 'course-changed', { course: await countedDeskCourse(work, course) });
}

/** The course is locked, as it was seen, and changed. */
async function change(
  work: DeskCourseWork,
  id: string,
  [wish, apply]: [
    wish: Wish<{ revision: number; word?: string | undefined }>,
    apply: (course: CountedCourse, change: DeskChange) => Promise<CountedCourse>,
  ],
): Promise<DeskCourse> {
  const course = await lockCourse(work, id);
  await assertAsSeen(work, course, wish.revision);
  const changed = await apply(course, { by: wish.by, at: work.now, ...wordsOf(wish) });
  return countedDeskCourse(work, changed);
}

/** @throws ProblemError `course-changed`, `too-late`, `not-found` */
export const changeStatus = (work: DeskCourseWork, id: string, wish: Wish<CourseStatusWish>) =>
  change(work, id, [
    wish,
    (course, said) => setStatus(work, course, { status: wish.status, joinUrl: wish.joinUrl, change: said }),
  ]);

/** Asked for again, because the answer got lost, it is as it should be. @throws ProblemError `course-changed`, `validation`, `not-found` */
export async function changeRoom(
  work: DeskCourseWork,
  id: string,
  { capacity, waitlistCapacity, revision, by }: Wish<CapacityWish>,
): Promise<DeskCourse> {
  const room = { capacity: capacity ?? undefined, waitlistCapacity };
  const course = await lockCourse(work, id);
  if (!hasRoom(course, room)) await assertAsSeen(work, course, revision);
  return countedDeskCourse(work, await setRoom(work, course, [room, { by, at: work.now }]));
}

export interface OneSession {
  course: string;
  session: string;
}

/** @throws ProblemError `course-changed`, `too-late`, `not-found` */
export const callOffSession = (
  work: DeskCourseWork,
  { course: id, session }: OneSession,
  wish: Wish<SessionCancel>,
) => change(work, id, [wish, (course, said) => cancelSession(work, course, { session, change: said })]);

/** @throws ProblemError `course-changed`, `too-late`, `validation`, `not-found` */
export const putSessionElsewhere = (
  work: DeskCourseWork,
  { course: id, session }: OneSession,
  wish: Wish<SessionMove>,
) =>
  change(work, id, [
    wish,
    async (course, said) => {
      const { date, startTime, endTime, location } = wish;
      const place = (await placesToMoveTo(work)).find((candidate) => candidate.id === location);
      if (location !== undefined && !place)
        throw invalid([fieldError('/location', 'unknown', work.language)]);
      return moveSession(work, course, { date, startTime, endTime, session, place, change: said });
    },
  ]);

/** Taking out who is out already changes nothing. @throws ProblemError `too-late` once the course is over, `not-found` */
export async function withdrawFor(work: DeskCourseWork, id: string, wish: Wish<DeskWithdraw>): Promise<void> {
  const registered = await lockRegistration(work, id);
  if (registered.registration.state === 'withdrawn') return;
  if (hasEnded(registered.course, work.now)) throw new ProblemError(409, 'too-late');
  await withdrawNow(work, registered, { by: wish.by, at: work.now, ...wordsOf(wish) });
}

/** Whether somebody came. @throws ProblemError `not-started`, `course-changed` for who is not in or what is off, `not-found` */
export async function noteCourseAttendance(
  work: DeskCourseWork,
  id: string,
  { registration: registrationId, participant, session: sessionId, attendance }: CourseAttendance,
): Promise<void> {
  const course = await lockCourse(work, id);
  const session = course.sessions.find((candidate) => candidate.id === sessionId);
  const registration = await work.courses.findRegistration(registrationId);
  const person = registration?.course === id ? registration.participants[participant] : undefined;
  if (!session || !registration || !person || person.alreadyIn) throw new ProblemError(404, 'not-found');
  if (registration.state !== 'confirmed' || session.status === 'cancelled')
    await assertAsSeen(work, course, -1);
  if (session.startsAt > work.now) throw new ProblemError(409, 'not-started');
  const known = attendance === 'unknown' ? undefined : attendance;
  const one = { registration: registration.id, participant, session: session.id };
  await work.courses.noteAttendance({ ...one, attendance: known });
}
