import { invitation } from '../calendar/icalendar.js';
import { newCredential } from '../http/credentials.js';
import type { Language } from '../http/language.js';
import { isName } from '../notices/notice-text.js';
import { insertNotice, languageOf, linkOf, replaceNotice } from '../notices/replace-notice.js';
import type { AppointmentRecord, WaitRecord } from '../store/booking.repository.js';
import type { AppointmentNoticeKind, NoticeCalendar } from '../store/notices.repository.js';
import { appointmentEvent } from './appointment-calendar.js';
import { appointmentView } from './appointment-view.js';
import { dateOf, requireService, rulesOf, type BookingWork } from './booking-work.js';
import { appointmentNotice, freedNotice, type NoticeFacts } from './notice-words.js';
import { waitsFor } from './waits.js';

/** `former`: before a move. `token`: where it is known, so that the word can carry the link to change it. */
export interface Change {
  appointment: AppointmentRecord;
  former?: AppointmentRecord;
  token?: string;
}

/** A confirmation of what a seeker has done, where there is an e-mail address to send it to. */
export async function noteOwnChange(
  work: BookingWork,
  kind: AppointmentNoticeKind,
  change: Change,
): Promise<void> {
  if (change.appointment.contact.email !== undefined) await note(work, kind, { ...change, by: 'seeker' });
}

/** The link to a talk that was confirmed without it, where there is an address to send it to. */
export async function noteMeetingLink(work: BookingWork, appointment: AppointmentRecord): Promise<void> {
  if (appointment.contact.email === undefined) return;
  const [waiting] = await work.notices.ungiven({ appointment: appointment.id });
  // A confirmation that was not given yet says it itself. A move tells of the former time as well: it stays as it is.
  if (waiting?.kind === 'confirmed') await note(work, 'confirmed', { appointment, by: 'seeker' });
  else await note(work, 'meeting-link', { appointment, by: 'seeker', put: insertNotice });
}

/** A word to whom the desk has moved or cancelled an appointment for. */
export const noteDeskChange = (
  work: BookingWork,
  kind: 'moved' | 'cancelled',
  change: Change,
): Promise<void> => note(work, kind, { ...change, by: 'desk' });

interface Told extends Change {
  by: 'seeker' | 'desk';
  /** Instead of what was to be said about the same thing, unless told. */
  put?: typeof insertNotice;
}

async function note(
  work: BookingWork,
  kind: AppointmentNoticeKind,
  { appointment, former, token, by, put = replaceNotice }: Told,
): Promise<void> {
  const { id, contact, manageUrl, deskChange } = appointment;
  const language = languageOf(appointment.language);
  const words = appointmentNotice(
    {
      kind,
      by,
      facts: factsOf(work, appointment, language),
      ...(former && { former: factsOf(work, former, language) }),
      ...(deskChange?.word !== undefined && { word: deskChange.word }),
      hasLink: manageUrl !== undefined,
    },
    language,
  );
  const about = { appointment: id };
  const waiting = linkOf(await work.notices.ungiven(about));
  const link = kind === 'cancelled' ? undefined : (waiting ?? (await linkTo(work, appointment, token)));
  const calendar = invitationFor(work, appointment, language);
  await put(work, {
    ...{ kind, about, contact, language, ...words },
    ...(link && { manageLink: link }),
    ...(calendar && { calendar }),
  });
}

/**
 * Opens the appointment on the page that it was booked on. The first token is stored nowhere: a word that is written later gets a key
 * of its own. Who can be rung only has the link from there.
 */
async function linkTo(
  { booking }: BookingWork,
  { id, manageUrl, contact }: AppointmentRecord,
  token?: string,
): Promise<string | undefined> {
  if (manageUrl === undefined || contact.email === undefined) return undefined;
  const known = token === undefined ? await newCredential('appointment') : { id, token };
  if (token === undefined) await booking.addAppointmentKey({ id: known.id, appointment: id });
  return `${manageUrl}#guidance-appointment=${known.id}.${known.token}`;
}

/** For the person's own calendar, as far as there is an address to invite. What is cancelled leaves it. */
function invitationFor(
  work: BookingWork,
  appointment: AppointmentRecord,
  language: Language,
): NoticeCalendar | undefined {
  const { mail, centre, calendarHost: host, now } = work;
  const { name, email } = appointment.contact;
  if (!mail || email === undefined) return undefined;
  const view = appointmentView({ ...work, language }, appointment);
  const event = appointmentEvent(appointment, view, { serviceName: centre.name, host, language });
  const method = event.isCancelled ? 'CANCEL' : 'REQUEST';
  const organiser = { name: centre.name, email: mail.from };
  const text = invitation(event, {
    method,
    organiser,
    attendee: { name: isName(name) ? name : email, email },
    madeAt: now,
  });
  return { method, text };
}

/** Tomorrow's appointment. While another word about it waits, that one says it. The appointment is locked. */
export async function noteReminder(work: BookingWork, appointment: AppointmentRecord): Promise<void> {
  const { notices } = work;
  const { id, contact, manageUrl, startsAt } = appointment;
  const about = { appointment: id };
  if ((await notices.ungiven(about)).length > 0) return;
  const language = languageOf(appointment.language);
  const facts = factsOf(work, appointment, language);
  const hasLink = manageUrl !== undefined;
  const words = appointmentNotice({ kind: 'reminder', by: 'desk', facts, hasLink }, language);
  const link = await linkTo(work, appointment);
  await insertNotice(work, {
    ...{ kind: 'reminder', about, contact, language, ...words, expiresAt: startsAt },
    ...(link !== undefined && { manageLink: link }),
  });
}

/** Those who wait for such a time are told, as long as it can still be booked. */
export async function noteFreed(work: BookingWork, freed: AppointmentRecord): Promise<void> {
  const { booking, settings } = work;
  const { service, channel, location } = freed;
  if (freed.startsAt < rulesOf(work, requireService(work, service, '/service')).earliest) return;
  const date = dateOf(freed.startsAt, settings.timeZone).toString();
  const time = { service, channel, ...(location !== undefined && { location }), date };
  for (const wait of waitsFor(time, await booking.waitsOf(service))) await noteWaiting(work, wait, freed);
}

async function noteWaiting(work: BookingWork, wait: WaitRecord, freed: AppointmentRecord): Promise<void> {
  const { id, contact, language = 'nb' } = wait;
  const words = freedNotice(factsOf(work, freed, language), contact.name, language);
  await replaceNotice(work, { kind: 'time-free', about: { wait: id }, contact, language, ...words });
}

function factsOf(
  { catalogue, settings, centre }: BookingWork,
  record: AppointmentRecord,
  language: Language,
): NoticeFacts {
  const service = catalogue.services.find(({ id }) => id === record.service);
  const counsellor = catalogue.counsellors.find(({ id }) => id === record.counsellor);
  const place = catalogue.places.find(({ id }) => id === record.location);
  return {
    name: record.contact.name,
    service: service?.name[language] ?? record.service,
    counsellor: counsellor?.name ?? record.counsellor,
    startsAt: record.startsAt,
    endsAt: record.endsAt,
    timeZone: settings.timeZone,
    channel: record.channel,
    place: place && [place.name, place.address].filter(Boolean).join(', '),
    phone: record.contact.phone,
    join: record.join?.url,
    interpreter: record.interpreter?.language,
    centre,
  };
}
