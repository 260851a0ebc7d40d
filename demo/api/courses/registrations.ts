import type { NewRegistration } from '../../../src/contract/courses.js';
import { checkAnswers } from '../answers.js';
import { questionView } from '../booking/service-view.js';
import type { NewCredential } from '../http/credentials.js';
import { ProblemError } from '../http/problem-error.js';
import type { CountedCourse, RegistrationRecord } from '../store/courses.repository.js';
import { beginsAt, closedReason, isWaitlistOpen, placesLeft } from './course-standing.js';
import type { CourseWork } from './course-work.js';
import { partyOf, seatsFor } from './party.js';
import { closedWords } from './refusal-words.js';
import { lockCourse, offerFreeSeats, release } from './waiting-list.js';

/** A registration and the course as it stood then. */
export interface Registered {
  course: CountedCourse;
  registration: RegistrationRecord;
}

/**
 * Registers. Who is registered already gets no second seat, and the answer does not tell: it is decided as for people who
 * are new. When nobody is new, nothing is kept, and the credential opens nothing.
 * @throws ProblemError `not-found`, `registration-closed`, `course-full`, `waitlist-full`, `validation`
 */
export async function register(
  work: CourseWork,
  { course: courseId, wish }: { course: string; wish: NewRegistration },
  owner: NewCredential,
): Promise<Registered> {
  const { courses, now, language } = work;
  const course = await lockCourse(work, courseId);
  assertOpen(work, course);
  const party = partyOf(course, wish.participants, language);
  const questions = (course.intake ?? []).map((question) => questionView(question, language));
  const answers = checkAnswers(questions, wish.answers ?? {}, language);
  const state = placeFor(course, seatsFor(party), wish.joinWaitlist);
  const people = party.map(({ person }) => person);
  const known = new Set(await courses.knownPeople(course.id, people));
  const fresh = party.filter(({ person }) => !known.has(person));
  const registration: RegistrationRecord = {
    id: owner.id,
    tokenHash: owner.tokenHash,
    course: course.id,
    state,
    seats: seatsFor(fresh),
    participants: party.map(({ participant }) => participant),
    answers,
    language,
    ...(wish.manageUrl !== undefined && { manageUrl: wish.manageUrl }),
    createdAt: now,
    changedAt: now,
  };
  if (fresh.length === 0) return { course, registration };
  await courses.insertRegistration(registration);
  await courses.addPeople(
    registration,
    fresh.map(({ person }) => person),
  );
  const isWaiting = state === 'waitlisted';
  await courses.count(
    course.id,
    isWaiting ? { seatsTaken: 0, waiting: 1 } : { seatsTaken: registration.seats, waiting: 0 },
  );
  return { course, registration };
}

function assertOpen({ now, language }: CourseWork, course: CountedCourse): void {
  const reason = closedReason(course, now);
  if (reason) throw new ProblemError(409, 'registration-closed', { detail: closedWords[reason][language] });
}

/** In, or on the waiting list. A party that is larger than the course could wait for ever. */
function placeFor(course: CountedCourse, seats: number, joinWaitlist: boolean): 'confirmed' | 'waitlisted' {
  if (seats <= placesLeft(course)) return 'confirmed';
  const { capacity = Infinity, waitlistCapacity = 0 } = course.entry.at === 'here' ? course.entry : {};
  const canWait = waitlistCapacity > 0 && seats <= capacity;
  const waitlistOpen = canWait && isWaitlistOpen(course);
  if (joinWaitlist && waitlistOpen) return 'waitlisted';
  throw joinWaitlist && canWait
    ? new ProblemError(409, 'waitlist-full')
    : new ProblemError(409, 'course-full', { waitlistOpen });
}

/** Withdrawing what is withdrawn changes nothing. @throws ProblemError `not-found`, `too-late` */
export async function withdraw(work: CourseWork, id: string): Promise<Registered> {
  const { course, registration } = await lockRegistration(work, id);
  if (registration.state === 'withdrawn') return { course, registration };
  if (beginsAt(course) <= work.now) throw new ProblemError(409, 'too-late');
  const withdrawn = await release(work, registration);
  await offerFreeSeats(work, course.id);
  return { course, registration: withdrawn };
}

/** Accepting what is confirmed changes nothing. @throws ProblemError `not-found`, `offer-expired` */
export async function acceptOffer(work: CourseWork, id: string): Promise<Registered> {
  const { course, registration } = await lockRegistration(work, id);
  if (registration.state === 'confirmed') return { course, registration };
  assertOffered(registration);
  const { offerExpiresAt, ...rest } = registration;
  const confirmed: RegistrationRecord = { ...rest, state: 'confirmed', changedAt: work.now };
  await work.courses.saveRegistration(confirmed);
  return { course, registration: confirmed };
}

/** @throws ProblemError `not-found`, `offer-expired` */
export async function declineOffer(work: CourseWork, id: string): Promise<Registered> {
  const { course, registration } = await lockRegistration(work, id);
  assertOffered(registration);
  const withdrawn = await release(work, registration);
  await offerFreeSeats(work, course.id);
  return { course, registration: withdrawn };
}

function assertOffered({ state }: RegistrationRecord): void {
  if (state !== 'offered') throw new ProblemError(409, 'offer-expired');
}

/** As it stands once nobody else can change it. */
async function lockRegistration(work: CourseWork, id: string): Promise<Registered> {
  const found = await requireRegistration(work, id);
  const course = await lockCourse(work, found.course);
  return { course, registration: await requireRegistration(work, id) };
}

export async function requireRegistration({ courses }: CourseWork, id: string): Promise<RegistrationRecord> {
  const registration = await courses.findRegistration(id);
  if (!registration) throw new ProblemError(404, 'not-found');
  return registration;
}
