import { Temporal } from 'temporal-polyfill';
import type { ServiceProfile } from '../../../src/contract/profile.js';
import type { ApiContext } from '../api-context.js';
import { minuteMs } from '../clock.js';
import type { Language } from '../http/language.js';
import { fieldError, invalid } from '../http/validation.js';
import type {
  BookingCatalogue,
  BookingRepository,
  ServiceRecord,
  TimeSpan,
} from '../store/booking.repository.js';
import type { Transaction } from '../store/store.js';
import { freeTimes, type FreeTime } from './free-times.js';
import { datesOf, openingsOn, type DateRange, type Opening } from './openings.js';
import { TakenTimes } from './taken-times.js';

export type BookingSettings = NonNullable<ServiceProfile['booking']> & { timeZone: string };

/** What the rules work with inside one transaction. `now` in epoch milliseconds. */
export interface BookingWork {
  booking: BookingRepository;
  catalogue: BookingCatalogue;
  settings: BookingSettings;
  now: number;
  language: Language;
  holdsPerAddress: number;
}

export async function bookingWork(
  { profile, clock, holdsPerAddress = 30 }: ApiContext,
  { booking }: Transaction,
  language: Language,
): Promise<BookingWork> {
  const { booking: settings, timeZone } = profile(language);
  if (!settings) throw new Error('The profile offers no booking.');
  const catalogue = await booking.catalogue();
  return {
    booking,
    catalogue,
    settings: { ...settings, timeZone },
    now: clock.now(),
    language,
    holdsPerAddress,
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

/** What holds for one service: its own rules, where it has any. */
export function rulesOf(
  { settings, now }: Pick<BookingWork, 'settings' | 'now'>,
  { minNoticeMinutes = settings.minNoticeMinutes, horizonDays = settings.horizonDays }: ServiceRecord,
): { earliest: number; dates: DateRange } {
  const from = dateOf(now, settings.timeZone);
  return {
    earliest: now + minNoticeMinutes * minuteMs,
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

export interface Search extends View {
  from?: string | undefined;
  /** Which openings are asked for: all, unless told. */
  filter?: (opening: Opening) => boolean;
}

export interface FreeDay {
  date: string;
  times: FreeTime[];
}

/**
 * The free times of a service on the bookable dates from `from` on, day by day, in no order within a day. What is taken is
 * read at once; a day is worked out when it is asked for.
 */
export async function findFreeDays(
  work: BookingWork,
  service: ServiceRecord,
  { from, filter = () => true, exceptHold, exceptClaim }: Search,
): Promise<Iterable<FreeDay>> {
  const { booking, catalogue, settings, now } = work;
  const { timeZone } = settings;
  const { earliest, dates } = rulesOf(work, service);
  const range = { ...dates, from: later(dates.from, from) };
  if (Temporal.PlainDate.compare(range.from, range.to) > 0) return [];
  const taken = new TakenTimes(
    await booking.taken(spanOf(range, timeZone), { now, exceptHold }),
    exceptClaim,
  );
  const isOffered = (opening: Opening) => opening.startsAt >= earliest && filter(opening);
  return {
    *[Symbol.iterator]() {
      for (const date of datesOf(range)) {
        const openings = openingsOn(catalogue, service, { date, timeZone }).filter(isOffered);
        yield { date: date.toString(), times: freeTimes(openings, taken) };
      }
    },
  };
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
