import type { Temporal } from 'temporal-polyfill';
import type { Counsellor, Service } from '../../../src/contract/booking.js';
import type { Location, Question } from '../../../src/contract/profile.js';
import type { Language } from '../http/language.js';
import { hasEnded } from './working-days.js';
import type {
  BookingCatalogue,
  CounsellorRecord,
  Endable,
  LocalizedQuestion,
  PlaceRecord,
  ServiceRecord,
} from '../store/booking.repository.js';

/** What can be booked today or later, in one language: only those places and counsellors where it can. */
export const serviceViews = (
  catalogue: BookingCatalogue,
  language: Language,
  today: Temporal.PlainDate,
): Service[] => {
  const lasting = <One extends Endable>(all: One[]) => all.filter((one) => !hasEnded(one, today));
  const { services, places, counsellors, shifts } = catalogue;
  const offered = {
    ...catalogue,
    places: lasting(places),
    counsellors: lasting(counsellors),
    shifts: lasting(shifts),
  };
  return lasting(services).map((service) => serviceView(service, offered, language));
};

function serviceView(service: ServiceRecord, catalogue: BookingCatalogue, language: Language): Service {
  const shifts = catalogue.shifts.filter(({ services }) => services.includes(service.id));
  const isUsed = (place: PlaceRecord) => shifts.some(({ location }) => location === place.id);
  const works = (counsellor: CounsellorRecord) => shifts.some((shift) => shift.counsellor === counsellor.id);
  return {
    id: service.id,
    name: service.name[language],
    description: service.description[language],
    durationMinutes: service.durationMinutes,
    channels: service.channels,
    locations: catalogue.places.filter(isUsed).map(placeView),
    counsellors: catalogue.counsellors
      .filter(works)
      .map((counsellor) => counsellorView(counsellor, language)),
    intake: service.intake.map((question) => questionView(question, language)),
    places: service.places,
  };
}

export const placeView = ({ until, ...place }: PlaceRecord): Location => place;

/** Named one by one: the record holds what is nobody else's business. */
export const counsellorView = (
  { id, name, title, languages }: CounsellorRecord,
  language: Language,
): Counsellor => ({ id, name, title: title[language], languages });

export const questionView = (
  { label, why, options, ...question }: LocalizedQuestion,
  language: Language,
): Question => ({
  ...question,
  label: label[language],
  ...(why && { why: why[language] }),
  ...(options && { options: options.map(({ value, label: text }) => ({ value, label: text[language] })) }),
});
