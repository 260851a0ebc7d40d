import type { Appointment } from '../../../src/contract/booking.js';
import { instant } from '../clock.js';
import type { AppointmentRecord } from '../store/booking.repository.js';
import { changeableUntil, type BookingWork } from './booking-work.js';
import { counsellorView, placeView } from './service-view.js';

/** An appointment as its seeker sees it. */
export function appointmentView(work: BookingWork, record: AppointmentRecord): Appointment {
  const { catalogue, language } = work;
  const service = catalogue.services.find(({ id }) => id === record.service);
  const counsellor = catalogue.counsellors.find(({ id }) => id === record.counsellor);
  const place = catalogue.places.find(({ id }) => id === record.location);
  const { join } = record;
  const { word, at } = record.deskChange ?? {};
  return {
    id: record.id,
    state: record.state,
    revision: record.revision,
    service: {
      id: record.service,
      name: service?.name[language] ?? record.service,
      durationMinutes: (record.endsAt - record.startsAt) / 60_000,
    },
    channel: record.channel,
    ...(place && { location: placeView(place) }),
    counsellor: counsellor
      ? counsellorView(counsellor, language)
      : { id: record.counsellor, name: record.counsellor },
    start: instant(record.startsAt),
    end: instant(record.endsAt),
    ...(join && { join }),
    changeableUntil: instant(changeableUntil(work, record)),
    ...(word !== undefined && at !== undefined && { notice: { text: word, at: instant(at) } }),
  };
}
