import type { Slot } from '../../../src/contract/booking.js';
import { oneEach, type FreeTime } from './free-times.js';
import type { SlotChoice } from './slot-id.js';

const howMany = 3;

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
