import { Temporal } from 'temporal-polyfill';
import type { TakenTime, TimeSpan } from '../store/booking.repository.js';
import type { FreeTime } from './free-times.js';

interface Fortnight {
  day: TimeSpan;
  /** From a week before the day to a week after it. */
  span: TimeSpan;
}

/** Midnight to midnight where the service is, also where a clock skips midnight. */
export function fortnightAround(date: string, timeZone: string): Fortnight {
  const middle = Temporal.PlainDate.from(date);
  const midnight = (days: number) => middle.add({ days }).toZonedDateTime(timeZone).epochMilliseconds;
  return {
    day: { startsAt: midnight(0), endsAt: midnight(1) },
    span: { startsAt: midnight(-7), endsAt: midnight(8) },
  };
}

/**
 * Whom "anybody" is: first a meeting that takes place anyway, then who is least booked that day, then who is least booked in
 * the weeks around it. Where all are alike, the order of the catalogue.
 */
export function fairestFirst(times: FreeTime[], taken: TakenTime[], day: TimeSpan): FreeTime[] {
  const ranked = times.map((time) => ({ time, rank: rankOf(time, taken, day) }));
  const compare = (a: number[], b: number[]) => {
    const index = a.findIndex((value, position) => value !== b[position]);
    return index < 0 ? 0 : (a[index] ?? 0) - (b[index] ?? 0);
  };
  return ranked.toSorted((a, b) => compare(a.rank, b.rank)).map(({ time }) => time);
}

function rankOf({ opening, isRunning }: FreeTime, taken: TakenTime[], day: TimeSpan): number[] {
  const own = taken.filter((time) => time.counsellor === opening.counsellor && !time.isElsewhere);
  const today = own.filter(({ startsAt }) => startsAt >= day.startsAt && startsAt < day.endsAt);
  return [Number(!isRunning), bookedMs(today), bookedMs(own)];
}

const bookedMs = (times: TakenTime[]) =>
  times.reduce((sum, { startsAt, endsAt }) => sum + endsAt - startsAt, 0);
