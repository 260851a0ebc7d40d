import type { PartOfDay, Slot } from '../../../src/contract/booking.js';
import { instant } from '../clock.js';
import type { TakenTime } from '../store/booking.repository.js';
import type { Opening } from './openings.js';
import { slotId } from './slot-id.js';
import type { TakenTimes } from './taken-times.js';

/** An opening that can be booked. Not a copy of it: there are thousands in a month. */
export interface FreeTime {
  opening: Opening;
  placesLeft: number;
  /** Those of the opening's that are free. */
  rooms: string[] | undefined;
  /** Others come already: one more takes nobody's time. */
  isRunning: boolean;
}

/** What is left of the openings. */
export function freeTimes(openings: readonly Opening[], taken: TakenTimes): FreeTime[] {
  const times: FreeTime[] = [];
  for (const opening of openings) {
    const time = freeTime(opening, taken);
    if (time) times.push(time);
  }
  return times;
}

function freeTime(opening: Opening, taken: TakenTimes): FreeTime | undefined {
  const [inTheWay, ...others] = taken.ofCounsellor(opening.counsellor, opening.occupies);
  if (others.length > 0) return undefined;
  if (inTheWay) return runningTime(opening, inTheWay);
  const rooms = opening.rooms?.filter((room) => taken.isRoomFree(room, opening.occupies));
  if (rooms?.length === 0) return undefined;
  return { opening, placesLeft: opening.places, rooms, isRunning: false };
}

/** A meeting with room for several, which goes on where it is. */
function runningTime(opening: Opening, time: TakenTime): FreeTime | undefined {
  const { rooms } = opening;
  const { room } = time;
  const isSame =
    time.service === opening.service &&
    time.meeting?.startsAt === opening.startsAt &&
    time.meeting.endsAt === opening.endsAt;
  const placesLeft = time.places - time.seatsTaken;
  if (opening.places === 1 || !isSame || placesLeft <= 0) return undefined;
  if (!rooms) return { opening, placesLeft, rooms, isRunning: true };
  if (room === undefined || !rooms.includes(room)) return undefined;
  return { opening, placesLeft, rooms: [room], isRunning: true };
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
      ? oneEach(times, ({ opening }) => opening.startsAt)
      : times.map((time) => slotOf(time, counsellor));
  return slots.toSorted(byTime);
}

/** One slot for all times that have the same key, offered in the way of the first of them. As many can have it as it says. */
export function oneEach(times: FreeTime[], keyOf: (time: FreeTime) => number): Slot[] {
  return [...groupBy(times, keyOf).values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { channel, location } = first.opening;
    const sameWay = group.filter(
      ({ opening }) => opening.channel === channel && opening.location === location,
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

/** Without `counsellor` it is anybody's who is free then. */
export function slotOf(
  { opening, placesLeft }: { opening: SlotTime; placesLeft: number },
  counsellor?: string,
): Slot {
  const { service, channel, location, startsAt, endsAt } = opening;
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

type SlotTime = Pick<Opening, 'service' | 'channel' | 'location' | 'startsAt' | 'endsAt'>;
