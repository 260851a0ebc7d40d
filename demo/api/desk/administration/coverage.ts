import { Temporal } from 'temporal-polyfill';
import { dateOf } from '../../booking/booking-work.js';
import { hasEnded, workersOn, workOn, type Work } from '../../booking/working-days.js';
import { dayMs } from '../../clock.js';
import type { AppointmentRecord, BookingCatalogue, TimeSpan } from '../../store/booking.repository.js';
import type { AdministrationWork } from './administration-work.js';

/** Nobody books further ahead than a year; what stands later than this is no appointment. */
const farMs = 3 * 366 * dayMs;

/**
 * Appointments to come that could take place as it is now and no longer could after a change: the service, its way, its place, the
 * counsellor and the hours are all there. What does not fit already is nobody's doing here.
 */
export async function leftWithout(
  { transaction: { booking }, catalogue, timeZone, now }: AdministrationWork,
  changed: BookingCatalogue,
): Promise<AppointmentRecord[]> {
  const toCome = await booking.appointmentsStarting({ startsAt: now, endsAt: now + farMs });
  return toCome.filter(
    (appointment) =>
      canBe(appointment, { catalogue, timeZone }) && !canBe(appointment, { catalogue: changed, timeZone }),
  );
}

interface Offered {
  catalogue: BookingCatalogue;
  timeZone: string;
}

function canBe(appointment: AppointmentRecord, { catalogue, timeZone }: Offered): boolean {
  const date = dateOf(appointment.startsAt, timeZone);
  const service = catalogue.services.find(({ id }) => id === appointment.service);
  if (!service?.channels.includes(appointment.channel) || hasEnded(service, date)) return false;
  if (!catalogue.counsellors.some(({ id }) => id === appointment.counsellor)) return false;
  if (!workersOn(catalogue, date)(appointment.counsellor) || !hasRoom(appointment, { catalogue, date }))
    return false;
  return [date.subtract({ days: 1 }), date].some((day) =>
    workOn(catalogue, day).some(
      (work) => isFor(work, appointment) && holds(spanOf(work, day, timeZone), appointment),
    ),
  );
}

/** In person there is a place, and a room in it where its rooms are counted. */
function hasRoom(
  { channel, location }: AppointmentRecord,
  { catalogue, date }: { catalogue: BookingCatalogue; date: Temporal.PlainDate },
): boolean {
  if (channel !== 'in-person') return true;
  const rooms = catalogue.rooms.filter(({ place }) => place === location);
  const isThere = catalogue.places.some(({ id }) => id === location);
  return isThere && (rooms.length === 0 || rooms.some((room) => !hasEnded(room, date)));
}

const isFor = ({ counsellor, services, channels, location }: Work, appointment: AppointmentRecord): boolean =>
  counsellor === appointment.counsellor &&
  services.includes(appointment.service) &&
  channels.includes(appointment.channel) &&
  (appointment.location === undefined || location === appointment.location);

function spanOf({ from, to }: Work, day: Temporal.PlainDate, timeZone: string): TimeSpan {
  const at = (date: Temporal.PlainDate, plainTime: string) =>
    date.toZonedDateTime({ timeZone, plainTime }).epochMilliseconds;
  return { startsAt: at(day, from), endsAt: at(to <= from ? day.add({ days: 1 }) : day, to) };
}

const holds = (outer: TimeSpan, { startsAt, endsAt }: TimeSpan): boolean =>
  outer.startsAt <= startsAt && endsAt <= outer.endsAt;

/** Appointments to come in a room after its last date. Which room each has is settled when it is booked. */
export async function inRoomAfter(
  { transaction: { booking }, now, timeZone }: AdministrationWork,
  { id, until }: { id: string; until?: string | undefined },
): Promise<AppointmentRecord[]> {
  const first =
    until === undefined
      ? now
      : Temporal.PlainDate.from(until).add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds;
  const span = { startsAt: Math.max(now, first), endsAt: now + farMs };
  const there = new Set(
    (await booking.taken(span, { now })).flatMap((time) => (time.room === id ? [time.id] : [])),
  );
  const toCome = await booking.appointmentsStarting(span);
  return toCome.filter(({ occupied = '' }) => there.has(occupied));
}
