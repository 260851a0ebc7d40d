import { Temporal } from 'temporal-polyfill';
import type { TimeSpan } from '../store/booking.repository.js';

/** A date `YYYY-MM-DD` and clock times `HH:MM`, as the clock on the wall shows them. */
export interface WallTimes {
  date: string;
  startTime: string;
  endTime: string;
}

/**
 * An end that is earlier on the clock is on the next day. An hour that does not exist, in the night when the clocks go forward,
 * is the one after it; one that comes twice is the first. Nothing where the end is no later than the start.
 */
export function sessionTimes(
  { date, startTime, endTime }: WallTimes,
  timeZone: string,
): TimeSpan | undefined {
  const day = Temporal.PlainDate.from(date);
  const at = (days: number, plainTime: string) =>
    day.add({ days }).toZonedDateTime({ timeZone, plainTime }).epochMilliseconds;
  const startsAt = at(0, startTime);
  const endsAt = at(endTime < startTime ? 1 : 0, endTime);
  return startsAt < endsAt ? { startsAt, endsAt } : undefined;
}
