import type { PartOfDay, Slot } from '../../../src/contract/booking.js';
import { instant } from '../clock.js';
import type { TakenTime } from '../store/booking.repository.js';
import type { Opening } from './openings.js';
import { slotId } from './slot-id.js';

export interface FreeTime extends Opening {
  placesLeft: number;
}

/** What is left of the openings. `exceptClaim`: times of one's own that are not in one's way. */
export function freeTimes(openings: Opening[], taken: TakenTime[], exceptClaim?: string): FreeTime[] {
  const byCounsellor = groupBy(
    taken.filter(({ claim }) => claim !== exceptClaim),
    ({ counsellor }) => counsellor,
  );
  return openings.flatMap((opening) => {
    const inTheWay = (byCounsellor.get(opening.counsellor) ?? []).filter(
      (time) => time.startsAt < opening.endsAt && opening.startsAt < time.endsAt,
    );
    const seatsTaken = inTheWay.map((time) => (isShared(time, opening) ? time.seatsTaken : opening.places));
    const placesLeft = opening.places - seatsTaken.reduce((sum, seats) => sum + seats, 0);
    return placesLeft > 0 ? [{ ...opening, placesLeft }] : [];
  });
}

/** The same meeting, with room for several. */
const isShared = (time: TakenTime, opening: Opening) =>
  time.service === opening.service && time.startsAt === opening.startsAt && time.endsAt === opening.endsAt;

export interface TimeFilter {
  channel?: string | undefined;
  location?: string | undefined;
  counsellor?: string | undefined;
  partOfDay?: PartOfDay | undefined;
}

/** Morning until 12, afternoon until 17, then evening. */
const partOf = (hour: number): PartOfDay => (hour < 12 ? 'morning' : hour < 17 ? 'afternoon' : 'evening');

export function matches(opening: Opening, { channel, location, counsellor, partOfDay }: TimeFilter): boolean {
  return (
    (channel === undefined || opening.channel === channel) &&
    (location === undefined || opening.location === location) &&
    (counsellor === undefined || opening.counsellor === counsellor) &&
    (partOfDay === undefined || partOf(opening.hour) === partOfDay)
  );
}

/** In order of time. With `counsellor` as they are, else one slot per time, with the places of all who are free then. */
export function slotsOf(times: FreeTime[], counsellor?: string): Slot[] {
  const slots =
    counsellor === undefined
      ? oneEach(times, ({ startsAt }) => startsAt)
      : times.map((time) => slotOf(time, counsellor));
  return slots.toSorted(byTime);
}

/** One slot for all times that have the same key, offered in the way of the first of them. As many can have it as it says. */
export function oneEach(times: FreeTime[], keyOf: (time: FreeTime) => number): Slot[] {
  return [...groupBy(times, keyOf).values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const sameWay = group.filter(
      ({ channel, location }) => channel === first.channel && location === first.location,
    );
    return [{ ...slotOf(first), placesLeft: sameWay.reduce((sum, { placesLeft }) => sum + placesLeft, 0) }];
  });
}

/** `Map.groupBy`, which Node 20 lacks. */
function groupBy<Item, Key>(items: Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

export const byTime = (a: Slot, b: Slot): number =>
  a.start === b.start ? compare(a.id, b.id) : compare(a.start, b.start);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Without `counsellor` it is anybody's who is free then. */
export function slotOf(time: FreeTime, counsellor?: string): Slot {
  const { service, channel, location, startsAt, endsAt, placesLeft } = time;
  const choice = {
    service,
    channel,
    ...(location !== undefined && { location }),
    ...(counsellor !== undefined && { counsellor }),
  };
  return {
    id: slotId({ ...choice, startsAt }),
    ...choice,
    start: instant(startsAt),
    end: instant(endsAt),
    placesLeft,
  };
}
