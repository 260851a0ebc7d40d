import { Temporal } from 'temporal-polyfill';
import type { Transaction } from '../store/store.js';
import type { DeskAppointment } from './calendar.contract.js';
import { deskAppointment } from './desk-appointment.js';

/** From midnight to midnight where the service is: 23 or 25 hours when the clocks change. */
export function dayAround(now: number, timeZone: string): { startsAt: number; endsAt: number } {
  const start = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).startOfDay();
  return { startsAt: start.epochMilliseconds, endsAt: start.add({ days: 1 }).epochMilliseconds };
}

/** Today's appointments of the whole centre, in order of time. */
export async function appointmentsToday(
  { booking }: Transaction,
  { now, timeZone }: { now: number; timeZone: string },
): Promise<DeskAppointment[]> {
  const catalogue = await booking.catalogue();
  const records = await booking.appointmentsStarting(dayAround(now, timeZone));
  return records.map((record) => deskAppointment(catalogue, record));
}
