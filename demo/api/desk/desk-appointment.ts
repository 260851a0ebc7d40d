import { placeView, questionView } from '../booking/service-view.js';
import { instant } from '../clock.js';
import type { AppointmentRecord, BookingCatalogue, DeskChange } from '../store/booking.repository.js';
import type { BlockRecord } from '../store/calendar.repository.js';
import type { DeskAppointment, DeskBlock } from './calendar.contract.js';
import type { DeskCounsellor } from './desk.contract.js';
import { answersInWords } from './desk-view.js';

/** Counsellors read Bokmål. */
const language = 'nb';

/** An appointment as counsellors see it. */
export function deskAppointment(catalogue: BookingCatalogue, record: AppointmentRecord): DeskAppointment {
  const { interpreter, note, join, cancelReason, deskChange, attendance } = record;
  const service = catalogue.services.find(({ id }) => id === record.service);
  const place = catalogue.places.find(({ id }) => id === record.location);
  const questions = (service?.intake ?? []).map((question) => questionView(question, language));
  return {
    id: record.id,
    state: record.state,
    revision: record.revision,
    start: instant(record.startsAt),
    end: instant(record.endsAt),
    service: service?.name[language] ?? record.service,
    places: service?.places ?? 1,
    channel: record.channel,
    ...(place && { location: placeView(place) }),
    counsellor: counsellorOf(catalogue, record.counsellor),
    contact: record.contact,
    language: record.language,
    ...(interpreter && { interpreter }),
    answers: answersInWords(record.answers, questions),
    ...(note !== undefined && { note }),
    ...(join && { join }),
    ...(cancelReason !== undefined && { cancelReason }),
    ...(deskChange && { change: changeView(catalogue, deskChange) }),
    ...(attendance && { attendance }),
  };
}

const changeView = (catalogue: BookingCatalogue, { by, at, reason, word }: DeskChange) => ({
  by: counsellorOf(catalogue, by).name,
  at: instant(at),
  ...(reason !== undefined && { reason }),
  ...(word !== undefined && { word }),
});

export const deskBlock = (catalogue: BookingCatalogue, block: BlockRecord): DeskBlock => ({
  id: block.id,
  counsellor: counsellorOf(catalogue, block.counsellor),
  start: instant(block.startsAt),
  end: instant(block.endsAt),
  ...(block.note !== undefined && { note: block.note }),
});

/** Somebody who has left is known by the id. */
export const counsellorOf = ({ counsellors }: BookingCatalogue, id: string): DeskCounsellor => ({
  id,
  name: counsellors.find((candidate) => candidate.id === id)?.name ?? id,
});
