import type { NewRegistration } from '../../../src/contract/courses.js';
import { checkAnswers } from '../answers.js';
import { questionView } from '../booking/service-view.js';
import type { NewCredential } from '../http/credentials.js';
import { ProblemError } from '../http/problem-error.js';
import type { DeskChange } from '../store/booking.repository.js';
import type { CountedCourse, RegistrationRecord } from '../store/courses.repository.js';
import { beginsAt, closedReason, isWaitlistOpen, placesLeft } from './course-standing.js';
import type { CourseWork } from './course-work.js';
import { partyOf, seatsFor, type PartyMember } from './party.js';
import { closedWords } from './refusal-words.js';
import { noteAlreadyIn, noteRegistration } from './registration-notices.js';
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
  if (course.isDraft) throw new ProblemError(404, 'not-found');
  assertOpen(work, course);
  const party = partyOf(course, wish.participants, language);
  const questions = (course.intake ?? []).map((question) => questionView(question, language));
  const answers = checkAnswers(questions, wish.answers ?? {}, language);
  const state = placeFor(course, seatsFor(party), wish.joinWaitlist);
  const people = party.map(({ person }) => person);
  const known = await courses.knownPeople(course.id, people);
  const isKnown = ({ person }: PartyMember) => known.some((other) => other.person === person);
  const fresh = party.filter((member) => !isKnown(member));
  const registration: RegistrationRecord = {
    id: owner.id,
    tokenHash: owner.tokenHash,
    course: course.id,
    state,
    seats: seatsFor(fresh),
    participants: party.map((member) => ({
      ...member.participant,
      ...(isKnown(member) && { alreadyIn: true as const }),
    })),
    answers,
    language,
    ...(wish.manageUrl !== undefined && { manageUrl: wish.manageUrl }),
    createdAt: now,
    changedAt: now,
  };
  await noteAlreadyIn(work, course, known);
  if (fresh.length > 0) await keep(work, { course, registration }, { fresh, token: owner.token });
  return { course, registration };
}

/** Takes its seats, or its place in the queue, and says so. */
async function keep(
  work: CourseWork,
  { course, registration }: Registered,
  { fresh, token }: { fresh: PartyMember[]; token: string },
): Promise<void> {
  const { courses } = work;
  const { state, seats } = registration;
  const isWaiting = state === 'waitlisted';
  const people = fresh.map(({ person }) => person);
  await courses.insertRegistration(registration);
  await courses.addPeople(registration, people);
  await courses.count(
    course.id,
    isWaiting ? { seatsTaken: 0, waiting: 1 } : { seatsTaken: seats, waiting: 0 },
  );
  const kind = isWaiting ? 'waitlisted' : 'registered';
  await noteRegistration(work, { kind, course, registration, token });
  // Some of them were in already: those who are new may need no more than there is.
  if (isWaiting) await offerFreeSeats(work, course.id);
}

function assertOpen({ now, language }: CourseWork, course: CountedCourse): void {
  const reason = closedReason(course, now);
  if (reason) throw new ProblemError(409, 'registration-closed', { detail: closedWords[reason][language] });
}

/**
 * In, or on the waiting list. While people wait, the seats that are free are too few for any of them (`promote` has offered the
 * rest): whoever is fewer takes them, as one who waits and is fewer would have been offered them, and jumps no one who could have
 * sat there. A party that is larger than the course would wait for ever; for a course that has no seats yet one may wait.
 */
function placeFor(course: CountedCourse, seats: number, joinWaitlist: boolean): 'confirmed' | 'waitlisted' {
  if (seats <= placesLeft(course)) return 'confirmed';
  const { capacity = Infinity, waitlistCapacity = 0 } = course.entry.at === 'here' ? course.entry : {};
  const canWait = waitlistCapacity > 0 && (seats <= capacity || capacity === 0);
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
  const hasBegun = course.status !== 'cancelled' && beginsAt(course) <= work.now;
  if (hasBegun) throw new ProblemError(409, 'too-late');
  return withdrawNow(work, { course, registration });
}

/** The seats pass on. Both are locked. */
export async function withdrawNow(
  work: CourseWork,
  { course, registration }: Registered,
  deskChange?: DeskChange,
): Promise<Registered> {
  const withdrawn = await release(work, registration, deskChange);
  const word = deskChange?.word;
  const wasIn = registration.state === 'confirmed';
  await noteRegistration(work, { kind: 'withdrawn', course, registration: withdrawn, word, wasIn });
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
  await noteRegistration(work, { kind: 'registered', course, registration: confirmed });
  return { course, registration: confirmed };
}

/** @throws ProblemError `not-found`, `offer-expired` */
export async function declineOffer(work: CourseWork, id: string): Promise<Registered> {
  const { course, registration } = await lockRegistration(work, id);
  assertOffered(registration);
  return withdrawNow(work, { course, registration });
}

function assertOffered({ state }: RegistrationRecord): void {
  if (state !== 'offered') throw new ProblemError(409, 'offer-expired');
}

/** As it stands once nobody else can change it. */
export async function lockRegistration(work: CourseWork, id: string): Promise<Registered> {
  const found = await requireRegistration(work, id);
  const course = await lockCourse(work, found.course);
  return { course, registration: await requireRegistration(work, id) };
}

export async function requireRegistration({ courses }: CourseWork, id: string): Promise<RegistrationRecord> {
  const registration = await courses.findRegistration(id);
  if (!registration) throw new ProblemError(404, 'not-found');
  return registration;
}
