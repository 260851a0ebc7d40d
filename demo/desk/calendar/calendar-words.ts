import * as v from 'valibot';
import { ApiError } from '../../../src/api/api-error.js';
import { capitalise } from '../../../src/i18n/format.js';
import {
  DeskAppointmentSchema,
  type DayCleared,
  type DeskAppointment,
  type DeskTime,
} from '../../api/desk/calendar.contract.js';
import { channelNames, formats, peopleWords, problemText } from '../desk-words.js';

/** "Oppmøte, Karrieresenteret i Moss" */
export const wayName = ({
  channel,
  location,
}: Pick<DeskAppointment | DeskTime, 'channel' | 'location'>): string =>
  [channelNames[channel] ?? channel, location?.name].filter(Boolean).join(', ');

/** "Tirsdag 3. mars" of a calendar date. */
export const dayName = (date: string): string => capitalise(formats.calendarDate(date));

export const interpreterForms: Record<string, string> = {
  'on-site': 'på stedet',
  video: 'på video',
  phone: 'på telefon',
};

/** What has been done with a whole day. */
export function clearedWords({ given, cancelled, kept }: DayCleared): string {
  const parts = [
    given > 0 ? `${peopleWords(given)} er gitt til kolleger.` : '',
    cancelled > 0 ? `${peopleWords(cancelled)} har fått timen avlyst.` : '',
    kept > 0 ? `${peopleWords(kept)} har fortsatt timen sin.` : '',
    kept > 0 ? 'Resten av dagen er sperret.' : 'Dagen er sperret.',
    given + cancelled > 0 ? 'Beskjedene ligger under «Beskjeder å gi».' : '',
  ];
  return parts.filter(Boolean).join(' ');
}

/** The appointment as it is now, where that is what was wrong. */
export function changedMeanwhile(error: unknown): DeskAppointment | undefined {
  if (!(error instanceof ApiError) || error.code !== 'appointment-changed') return undefined;
  const appointment = v.safeParse(DeskAppointmentSchema, error.problem?.appointment);
  return appointment.success ? appointment.output : undefined;
}

/** What went wrong in the calendar, and that nothing typed is lost. */
export function calendarProblem(error: unknown): string {
  const code = error instanceof ApiError ? error.code : undefined;
  const changed = changedMeanwhile(error);
  if (changed?.state === 'cancelled')
    return 'Timen er avbestilt eller avlyst i mellomtiden. Ingenting er gjort nå.';
  if (changed) {
    const now = `${formats.dateAndTime(changed.start)} hos ${changed.counsellor.name}`;
    return `Timen er endret i mellomtiden. Nå er den ${now}. Se over, og prøv igjen hvis du fortsatt vil. Det du skrev, er beholdt.`;
  }
  switch (code) {
    case 'slot-taken':
      return 'Noen andre var raskere. Velg en annen tid. Det du skrev, er beholdt.';
    case 'day-changed':
      return 'Dagen er endret i mellomtiden, og ingenting er gjort. Se over listen, og prøv igjen. Det du skrev, er beholdt.';
    case 'time-booked':
      return 'Noe er bestilt i den tiden, og ingenting er sperret. Flytt eller avlys dette først.';
    case 'too-late':
      return 'Timen har begynt, og kan ikke flyttes eller avlyses.';
    case 'not-started':
      return 'Timen har ikke begynt.';
    case 'not-found':
      return 'Den finnes ikke lenger.';
    case 'validation':
      return 'Tiden må slutte etter at den begynner, og kan ikke være over allerede.';
    default:
      return problemText(error);
  }
}
