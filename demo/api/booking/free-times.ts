import type { PartOfDay, Slot } from '../../../src/contract/booking.js';
import { instant } from '../clock.js';
import type { TakenTime } from '../store/booking.repository.js';
import type { Opening } from './openings.js';
import { slotId } from './slot-id.js';
import type { TakenTimes } from './taken-times.js';

export interface FreeTime extends Opening {
  placesLeft: number;
  /** Others come already: one more takes nobody's time. */
  isRunning: boolean;
}

/** What is left of the openings; `rooms` are those that are still free. */
export const freeTimes = (openings: readonly Opening[], taken: TakenTimes): FreeTime[] =>
  openings.flatMap((opening) => freeTime(opening, taken) ?? []);

function freeTime(opening: Opening, taken: TakenTimes): FreeTime | undefined {
  const [inTheWay, ...others] = taken.ofCounsellor(opening.counsellor, opening.occupies);
  if (others.length > 0) return undefined;
  if (inTheWay) return runningTime(opening, inTheWay);
  const { rooms: all, ...time } = opening;
  const rooms = all?.filter((room) => taken.isRoomFree(room, opening.occupies));
  if (rooms?.length === 0) return undefined;
  return { ...time, ...(rooms && { rooms }), placesLeft: opening.places, isRunning: false };
}

/** A meeting with room for several, which goes on where it is. */
function runningTime(opening: Opening, { room, ...time }: TakenTime): FreeTime | undefined {
  const { rooms } = opening;
  const isSame =
    time.service === opening.service &&
    time.meeting?.startsAt === opening.startsAt &&
    time.meeting.endsAt === opening.endsAt;
  const placesLeft = time.places - time.seatsTaken;
  if (!isSame || opening.places === 1 || placesLeft <= 0) return undefined;
  if (!rooms) return { ...opening, placesLeft, isRunning: true };
  if (room === undefined || !rooms.includes(room)) return undefined;
  return { ...opening, rooms: [room], placesLeft, isRunning: true };
}

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
    return [{ ...slotOf(first), placesLeft: placesTogether(sameWay) }];
  });
}

/** Of times that begin together at one place: as many of them can begin as there are rooms. */
function placesTogether(times: FreeTime[]): number {
  const isBounded = ({ rooms, isRunning }: FreeTime) => rooms !== undefined && !isRunning;
  const bounded = times.filter(isBounded).toSorted((a, b) => b.placesLeft - a.placesLeft);
  const rooms = new Set(bounded.flatMap((time) => time.rooms ?? []));
  const begun = [...times.filter((time) => !isBounded(time)), ...bounded.slice(0, rooms.size)];
  return begun.reduce((sum, { placesLeft }) => sum + placesLeft, 0);
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

type SlotTime = Pick<FreeTime, 'service' | 'channel' | 'location' | 'startsAt' | 'endsAt' | 'placesLeft'>;

/** Without `counsellor` it is anybody's who is free then. */
export function slotOf(time: SlotTime, counsellor?: string): Slot {
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
