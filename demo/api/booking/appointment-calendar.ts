import type { Appointment } from '../../../src/contract/booking.js';
import { icalendar, type CalendarEvent } from '../calendar/icalendar.js';
import type { Language } from '../http/language.js';
import type { Localized } from '../seed/localized.js';
import type { AppointmentRecord } from '../store/booking.repository.js';

export interface CalendarSetting {
  serviceName: string;
  /** Makes ids unique in the world. */
  host: string;
  language: Language;
}

const withWhom: Localized = {
  nb: 'Du skal snakke med {name}.',
  nn: 'Du skal snakke med {name}.',
  en: 'You will be talking with {name}.',
};
const byPhone: Localized = {
  nb: 'Vi ringer deg.',
  nn: 'Vi ringjer deg.',
  en: 'We will call you.',
};
const joinHere: Localized = {
  nb: 'Bli med her: {url}',
  nn: 'Bli med her: {url}',
  en: 'Join here: {url}',
};

/** The appointment as a calendar file: nothing in it that the seeker wrote. */
export const appointmentCalendar = (
  record: AppointmentRecord,
  view: Appointment,
  setting: CalendarSetting,
): string => icalendar([appointmentEvent(record, view, setting)]);

/** The appointment in calendars: the file's, and the invitation's by mail. */
export function appointmentEvent(
  record: AppointmentRecord,
  { revision, state, service, counsellor, location, join }: Appointment,
  { serviceName, host, language }: CalendarSetting,
): CalendarEvent {
  const place = location && [location.name, location.address].filter(Boolean).join(', ');
  const where = place ?? join?.url;
  const description = [
    withWhom[language].replace('{name}', counsellor.name),
    ...(record.channel === 'phone' ? [byPhone[language]] : []),
    ...(join ? [joinHere[language].replace('{url}', join.url)] : []),
  ];
  return {
    uid: `${record.id}@${host}`,
    sequence: revision,
    changedAt: record.changedAt,
    startsAt: record.startsAt,
    endsAt: record.endsAt,
    summary: `${service.name}, ${serviceName}`,
    description: description.join('\n'),
    ...(where !== undefined && { location: where }),
    ...(join && { url: join.url }),
    isCancelled: state === 'cancelled',
  };
}
