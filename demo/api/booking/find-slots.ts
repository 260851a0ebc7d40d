import type { Days, DaysQuery, Slot, Slots, SlotsQuery } from '../../../src/contract/booking.js';
import { instant } from '../clock.js';
import { findFreeTimes, requireService, type BookingWork } from './booking-work.js';
import { byTime, matches, slotsOf, type FreeTime } from './free-times.js';
import { parseSlotId } from './slot-id.js';

const defaultLimit = 50;

/** `hold`: a hold of the caller's own, whose time is still listed. */
type Search<Query> = Query & { hold?: string | undefined };

/** @throws ProblemError `validation` for a service that is not there */
export async function findSlots(work: BookingWork, query: Search<SlotsQuery>): Promise<Slots> {
  const { limit = defaultLimit, cursor, to, counsellor } = query;
  const times = await search(work, query);
  const all = slotsOf(times, counsellor);
  const inRange = slotsOf(upTo(times, to), counsellor).filter(isAfter(cursor));
  const items = inRange.slice(0, limit);
  const last = items.at(-1);
  const [first] = all;
  return {
    items,
    ...(last && inRange.length > limit && { nextCursor: last.id }),
    ...(first && { firstFree: first.start }),
    serverTime: instant(work.now),
  };
}

/** @throws ProblemError `validation` for a service that is not there */
export async function findDays(work: BookingWork, query: Search<DaysQuery>): Promise<Days> {
  const times = await search(work, query);
  const startsByDate = new Map<string, Set<number>>();
  for (const { date, startsAt } of upTo(times, query.to)) {
    startsByDate.set(date, (startsByDate.get(date) ?? new Set()).add(startsAt));
  }
  const [firstFree] = times.map(({ date }) => date).sort();
  return {
    days: [...startsByDate].map(([date, starts]) => ({ date, free: starts.size })),
    ...(firstFree !== undefined && { firstFree }),
    serverTime: instant(work.now),
  };
}

/** Past `to` as well: an empty month says when the next free time is. */
async function search(work: BookingWork, query: Search<DaysQuery>): Promise<FreeTime[]> {
  const service = requireService(work, query.service, '/service');
  const times = await findFreeTimes(work, service, { from: query.from, exceptHold: query.hold });
  return times.filter((time) => matches(time, query));
}

const upTo = (times: FreeTime[], to: string | undefined) =>
  to === undefined ? times : times.filter(({ date }) => date <= to);

/** A cursor is the last slot that was seen, which may be taken by now. What is no cursor of ours is the beginning. */
function isAfter(cursor: string | undefined): (slot: Slot) => boolean {
  const seen = cursor === undefined ? undefined : parseSlotId(cursor);
  if (!seen || cursor === undefined) return () => true;
  const start = instant(seen.startsAt);
  return (slot) => byTime(slot, { ...slot, id: cursor, start }) > 0;
}
