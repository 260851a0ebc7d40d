import { Temporal } from 'temporal-polyfill';
import type { ServiceProfile } from '../../../src/contract/profile.js';
import type { ApiContext, MailSetting } from '../api-context.js';
import { minuteMs } from '../clock.js';
import type { Language } from '../http/language.js';
import { demoMeetings } from '../meetings/meeting-source.js';
import type { MeetingWork } from '../meetings/meetings.js';
import { fieldError, invalid } from '../http/validation.js';
import type {
  BookingCatalogue,
  BookingRepository,
  ServiceRecord,
  TimeSpan,
} from '../store/booking.repository.js';
import type { NoticeRepository } from '../store/notices.repository.js';
import type { Transaction } from '../store/store.js';
import { freeTimes, type FreeTime } from './free-times.js';
import { datesOf, openingsOn, type DateRange } from './openings.js';
import { TakenTimes } from './taken-times.js';

export type BookingSettings = NonNullable<ServiceProfile['booking']> & {
  timeZone: string;
  /** No notice period counts, not even a service's own. */
  waivesNotice?: true;
};

/** What the rules work with inside one transaction. `now` in epoch milliseconds. */
export interface BookingWork extends MeetingWork {
  booking: BookingRepository;
  notices: NoticeRepository;
  catalogue: BookingCatalogue;
  settings: BookingSettings;
  language: Language;
  holdsPerAddress: number;
  /** The service as a whole, in whichever language: who writes, and how to reach it. */
  centre: { name: string; phone?: string | undefined };
  /** Words by e-mail are sent, from this address. */
  mail: MailSetting | undefined;
  /** Makes ids in calendars unique in the world. */
  calendarHost: string;
}

/** For what was booked while there was a booking. */
const whenNotOffered = { holdMinutes: 10, minNoticeMinutes: 0, cancelNoticeMinutes: 0, horizonDays: 60 };

export async function bookingWork(
  { profile, clock, mail, publicUrl, holdsPerAddress = 30, meetingSource = demoMeetings }: ApiContext,
  { booking, notices, meetings }: Transaction,
  language: Language,
): Promise<BookingWork> {
  const { booking: settings = whenNotOffered, timeZone, name, contact } = profile(language);
  const catalogue = await booking.catalogue();
  return {
    booking,
    notices,
    meetings,
    meetingSource,
    catalogue,
    settings: { ...settings, timeZone },
    now: clock.now(),
    language,
    holdsPerAddress,
    centre: { name, phone: contact.phone },
    mail,
    calendarHost: new URL(publicUrl).hostname,
  };
}

/** The last instant at which an appointment may be moved or cancelled. */
export const changeableUntil = ({ settings }: BookingWork, { startsAt }: TimeSpan): number =>
  startsAt - settings.cancelNoticeMinutes * minuteMs;

/** @throws ProblemError `validation` at `pointer` */
export function requireService(
  { catalogue, language }: Pick<BookingWork, 'catalogue' | 'language'>,
  id: string,
  pointer: string,
): ServiceRecord {
  const service = catalogue.services.find((candidate) => candidate.id === id);
  if (!service) throw invalid([fieldError(pointer, 'unknown', language)]);
  return service;
}

/** What holds for one service: its own rules, where it has any. */
export function rulesOf(
  { settings, now }: Pick<BookingWork, 'settings' | 'now'>,
  { minNoticeMinutes = settings.minNoticeMinutes, horizonDays = settings.horizonDays }: ServiceRecord,
): { earliest: number; dates: DateRange } {
  const from = dateOf(now, settings.timeZone);
  return {
    earliest: settings.waivesNotice ? now : now + minNoticeMinutes * minuteMs,
    dates: { from, to: from.add({ days: horizonDays }) },
  };
}

export const dateOf = (epochMs: number, timeZone: string): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(timeZone).toPlainDate();

export interface View {
  /** A hold that is not in its holder's way. */
  exceptHold?: string | undefined;
  /** An appointment's claim, which is not in the way of its being moved. */
  exceptClaim?: string | undefined;
}

/** What is offered and what is taken, at one moment. */
export interface Calendar extends Pick<BookingWork, 'catalogue' | 'settings' | 'now'> {
  taken: TakenTimes;
  /** What has been worked out already, by service and date: many look at one calendar. */
  free: Map<string, FreeTime[]>;
}

/** Of all services at once, as far as any of them can be booked. One statement. */
export async function readCalendar(
  { booking, catalogue, settings, now }: BookingWork,
  { exceptHold, exceptClaim }: View = {},
): Promise<Calendar> {
  const ranges = catalogue.services.map((service) => rulesOf({ settings, now }, service).dates);
  const from = dateOf(now, settings.timeZone);
  const days = Math.max(settings.horizonDays, ...ranges.map(({ to }) => from.until(to).days));
  const span = spanOf({ from, to: from.add({ days }) }, settings.timeZone);
  const taken = await booking.taken(span, { now, exceptHold });
  return { catalogue, settings, now, taken: new TakenTimes(taken, exceptClaim), free: new Map() };
}

export interface Search {
  from?: string | undefined;
  /** Which times are asked for: all, unless told. */
  filter?: (time: FreeTime) => boolean;
}

export interface FreeDay {
  date: string;
  times: FreeTime[];
}

/** The free times of a service on the bookable dates from `from` on, day by day, each worked out when it is asked for. */
export function* freeDays(
  calendar: Calendar,
  service: ServiceRecord,
  { from, filter = () => true }: Search = {},
): Generator<FreeDay> {
  const { earliest, dates } = rulesOf(calendar, service);
  const isMeant = (time: FreeTime) => time.opening.startsAt >= earliest && filter(time);
  for (const date of datesOf({ ...dates, from: later(dates.from, from) })) {
    yield { date: date.toString(), times: freeTimesOn(calendar, service, date).filter(isMeant) };
  }
}

/** The free times of a service that begin on a date, too short a notice or not. */
export function freeTimesOn(
  { catalogue, settings, taken, free }: Calendar,
  service: ServiceRecord,
  date: Temporal.PlainDate,
): FreeTime[] {
  const key = `${service.id} ${date.toString()}`;
  const known = free.get(key);
  if (known) return known;
  const openings = openingsOn(catalogue, service, { date, timeZone: settings.timeZone });
  const times = freeTimes(openings, taken);
  free.set(key, times);
  return times;
}

/** Wide enough for buffers before the first meeting and for one that lasts into the night. */
function spanOf({ from, to }: DateRange, timeZone: string): TimeSpan {
  const midnight = (date: Temporal.PlainDate) => date.toZonedDateTime(timeZone).epochMilliseconds;
  return { startsAt: midnight(from.subtract({ days: 1 })), endsAt: midnight(to.add({ days: 2 })) };
}

function later(first: Temporal.PlainDate, from: string | undefined): Temporal.PlainDate {
  const asked = from === undefined ? first : Temporal.PlainDate.from(from);
  return Temporal.PlainDate.compare(first, asked) >= 0 ? first : asked;
}
