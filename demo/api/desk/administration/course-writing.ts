import { offerFreeSeats } from '../../courses/waiting-list.js';
import { ProblemError } from '../../http/problem-error.js';
import { fieldError, invalid } from '../../http/validation.js';
import type { CountedCourse, CourseRecord, RegistrationRecord } from '../../store/courses.repository.js';
import { placesToMoveTo } from '../course-list.js';
import type { DeskCourseWork } from '../desk-course.js';
import { assertAsSeen } from './administration-work.js';
import { asWritten, revisionOf } from './as-written.js';
import type { Administered } from './catalogue.contract.js';
import { courseFrom, wishFrom, type WrittenCourse } from './course-record.js';
import type { CourseWish } from './course-wish.contract.js';
import { inUse } from './in-use.js';
import { newIdFrom } from './new-id.js';

/** Without what happens to it by itself. */
const recordOf = ({ seatsTaken, waiting, ...record }: CountedCourse): CourseRecord => record;

/** `registrations`: how many are in, offered a place or waiting. */
export async function courseView(work: DeskCourseWork, course: CountedCourse): Promise<Administered> {
  const record = recordOf(course);
  const registrations = (await livingOf(work, course.id)).length;
  return {
    ...(asWritten(wishFrom(record, work.timeZone)) as object),
    id: course.id,
    registrations,
    revision: await revisionOf(record),
  };
}

/** The next first, drafts among them. */
export async function listCourses(work: DeskCourseWork): Promise<Administered[]> {
  const views: Administered[] = [];
  const startOf = ({ sessions }: CountedCourse) =>
    Math.max(0, ...sessions.map(({ startsAt }) => startsAt)) || Number.MAX_VALUE;
  const all = (await work.courses.courses()).toSorted((a, b) => startOf(b) - startOf(a));
  for (const course of all) views.push(await courseView(work, course));
  return views;
}

const settingOf = async (work: DeskCourseWork) => ({
  places: await placesToMoveTo(work),
  timeZone: work.timeZone,
  language: work.language,
});

/** @throws ProblemError `validation` */
export async function addCourse(work: DeskCourseWork, wish: CourseWish): Promise<Administered> {
  const { courses, now } = work;
  const written = courseFrom(wish, undefined, await settingOf(work));
  const taken = (await courses.courses()).map(({ id }) => id);
  const id = newIdFrom(wish.title.nb, taken);
  await courses.saveCourse({ ...written, id, revision: 0, changedAt: now });
  return courseView(work, await required(work, id));
}

/**
 * Nobody who is registered loses a place, a date or a role by it: what concerns them is done on the course's own page, where they are
 * told. More room is offered to those who wait.
 * @throws ProblemError `administration-changed`, `in-use`, `validation`, `not-found`
 */
export async function changeCourse(
  work: DeskCourseWork,
  id: string,
  wish: CourseWish,
): Promise<Administered> {
  const { courses, now, timeZone } = work;
  const course = await courses.lockCourse(id);
  if (!course) throw new ProblemError(404, 'not-found');
  const former = recordOf(course);
  const shown = await courseView(work, course);
  await assertAsSeen(former, wish.revision, () => shown);
  const written = courseFrom(wish, former, await settingOf(work));
  assertRoom(work, course, written);
  const registered = await livingOf(work, id);
  if (registered.length > 0 && concerns(former, written, registered))
    throw inUse({ registrations: registered.length, timeZone }, []);
  const { status, deskChange } = former;
  await courses.saveCourse({
    ...written,
    id,
    revision: former.revision + 1,
    changedAt: now,
    ...(status && { status }),
    ...(deskChange && { deskChange }),
  });
  await offerFreeSeats(work, id);
  return courseView(work, await required(work, id));
}

/** Only what nobody has ever registered for. Removing what is gone changes nothing. @throws ProblemError `administration-changed`, `in-use` */
export async function removeCourse(
  work: DeskCourseWork,
  id: string,
  revision: string | undefined,
): Promise<void> {
  const { courses, timeZone } = work;
  const course = await courses.lockCourse(id);
  if (!course) return;
  const shown = await courseView(work, course);
  await assertAsSeen(recordOf(course), revision, () => shown);
  const registrations = (await courses.registrationsOf(id)).length;
  if (registrations > 0) throw inUse({ registrations, timeZone }, []);
  await courses.removeCourse(id);
}

async function required({ courses }: DeskCourseWork, id: string): Promise<CountedCourse> {
  const course = await courses.findCourse(id);
  if (!course) throw new ProblemError(404, 'not-found');
  return course;
}

const livingOf = async ({ courses }: DeskCourseWork, id: string): Promise<RegistrationRecord[]> =>
  (await courses.registrationsOf(id)).filter(({ state }) => state !== 'withdrawn');

/** @throws ProblemError `validation` with how many are in */
function assertRoom(
  { language }: DeskCourseWork,
  { seatsTaken }: CountedCourse,
  { entry }: WrittenCourse,
): void {
  const tooFew = entry.at === 'here' && entry.capacity !== undefined && entry.capacity < seatsTaken;
  if (tooFew) throw invalid([fieldError('/entry/capacity', 'too-small', language, seatsTaken)]);
}

/** It is no longer in sight, no longer registered for here, held at another time, or without a role that somebody has. */
function concerns(
  former: CourseRecord,
  written: WrittenCourse,
  registered: readonly RegistrationRecord[],
): boolean {
  const isHidden = !former.isDraft && written.isDraft;
  const isElsewhere = former.entry.at === 'here' && written.entry.at !== 'here';
  const isMoved = former.sessions.some((session) => {
    const now = written.sessions.find(({ id }) => id === session.id);
    return (
      now?.startsAt !== session.startsAt ||
      now.endsAt !== session.endsAt ||
      now.place?.id !== session.place?.id
    );
  });
  const roleOf = (course: Pick<CourseRecord, 'roles'>, id: string | undefined) =>
    course.roles?.find((role) => role.id === id)?.usesSeat;
  const isOtherRole = registered.some(({ participants }) =>
    participants.some(({ role }) => roleOf(former, role) !== roleOf(written, role)),
  );
  return Boolean(isHidden) || isElsewhere || isMoved || isOtherRole;
}
