import { dayMs, hourMs } from '../clock.js';
import { ProblemError } from '../http/problem-error.js';
import type { DeskChange } from '../store/booking.repository.js';
import type { CountedCourse, RegistrationRecord } from '../store/courses.repository.js';
import { beginsAt, isOff, placesLeft } from './course-standing.js';
import type { CourseWork } from './course-work.js';
import { noteRegistration } from './registration-notices.js';

/** A day and the rest of the hour, as one would say it, but never past the beginning of the course. */
const offerEndsAt = (course: CountedCourse, now: number) =>
  Math.min(Math.ceil((now + dayMs) / hourMs) * hourMs, beginsAt(course));

/**
 * The course, held until the transaction ends; what was offered and not answered in time has passed on. Whoever changes
 * anything about a course's seats goes through here, so its registrations stand still too.
 * @throws ProblemError `not-found`
 */
export async function lockCourse(work: CourseWork, id: string): Promise<CountedCourse> {
  const { courses, now } = work;
  const course = await courses.lockCourse(id);
  if (!course) throw new ProblemError(404, 'not-found');
  const lapsed = await courses.lapsedOffers(now, id);
  if (lapsed.length === 0) return course;
  for (const registration of lapsed) {
    await noteRegistration(work, {
      kind: 'offer-lapsed',
      course,
      registration: await release(work, registration),
    });
  }
  await offerFreeSeats(work, id);
  return requireCourse(work, id);
}

/** @throws ProblemError `not-found` */
export async function requireCourse({ courses }: CourseWork, id: string): Promise<CountedCourse> {
  const course = await courses.findCourse(id);
  if (!course) throw new ProblemError(404, 'not-found');
  return course;
}

/** Ends a registration; its seats are nobody's yet. The course is locked. */
export async function release(
  { courses, now }: CourseWork,
  registration: RegistrationRecord,
  deskChange?: DeskChange,
): Promise<RegistrationRecord> {
  const { offerExpiresAt, ...rest } = registration;
  const withdrawn: RegistrationRecord = {
    ...rest,
    state: 'withdrawn',
    changedAt: now,
    ...(deskChange && { deskChange }),
  };
  await courses.saveRegistration(withdrawn);
  await courses.removePeople(registration.id);
  const isWaiting = registration.state === 'waitlisted';
  await courses.count(
    registration.course,
    isWaiting ? { seatsTaken: 0, waiting: -1 } : { seatsTaken: -registration.seats, waiting: 0 },
  );
  return withdrawn;
}

/** Offers what is free, and says so to whom it is offered. The course is locked. */
export async function offerFreeSeats(work: CourseWork, id: string): Promise<void> {
  const offered = await promote(work, id);
  if (offered.length === 0) return;
  const course = await requireCourse(work, id);
  for (const registration of offered) await noteRegistration(work, { kind: 'offered', course, registration });
}

/**
 * Gives what is free to those who wait, as an offer, in the order in which they came. A party that needs more seats than there
 * are is passed over this time, and keeps its place: a chair that stays empty for its sake helps nobody, and those in it may
 * register one by one instead. Tells nobody. The course is locked.
 */
export async function promote({ courses, now }: CourseWork, id: string): Promise<RegistrationRecord[]> {
  const course = await courses.findCourse(id);
  if (!course || isOff(course) || beginsAt(course) <= now) return [];
  const offerExpiresAt = offerEndsAt(course, now);
  const offered: RegistrationRecord[] = [];
  let free = placesLeft(course);
  for (const registration of await courses.waiting(id)) {
    if (registration.seats > free) continue;
    free -= registration.seats;
    const promoted = { ...registration, state: 'offered' as const, offerExpiresAt, changedAt: now };
    await courses.saveRegistration(promoted);
    await courses.count(id, { seatsTaken: registration.seats, waiting: -1 });
    offered.push(promoted);
  }
  return offered;
}

/**
 * A place on a course that is off is nothing to say yes to: who was offered one waits again, where they stood, and comes first
 * should the course take place after all. Tells nobody. The course is locked.
 */
export async function takeBackOffers({ courses, now }: CourseWork, id: string): Promise<void> {
  for (const registration of await courses.registrationsOf(id)) {
    if (registration.state !== 'offered') continue;
    const { offerExpiresAt, ...rest } = registration;
    await courses.saveRegistration({ ...rest, state: 'waitlisted', changedAt: now });
    await courses.count(id, { seatsTaken: -registration.seats, waiting: 1 });
  }
}

/** No offer lasts past the beginning of the course, which has been moved. The course is locked. */
export async function shortenOffers({ courses, now }: CourseWork, course: CountedCourse): Promise<void> {
  const latest = beginsAt(course);
  for (const registration of await courses.registrationsOf(course.id)) {
    const { state, offerExpiresAt = latest } = registration;
    if (state === 'offered' && offerExpiresAt > latest)
      await courses.saveRegistration({ ...registration, offerExpiresAt: latest, changedAt: now });
  }
}
