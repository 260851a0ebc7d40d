import type { CancelAppointment, MoveAppointment, NewAppointment } from '../../../src/contract/booking.js';
import type { Credential } from '../../../src/contract/common.js';
import { checkAnswers } from '../answers.js';
import { minuteMs } from '../clock.js';
import type { NewCredential } from '../http/credentials.js';
import { ProblemError } from '../http/problem-error.js';
import { fieldError, invalid } from '../http/validation.js';
import { withMeeting } from '../meetings/meetings.js';
import type { AppointmentRecord, TimeSpan } from '../store/booking.repository.js';
import { changeableUntil, type BookingWork } from './booking-work.js';
import { inviteCounsellor } from './counsellor-invitations.js';
import { noteFreed, noteOwnChange } from './notices.js';
import { withBuffers } from './openings.js';
import { isBusyElsewhere, requireSlot, takeSlot, type WantedSlot } from './seats.js';
import { questionView } from './service-view.js';

/**
 * Books. With a hold its seat becomes the appointment's; with a lapsed one it still succeeds if the slot is free. The hold's
 * token has been checked.
 * @throws ProblemError `slot-taken` with `alternatives`, `validation`
 */
export async function createAppointment(
  work: BookingWork,
  wish: NewAppointment,
  owner: NewCredential,
): Promise<AppointmentRecord> {
  const { booking, now, language } = work;
  const wanted = requireSlot(work, wish.slot);
  assertSameWay(work, wanted, wish);
  const questions = wanted.record.intake.map((question) => questionView(question, language));
  const answers = checkAnswers(questions, wish.answers, language);
  const seat = await seatFor(work, wanted, { hold: wish.hold });
  const { contact, interpreter, note, manageUrl } = wish;
  const booked: AppointmentRecord = {
    id: owner.id,
    tokenHash: owner.tokenHash,
    state: 'confirmed',
    revision: 0,
    service: wanted.service,
    channel: wanted.channel,
    ...(wanted.location !== undefined && { location: wanted.location }),
    ...seat,
    contact,
    language: wish.language,
    ...(interpreter && { interpreter }),
    answers,
    ...(note !== undefined && { note }),
    ...(manageUrl !== undefined && { manageUrl }),
    createdAt: now,
    changedAt: now,
  };
  const appointment = await arranged(work, booked);
  await booking.insertAppointment(appointment);
  await inviteCounsellor(work, { kind: 'confirmed', appointment });
  await noteOwnChange(work, 'confirmed', { appointment, token: owner.token });
  return appointment;
}

/** With the place where it takes place on the net. What that is called is read by counsellors, in Bokmål. */
function arranged(work: BookingWork, appointment: AppointmentRecord): Promise<AppointmentRecord> {
  const service = work.catalogue.services.find(({ id }) => id === appointment.service);
  return withMeeting(work, appointment, service?.name.nb ?? appointment.service);
}

/** The slot says how and where; the form may only say the same. */
function assertSameWay({ language }: BookingWork, wanted: WantedSlot, wish: NewAppointment): void {
  if (wish.channel !== wanted.channel) throw invalid([fieldError('/channel', 'choice', language)]);
  const isElsewhere = wish.location !== undefined && wish.location !== wanted.location;
  if (isElsewhere) throw invalid([fieldError('/location', 'choice', language)]);
}

interface BookedSeat extends TimeSpan {
  occupied: string;
  counsellor: string;
}

/**
 * The hold's seat if it is for this very slot and the counsellor is still free by the counsellor's own calendar, else a new one. A
 * hold for another slot is let go of.
 */
async function seatFor(
  work: BookingWork,
  wanted: WantedSlot,
  { hold: credential, moving }: { hold?: Credential | undefined; moving?: AppointmentRecord },
): Promise<BookedSeat> {
  const { booking, now } = work;
  const hold = credential && (await booking.lockHold(credential.id));
  if (hold) await booking.removeHold(hold.id);
  if (hold && hold.expiresAt > now && hold.slot === wanted.id && hold.moving === moving?.id) {
    const { occupied, counsellor } = hold;
    const { startsAt } = wanted;
    const span = { startsAt, endsAt: startsAt + wanted.record.durationMinutes * minuteMs };
    const isFree = !(await isBusyElsewhere(work, counsellor, withBuffers(wanted.record, span)));
    if (isFree) return { occupied, counsellor, ...span };
  }
  if (hold) await booking.releaseSeat(hold.occupied);
  const { occupied, opening } = await takeSlot(work, wanted, moving && (await claimOf(work, moving)));
  const { counsellor, startsAt, endsAt } = opening;
  return { occupied, counsellor, startsAt, endsAt };
}

/** The claim on its time that an appointment has: what is taken under the same one is not in its way. */
export async function claimOf(
  { booking, now }: BookingWork,
  { occupied, startsAt, endsAt }: AppointmentRecord,
): Promise<string | undefined> {
  const taken = await booking.taken({ startsAt, endsAt }, { now });
  return taken.find((time) => time.id === occupied && time.places === 1)?.claim;
}

/** Held until the transaction ends. @throws ProblemError `not-found` */
export async function requireAppointment({ booking }: BookingWork, id: string): Promise<AppointmentRecord> {
  const appointment = await booking.lockAppointment(id);
  if (!appointment) throw new ProblemError(404, 'not-found');
  return appointment;
}

/**
 * All or nothing: the old time is kept until the new one is sure.
 * @throws ProblemError `slot-taken` with `alternatives`, `too-late`, `validation`
 */
export async function moveAppointment(
  work: BookingWork,
  id: string,
  wish: MoveAppointment,
): Promise<AppointmentRecord> {
  const former = await requireAppointment(work, id);
  const appointment = await moveTo(work, former, wish);
  await noteOwnChange(work, 'moved', { appointment, former });
  await noteFreed(work, former);
  return appointment;
}

/** Tells nobody but the counsellor. The appointment is locked. @throws as `moveAppointment` */
export async function moveTo(
  work: BookingWork,
  appointment: AppointmentRecord,
  { slot, hold }: MoveAppointment,
): Promise<AppointmentRecord> {
  const { booking, now, language } = work;
  assertChangeable(work, appointment);
  const wanted = requireSlot(work, slot);
  if (wanted.service !== appointment.service) throw invalid([fieldError('/slot', 'choice', language)]);
  const seat = await seatFor(work, wanted, { hold, moving: appointment });
  // A word of the desk's was about the time before.
  const { location, occupied, deskChange, ...rest } = appointment;
  const elsewhere: AppointmentRecord = {
    ...rest,
    channel: wanted.channel,
    ...(wanted.location !== undefined && { location: wanted.location }),
    ...seat,
    revision: appointment.revision + 1,
    changedAt: now,
  };
  const moved = await arranged(work, elsewhere);
  await booking.saveAppointment(moved);
  await inviteCounsellor(work, { kind: 'moved', appointment: moved, former: appointment });
  if (occupied !== undefined) await booking.releaseSeat(occupied);
  return moved;
}

/** Cancelling what is cancelled changes nothing. @throws ProblemError `too-late` */
export async function cancelAppointment(
  work: BookingWork,
  id: string,
  { reason }: CancelAppointment,
): Promise<AppointmentRecord> {
  const former = await requireAppointment(work, id);
  if (former.state === 'cancelled') return former;
  const appointment = await cancel(work, former, reason);
  await noteOwnChange(work, 'cancelled', { appointment });
  await noteFreed(work, former);
  return appointment;
}

/** Tells nobody but the counsellor. The appointment is locked. @throws ProblemError `too-late` */
export async function cancel(
  work: BookingWork,
  appointment: AppointmentRecord,
  reason?: string,
): Promise<AppointmentRecord> {
  const { booking, now } = work;
  assertChangeable(work, appointment);
  const { occupied, deskChange, ...rest } = appointment;
  const called: AppointmentRecord = {
    ...rest,
    state: 'cancelled',
    revision: appointment.revision + 1,
    ...(reason !== undefined && reason !== '' && { cancelReason: reason }),
    changedAt: now,
  };
  const cancelled = await arranged(work, called);
  await booking.saveAppointment(cancelled);
  await inviteCounsellor(work, { kind: 'cancelled', appointment: cancelled });
  if (occupied !== undefined) await booking.releaseSeat(occupied);
  return cancelled;
}

function assertChangeable(work: BookingWork, appointment: AppointmentRecord): void {
  const isTooLate = work.now > changeableUntil(work, appointment);
  if (isTooLate || appointment.state === 'cancelled') throw new ProblemError(409, 'too-late');
}
