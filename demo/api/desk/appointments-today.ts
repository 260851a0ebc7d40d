import { Temporal } from 'temporal-polyfill';
import { joinOf } from '../booking/appointment-view.js';
import { placeView } from '../booking/service-view.js';
import { instant } from '../clock.js';
import type { AppointmentRecord, BookingCatalogue } from '../store/booking.repository.js';
import type { Transaction } from '../store/store.js';
import type { DeskAppointment } from './desk.contract.js';

/** Counsellors read Bokmål. */
const language = 'nb';

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

function deskAppointment(catalogue: BookingCatalogue, record: AppointmentRecord): DeskAppointment {
  const { id, startsAt, endsAt, channel, contact, interpreter, note } = record;
  const service = catalogue.services.find((candidate) => candidate.id === record.service);
  const counsellor = catalogue.counsellors.find((candidate) => candidate.id === record.counsellor);
  const place = catalogue.places.find((candidate) => candidate.id === record.location);
  const join = joinOf(record);
  return {
    id,
    start: instant(startsAt),
    end: instant(endsAt),
    service: service?.name[language] ?? record.service,
    channel,
    ...(place && { location: placeView(place) }),
    counsellor: { id: record.counsellor, name: counsellor?.name ?? record.counsellor },
    contact,
    ...(interpreter && { interpreter }),
    ...(note !== undefined && { note }),
    ...(join && { join }),
  };
}
