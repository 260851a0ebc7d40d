import { Temporal } from 'temporal-polyfill';
import { dayMs, hourMs } from '../clock.js';
import type { PlaceRecord, TimeSpan } from '../store/booking.repository.js';
import type { SessionRecord } from '../store/courses.repository.js';

const timeZone = 'Europe/Oslo';

/** Days are counted from today; a weekend becomes the Monday after it. Clock times in Oslo. */
export interface CourseDates {
  at(inDays: number, time: string): number;
  span(inDays: number, from: string, to: string): TimeSpan;
  /** Noon, so many days before the day of an instant. */
  noonBefore(epochMs: number, days: number): number;
}

export function courseDates(now: number): CourseDates {
  const dateOf = (epochMs: number) =>
    Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(timeZone).toPlainDate();
  const today = dateOf(now);
  const at = (inDays: number, plainTime: string) => {
    const date = today.add({ days: inDays });
    const workday = date.add({ days: date.dayOfWeek > 5 ? 8 - date.dayOfWeek : 0 });
    return workday.toZonedDateTime({ timeZone, plainTime }).epochMilliseconds;
  };
  return {
    at,
    span: (inDays, from, to) => ({ startsAt: at(inDays, from), endsAt: at(inDays, to) }),
    noonBefore: (epochMs, days) =>
      dateOf(epochMs).subtract({ days }).toZonedDateTime({ timeZone, plainTime: '12:00' }).epochMilliseconds,
  };
}

/** Numbered from `s1`; all in one place, or on the net. */
export const sessions = (spans: readonly TimeSpan[], place?: PlaceRecord): SessionRecord[] =>
  spans.map((span, index) => ({ id: `s${String(index + 1)}`, ...span, ...(place && { place }) }));

/** Two days in a row, none of them in a weekend. */
export function twoDays(
  dates: CourseDates,
  { inDays, from, to }: { inDays: number; from: string; to: string },
): TimeSpan[] {
  // From Monday to Thursday the day after is 24 hours later, give or take the hour by which clocks are changed.
  const isFollowed = (day: number) =>
    Math.abs(dates.at(day + 1, from) - dates.at(day, from) - dayMs) <= hourMs;
  const first = [0, 1, 2, 3].map((later) => inDays + later).find(isFollowed) ?? inDays;
  return [dates.span(first, from, to), dates.span(first + 1, from, to)];
}

/** The same weekday and hour, week after week. */
export const weekly = (
  dates: CourseDates,
  { inDays, weeks, from, to }: { inDays: number; weeks: number; from: string; to: string },
): TimeSpan[] => Array.from({ length: weeks }, (_, week) => dates.span(inDays + 7 * week, from, to));
