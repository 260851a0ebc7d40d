import { dayMs, hourMs } from '../clock.js';
import { ProblemError } from '../http/problem-error.js';
import type { CountedCourse, RegistrationRecord } from '../store/courses.repository.js';
import { beginsAt, placesLeft } from './course-standing.js';
import type { CourseWork } from './course-work.js';

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
  for (const registration of lapsed) await release(work, registration);
  await offerFreeSeats(work, id);
  return (await courses.findCourse(id)) ?? course;
}

/** Ends a registration; its seats are nobody's yet. The course is locked. */
export async function release(
  { courses, now }: CourseWork,
  registration: RegistrationRecord,
): Promise<RegistrationRecord> {
  const { offerExpiresAt, ...rest } = registration;
  const withdrawn: RegistrationRecord = { ...rest, state: 'withdrawn', changedAt: now };
  await courses.saveRegistration(withdrawn);
  await courses.removePeople(registration.id);
  const isWaiting = registration.state === 'waitlisted';
  await courses.count(
    registration.course,
    isWaiting ? { seatsTaken: 0, waiting: -1 } : { seatsTaken: -registration.seats, waiting: 0 },
  );
  return withdrawn;
}

/**
 * Offers what is free to those who wait, in the order in which they came. A party that needs more seats than there are is
 * passed over this time, so that no chair stays empty for its sake. The course is locked.
 */
export async function offerFreeSeats({ courses, now }: CourseWork, id: string): Promise<void> {
  const course = await courses.findCourse(id);
  if (!course || beginsAt(course) <= now || course.status === 'cancelled') return;
  const offerExpiresAt = offerEndsAt(course, now);
  let free = placesLeft(course);
  for (const registration of await courses.waiting(id)) {
    if (registration.seats > free) continue;
    free -= registration.seats;
    await courses.saveRegistration({ ...registration, state: 'offered', offerExpiresAt, changedAt: now });
    await courses.count(id, { seatsTaken: registration.seats, waiting: -1 });
  }
}
