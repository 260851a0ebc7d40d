import { Temporal } from 'temporal-polyfill';
import type { ServiceProfile } from '../../../src/contract/profile.js';
import type { ApiContext } from '../api-context.js';
import { minuteMs } from '../clock.js';
import type { Language } from '../http/language.js';
import { fieldError, invalid } from '../http/validation.js';
import type { BookingCatalogue, BookingRepository, ServiceRecord } from '../store/booking.repository.js';
import type { Transaction } from '../store/store.js';
import { freeTimes, type FreeTime } from './free-times.js';
import { openingsOf, type DateRange } from './openings.js';

export type BookingSettings = NonNullable<ServiceProfile['booking']> & { timeZone: string };

/** What the rules work with inside one transaction. `now` in epoch milliseconds. */
export interface BookingWork {
  booking: BookingRepository;
  catalogue: BookingCatalogue;
  settings: BookingSettings;
  now: number;
  language: Language;
  holdsPerAddress: number;
  /** The service as a whole, in whichever language: who writes, and how to reach it. */
  centre: { name: string; phone?: string | undefined };
}

export async function bookingWork(
  { profile, clock, holdsPerAddress = 30 }: ApiContext,
  { booking }: Transaction,
  language: Language,
): Promise<BookingWork> {
  const { booking: settings, timeZone, name, contact } = profile(language);
  if (!settings) throw new Error('The profile offers no booking.');
  const catalogue = await booking.catalogue();
  return {
    booking,
    catalogue,
    settings: { ...settings, timeZone },
    now: clock.now(),
    language,
    holdsPerAddress,
    centre: { name, phone: contact.phone },
  };
}

/** @throws ProblemError `validation` at `pointer` */
export function requireService(
  { catalogue, language }: BookingWork,
  id: string,
  pointer: string,
): ServiceRecord {
  const service = catalogue.services.find((candidate) => candidate.id === id);
  if (!service) throw invalid([fieldError(pointer, 'unknown', language)]);
  return service;
}

/** The dates on which anything can be booked, in the service's zone. */
export function bookableDates({ settings, now }: Pick<BookingWork, 'settings' | 'now'>): DateRange {
  const from = Temporal.Instant.fromEpochMilliseconds(now)
    .toZonedDateTimeISO(settings.timeZone)
    .toPlainDate();
  return { from, to: from.add({ days: settings.horizonDays }) };
}

export interface View {
  /** A hold that is not in its holder's way. */
  exceptHold?: string | undefined;
  /** An appointment's claim, which is not in the way of its being moved. */
  exceptClaim?: string | undefined;
}

/** Every free time of a service on the bookable dates from `from` on, in no order. */
export async function findFreeTimes(
  work: BookingWork,
  service: ServiceRecord,
  { from, exceptHold, exceptClaim }: View & { from?: string | undefined },
): Promise<FreeTime[]> {
  const { booking, catalogue, settings, now } = work;
  const dates = bookableDates(work);
  const first = later(dates.from, from === undefined ? dates.from : Temporal.PlainDate.from(from));
  const earliest = now + settings.minNoticeMinutes * minuteMs;
  const openings = openingsOf(catalogue, service, { from: first, to: dates.to, timeZone: settings.timeZone });
  const inTime = openings.filter(({ startsAt }) => startsAt >= earliest);
  if (inTime.length === 0) return [];
  const span = {
    startsAt: Math.min(...inTime.map(({ startsAt }) => startsAt)),
    endsAt: Math.max(...inTime.map(({ endsAt }) => endsAt)),
  };
  return freeTimes(inTime, await booking.taken(span, { now, exceptHold }), exceptClaim);
}

const later = (a: Temporal.PlainDate, b: Temporal.PlainDate) =>
  Temporal.PlainDate.compare(a, b) >= 0 ? a : b;
