import { Temporal } from 'temporal-polyfill';
import { bookingWork, type BookingWork } from '../booking/booking-work.js';
import type { ApiContext } from '../api-context.js';
import { fieldError, invalid } from '../http/validation.js';
import type { TimeSpan } from '../store/booking.repository.js';
import type { Transaction } from '../store/store.js';

/** The booking as the desk works with it, in Bokmål. */
export const deskBooking = (context: ApiContext, transaction: Transaction): Promise<BookingWork> =>
  bookingWork(context, transaction, 'nb');

/** Notice periods are for seekers: a counsellor has talked with the person, or knows that it must be. */
export const withoutNotice = (work: BookingWork): BookingWork => ({
  ...work,
  settings: { ...work.settings, waivesNotice: true, cancelNoticeMinutes: 0 },
});

/** From midnight to midnight in the service's zone, both dates included. */
export function spanOfDates(from: string, to: string, timeZone: string): TimeSpan {
  const midnight = (date: string, days: number) =>
    Temporal.PlainDate.from(date).add({ days }).toZonedDateTime(timeZone).epochMilliseconds;
  return { startsAt: midnight(from, 0), endsAt: midnight(to, 1) };
}

/** @throws ProblemError `validation` for somebody who is no counsellor here */
export function requireCounsellor({ catalogue, language }: BookingWork, id: string): string {
  if (catalogue.counsellors.some((candidate) => candidate.id === id)) return id;
  throw invalid([fieldError('/counsellor', 'unknown', language)]);
}

/** Only what has been written is kept. */
export const wordsOf = ({ reason, word }: { reason?: string | undefined; word?: string | undefined }) => ({
  ...(reason && { reason }),
  ...(word && { word }),
});
