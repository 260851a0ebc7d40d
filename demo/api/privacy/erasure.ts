import type { ApiContext } from '../api-context.js';
import { cancel } from '../booking/appointments.js';
import type { BookingWork } from '../booking/booking-work.js';
import { noteFreed } from '../booking/notices.js';
import { instant } from '../clock.js';
import { hasEnded } from '../courses/course-standing.js';
import type { CourseWork } from '../courses/course-work.js';
import { lockRegistration, withdrawNow } from '../courses/registrations.js';
import { letGo } from '../meetings/meetings.js';
import { deskBooking, withoutNotice } from '../desk/desk-booking.js';
import { deskCourseWork } from '../desk/desk-course.js';
import { ProblemError } from '../http/problem-error.js';
import type { RegistrationRecord } from '../store/courses.repository.js';
import type { HeldRecords, PersonKey } from '../store/privacy.repository.js';
import type { Transaction } from '../store/store.js';
import type { Erased, Erasure, HeldThing } from './privacy.contract.js';

/** What somebody at the desk has typed: an address, a number, or else a reference. */
export function personKey(person: string): PersonKey {
  if (person.includes('@')) return { email: person.toLowerCase() };
  const figures = person.replaceAll(/[\s()+./-]/g, '');
  return /^\d{5,15}$/.test(figures) ? { phone: figures.slice(-8) } : { reference: person };
}

interface PrivacyWork {
  transaction: Transaction;
  booking: BookingWork;
  courses: CourseWork;
  now: number;
}

const privacyWork = async (context: ApiContext, transaction: Transaction): Promise<PrivacyWork> => ({
  transaction,
  booking: await deskBooking(context, transaction),
  courses: await deskCourseWork(context, transaction),
  now: context.clock.now(),
});

/** Everything about a person that can be found. */
export async function heldThings(
  context: ApiContext,
  transaction: Transaction,
  person: string,
): Promise<HeldThing[]> {
  const work = await privacyWork(context, transaction);
  const key = personKey(person);
  const held = await transaction.privacy.heldAbout(key);
  return [
    ...held.appointments.map(({ id, service, startsAt, state }): HeldThing => ({
      ...{ kind: 'appointment', id, state, shared: false, at: instant(startsAt) },
      title: work.booking.catalogue.services.find((one) => one.id === service)?.name.nb ?? service,
      isToCome: state === 'confirmed' && startsAt > work.now,
    })),
    ...(await registrationsIn(work, held, key)),
    ...othersIn(held, key),
  ];
}

async function registrationsIn(work: PrivacyWork, held: HeldRecords, key: PersonKey): Promise<HeldThing[]> {
  const things: HeldThing[] = [];
  for (const registration of held.registrations) {
    const course = await work.courses.courses.findCourse(registration.course);
    const { id, state, createdAt } = registration;
    const isToCome = state !== 'withdrawn' && course !== undefined && !hasEnded(course, work.now);
    const title = course?.title.nb ?? registration.course;
    const shared = othersWith(registration, key);
    things.push({ kind: 'registration', id, title, at: instant(createdAt), state, isToCome, shared });
  }
  return things;
}

/** Somebody else is registered together with the person. */
const othersWith = ({ participants }: RegistrationRecord, key: PersonKey): boolean =>
  'email' in key && participants.some(({ email }) => email !== '' && email.toLowerCase() !== key.email);

function othersIn({ waits, enquiries, transcriptMails }: HeldRecords, key: PersonKey): HeldThing[] {
  const rest = { isToCome: false, shared: false };
  return [
    ...waits.map(({ id, service, createdAt }): HeldThing => ({
      ...{ kind: 'wait', id, title: service, at: instant(createdAt), state: 'waiting', ...rest },
    })),
    ...enquiries.map(({ reference, createdAt }): HeldThing => ({
      ...{ kind: 'enquiry', id: reference, title: reference, at: instant(createdAt), state: 'open', ...rest },
    })),
    ...(transcriptMails > 0 && 'email' in key
      ? [
          {
            kind: 'transcript',
            id: key.email,
            title: String(transcriptMails),
            at: instant(0),
            state: 'to-send',
            ...rest,
          },
        ]
      : []),
  ];
}

/**
 * Erases what has been chosen of what is held about the person. What is to come is cancelled or withdrawn from first, so that the
 * time and the seat go to others. That something took place stays, as a number.
 * @throws ProblemError `not-found` for what is not this person's
 */
export async function erase(context: ApiContext, transaction: Transaction, wish: Erasure): Promise<Erased> {
  const work = await privacyWork(context, transaction);
  const key = personKey(wish.person);
  const held = await transaction.privacy.heldAbout(key);
  const erased: Erased = { erased: 0, cancelled: 0, withdrawn: 0, kept: { appointments: 0, seats: 0 } };
  for (const thing of wish.things) {
    await eraseOne(work, { key, held, thing, erased });
    erased.erased += 1;
  }
  return erased;
}

interface Erasing {
  key: PersonKey;
  held: HeldRecords;
  thing: Erasure['things'][number];
  erased: Erased;
}

async function eraseOne(work: PrivacyWork, erasing: Erasing): Promise<void> {
  const { held, thing, key } = erasing;
  const { privacy, booking, chat, idempotency } = work.transaction;
  const isTheirs = (ids: readonly string[]) => {
    if (!ids.includes(thing.id)) throw new ProblemError(404, 'not-found');
  };
  if (thing.kind === 'appointment') {
    isTheirs(held.appointments.map(({ id }) => id));
    await eraseAppointment(work, erasing);
  } else if (thing.kind === 'registration') {
    isTheirs(held.registrations.map(({ id }) => id));
    await eraseRegistration(work, erasing);
  } else if (thing.kind === 'wait') {
    isTheirs(held.waits.map(({ id }) => id));
    await booking.removeWait(thing.id);
    await idempotency.forget(`booking-wait/${thing.id}`);
  } else if (thing.kind === 'enquiry') {
    isTheirs(held.enquiries.map(({ reference }) => reference));
    await chat.removeEnquiry(thing.id);
  } else {
    isTheirs('email' in key ? [key.email] : []);
    await privacy.eraseTranscriptMails(thing.id);
  }
}

async function eraseAppointment(work: PrivacyWork, { thing, erased }: Erasing): Promise<void> {
  const { booking, now } = work;
  const record = await booking.booking.lockAppointment(thing.id);
  if (record?.state === 'confirmed' && record.startsAt > now) {
    await cancel(withoutNotice(booking), record);
    await noteFreed(booking, record);
    erased.cancelled += 1;
  } else {
    erased.kept.appointments += 1;
  }
  // Whatever became of the talk, its meeting is taken away from the provider, too.
  await letGo(booking, { appointment: thing.id });
  await work.transaction.privacy.eraseAppointment(thing.id, now);
}

async function eraseRegistration(work: PrivacyWork, { key, thing, erased }: Erasing): Promise<void> {
  const { privacy } = work.transaction;
  const { course, registration } = await lockRegistration(work.courses, thing.id);
  if (othersWith(registration, key)) {
    const index = registration.participants.findIndex(
      ({ email }) => 'email' in key && email.toLowerCase() === key.email,
    );
    await privacy.eraseParticipant(thing.id, index);
    erased.kept.seats += registration.state === 'withdrawn' ? 0 : 1;
    return;
  }
  if (registration.state !== 'withdrawn' && !hasEnded(course, work.now)) {
    await withdrawNow(work.courses, { course, registration });
    erased.withdrawn += 1;
  } else if (registration.state === 'confirmed') {
    erased.kept.seats += registration.seats;
  }
  await privacy.eraseRegistration(thing.id);
}
