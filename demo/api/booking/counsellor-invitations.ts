import type { Channel } from '../../../src/contract/booking.js';
import { capitalise, formatsFor } from '../../../src/i18n/format.js';
import { invitation, type CalendarEvent } from '../calendar/icalendar.js';
import { lines, paragraphs } from '../notices/notice-text.js';
import { replaceNotice } from '../notices/replace-notice.js';
import type { AppointmentRecord } from '../store/booking.repository.js';
import type { BookingWork } from './booking-work.js';

/** Counsellors read Bokmål. */
const language = 'nb';

const subjects = { confirmed: 'Ny time', moved: 'Endret time', cancelled: 'Avlyst time' } as const;
const ways: Record<Channel, string> = {
  'in-person': 'oppmøte',
  video: 'video',
  phone: 'telefon',
  chat: 'chat',
};
const whoItIs = 'Hvem du skal snakke med, ser du i veilederpulten.';

/** What has become of an appointment, to its counsellor. `former`: before a move. */
export interface CounsellorNews {
  kind: keyof typeof subjects;
  appointment: AppointmentRecord;
  former?: AppointmentRecord;
}

/**
 * The appointment reaches the counsellor's own calendar by an invitation, changes there and leaves it again, as far as there is a
 * mailer and an address. Whose calendars those are, and who else sees them, is not ours to know: nothing in it says whom the
 * talk is with.
 */
export async function inviteCounsellor(
  work: BookingWork,
  { kind, appointment, former }: CounsellorNews,
): Promise<void> {
  if (former && former.counsellor !== appointment.counsellor) {
    await tell(work, 'cancelled', {
      ...former,
      revision: appointment.revision,
      changedAt: appointment.changedAt,
    });
    await tell(work, 'confirmed', appointment);
  } else await tell(work, kind, appointment);
}

async function tell(
  work: BookingWork,
  kind: CounsellorNews['kind'],
  appointment: AppointmentRecord,
): Promise<void> {
  const { mail, catalogue, centre, now } = work;
  const counsellor = catalogue.counsellors.find(({ id }) => id === appointment.counsellor);
  if (!mail || counsellor?.email === undefined) return;
  const { name, email } = counsellor;
  const event = { ...eventOf(work, appointment), isCancelled: kind === 'cancelled' };
  const method = event.isCancelled ? 'CANCEL' : 'REQUEST';
  const organiser = { name: centre.name, email: mail.from };
  const text = invitation(event, { method, organiser, attendee: { name, email }, madeAt: now });
  await replaceNotice(work, {
    kind,
    about: { appointment: appointment.id },
    counsellor: counsellor.id,
    contact: { name, email },
    language,
    subject: `${subjects[kind]}: ${event.summary}, ${whenOf(work, appointment)}`,
    text: paragraphs(`${subjects[kind]}.`, factsOf(work, appointment, event), whoItIs),
    calendar: { method, text },
  });
}

const whenOf = ({ settings }: BookingWork, { startsAt }: AppointmentRecord): string =>
  formatsFor(language, settings.timeZone).dateAndTime(new Date(startsAt));

const factsOf = (
  work: BookingWork,
  appointment: AppointmentRecord,
  { summary, location }: CalendarEvent,
): string => lines(summary, capitalise(whenOf(work, appointment)), location);

function eventOf({ catalogue, calendarHost }: BookingWork, appointment: AppointmentRecord): CalendarEvent {
  const { id, revision, changedAt, startsAt, endsAt, channel, join } = appointment;
  const service = catalogue.services.find((candidate) => candidate.id === appointment.service);
  const place = catalogue.places.find((candidate) => candidate.id === appointment.location);
  const where = place ? [place.name, place.address].filter(Boolean).join(', ') : join?.url;
  return {
    uid: `${id}@${calendarHost}`,
    sequence: revision,
    ...{ changedAt, startsAt, endsAt },
    summary: `${service?.name[language] ?? appointment.service} (${ways[channel]})`,
    description: whoItIs,
    ...(where !== undefined && { location: where }),
    ...(join && { url: join.url }),
  };
}
