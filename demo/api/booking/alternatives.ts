import { Temporal } from 'temporal-polyfill';
import type { Slot } from '../../../src/contract/booking.js';
import { dayMs, hourMs } from '../clock.js';
import type { ServiceRecord } from '../store/booking.repository.js';
import { dateOf, freeTimesOn, rulesOf, type Calendar } from './booking-work.js';
import { oneEach, type FreeTime } from './free-times.js';
import type { DateRange } from './openings.js';
import type { SlotChoice } from './slot-id.js';

const howMany = 3;

/** Looks at the days around the wanted one, and no further than it takes: fifty may be refused at once. */
export function nearestTo(calendar: Calendar, wanted: SlotChoice & { record: ServiceRecord }): Slot[] {
  const { earliest, dates } = rulesOf(calendar, wanted.record);
  const middle = within(dates, dateOf(wanted.startsAt, calendar.settings.timeZone));
  const days = dates.from.until(dates.to).days;
  const times: FreeTime[] = [];
  for (let distance = 0; distance <= days && !isEnough(times, wanted, distance - 1); distance += 1) {
    for (const date of around(middle, distance)) {
      if (within(dates, date).equals(date)) times.push(...freeTimesOn(calendar, wanted.record, date));
    }
  }
  return alternativesTo(
    wanted,
    times.filter(({ opening }) => opening.startsAt >= earliest),
  );
}

const within = ({ from, to }: DateRange, date: Temporal.PlainDate): Temporal.PlainDate => {
  if (Temporal.PlainDate.compare(date, from) < 0) return from;
  return Temporal.PlainDate.compare(date, to) > 0 ? to : date;
};

const around = (middle: Temporal.PlainDate, days: number): Temporal.PlainDate[] =>
  days === 0 ? [middle] : [middle.subtract({ days }), middle.add({ days })];

/** Once so many days to both sides have been seen, nothing nearer than those days is to come; one hour may have been skipped. */
function isEnough(times: FreeTime[], wanted: SlotChoice, seenDays: number): boolean {
  const near = times
    .map(({ opening }) => opening)
    .filter(
      ({ channel, startsAt }) =>
        channel === wanted.channel && Math.abs(startsAt - wanted.startsAt) < seenDays * dayMs - hourMs,
    );
  return new Set(near.map(({ startsAt }) => startsAt)).size >= howMany;
}

/** The nearest free times instead of one that is taken: the same channel first, at the same place where both are as near. */
export function alternativesTo(wanted: SlotChoice, times: FreeTime[]): Slot[] {
  const rank = ({ opening: { channel, location, startsAt } }: FreeTime) => [
    Number(channel !== wanted.channel),
    Math.abs(startsAt - wanted.startsAt),
    startsAt,
    Number(location !== wanted.location),
  ];
  const ranked = times
    .map((time) => ({ time, rank: rank(time) }))
    .toSorted((a, b) => compare(a.rank, b.rank));
  const nearest = ranked.map(({ time }) => time);
  // The same time is offered once, in the way that comes first.
  return oneEach(nearest, ({ opening }) => opening.startsAt).slice(0, howMany);
}

function compare(a: number[], b: number[]): number {
  const index = a.findIndex((value, position) => value !== b[position]);
  return index < 0 ? 0 : (a[index] ?? 0) - (b[index] ?? 0);
}
