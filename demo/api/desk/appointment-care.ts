import { cancel, claimOf, moveTo, requireAppointment } from '../booking/appointments.js';
import { freeDays, readCalendar, requireService, type BookingWork } from '../booking/booking-work.js';
import { noteDeskChange, noteFreed } from '../booking/notices.js';
import type { Opening } from '../booking/openings.js';
import { placeView } from '../booking/service-view.js';
import { parseSlotId, slotId } from '../booking/slot-id.js';
import { instant } from '../clock.js';
import { ProblemError } from '../http/problem-error.js';
import { fieldError, invalid } from '../http/validation.js';
import type { AppointmentRecord, DeskChange } from '../store/booking.repository.js';
import type { AttendanceWish, DeskCancel, DeskMove, DeskTime } from './calendar.contract.js';
import { counsellorOf, deskAppointment } from './desk-appointment.js';
import { withoutNotice, wordsOf } from './desk-booking.js';

const timesLimit = 200;

/** @throws ProblemError `appointment-changed` with the appointment as it is now */
function assertAsSeen({ catalogue }: BookingWork, record: AppointmentRecord, revision: number): void {
  if (record.revision === revision) return;
  throw new ProblemError(409, 'appointment-changed', { appointment: deskAppointment(catalogue, record) });
}

/** @throws ProblemError `appointment-changed`, `too-late` once it has begun, `not-found` */
export async function cancelForSeeker(
  work: BookingWork,
  id: string,
  { revision, by, ...wish }: DeskCancel & { by: string },
): Promise<void> {
  const former = await requireAppointment(work, id);
  assertAsSeen(work, former, revision);
  await callOff(work, former, { by, at: work.now, ...wordsOf(wish) });
  await noteFreed(work, former);
}

/** Tells the person, and nobody who waits for the time. */
export async function callOff(
  work: BookingWork,
  former: AppointmentRecord,
  deskChange: DeskChange,
): Promise<void> {
  const appointment = { ...(await cancel(withoutNotice(work), former, deskChange.reason)), deskChange };
  await work.booking.saveAppointment(appointment);
  await noteDeskChange(work, 'cancelled', { appointment });
}

/** @throws ProblemError `appointment-changed`, `slot-taken` with `alternatives`, `too-late`, `not-found`, `validation` */
export async function moveForSeeker(
  work: BookingWork,
  id: string,
  { slot, revision, by, ...wish }: DeskMove & { by: string },
): Promise<void> {
  const former = await requireAppointment(work, id);
  assertAsSeen(work, former, revision);
  const cannotBeCalled = parseSlotId(slot)?.channel === 'phone' && former.contact.phone === undefined;
  if (cannotBeCalled) throw invalid([fieldError('/slot', 'choice', work.language)]);
  await putElsewhere(work, former, { slot, deskChange: { by, at: work.now, ...wordsOf(wish) } });
  await noteFreed(work, former);
}

/** Tells the person, and nobody who waits for the time. @throws as `moveForSeeker` */
export async function putElsewhere(
  work: BookingWork,
  former: AppointmentRecord,
  { slot, deskChange }: { slot: string; deskChange: DeskChange },
): Promise<AppointmentRecord> {
  const appointment = { ...(await moveTo(withoutNotice(work), former, { slot })), deskChange };
  await work.booking.saveAppointment(appointment);
  await noteDeskChange(work, 'moved', { appointment, former });
  return appointment;
}

/** What an appointment can be moved to, from a date on, in order of time: its own service, with anybody, in any way. */
export async function timesFor(work: BookingWork, id: string, from: string | undefined): Promise<DeskTime[]> {
  const record = await requireAppointment(work, id);
  const service = requireService(work, record.service, '/service');
  const exceptClaim = await claimOf(work, record);
  const calendar = await readCalendar(withoutNotice(work), { exceptClaim });
  const isOther = (time: Opening) =>
    time.startsAt !== record.startsAt ||
    time.counsellor !== record.counsellor ||
    time.channel !== record.channel ||
    time.location !== record.location;
  const canBe = ({ channel }: Opening) => channel !== 'phone' || record.contact.phone !== undefined;
  const filter = ({ opening }: { opening: Opening }) => isOther(opening) && canBe(opening);
  const found: DeskTime[] = [];
  for (const { times } of freeDays(calendar, service, { from, filter })) {
    const openings = times.map(({ opening }) => opening);
    openings.sort((a, b) => a.startsAt - b.startsAt || (a.counsellor < b.counsellor ? -1 : 1));
    found.push(...openings.map((opening) => timeView(work, opening)));
    if (found.length >= timesLimit) break;
  }
  return found.slice(0, timesLimit);
}

function timeView({ catalogue }: BookingWork, time: Opening): DeskTime {
  const place = catalogue.places.find(({ id }) => id === time.location);
  return {
    slot: slotId(time),
    start: instant(time.startsAt),
    end: instant(time.endsAt),
    channel: time.channel,
    ...(place && { location: placeView(place) }),
    counsellor: counsellorOf(catalogue, time.counsellor),
  };
}

/** Whether the person came. @throws ProblemError `not-started`, `appointment-changed` when it is cancelled, `not-found` */
export async function noteAttendance(
  work: BookingWork,
  id: string,
  attendance: AttendanceWish,
): Promise<void> {
  const { attendance: earlier, ...record } = await requireAppointment(work, id);
  if (record.state === 'cancelled') assertAsSeen(work, record, -1);
  if (record.startsAt > work.now) throw new ProblemError(409, 'not-started');
  await work.booking.saveAppointment({ ...record, ...(attendance !== 'unknown' && { attendance }) });
}
