import type { Days, DaysQuery, Slot, Slots, SlotsQuery } from '../../../src/contract/booking.js';
import { instant } from '../clock.js';
import { dateOf, findFreeDays, requireService, type BookingWork, type FreeDay } from './booking-work.js';
import { byTime, matches, slotsOf } from './free-times.js';
import type { Opening } from './openings.js';
import { parseSlotId } from './slot-id.js';

const defaultLimit = 50;

/** `hold`: a hold of the caller's own, whose time is still listed. */
type Search<Query> = Query & { hold?: string | undefined };

/** Looks at no more days than it takes. @throws ProblemError `validation` for a service that is not there */
export async function findSlots(work: BookingWork, query: Search<SlotsQuery>): Promise<Slots> {
  const { limit = defaultLimit, cursor, to, counsellor } = query;
  const isNext = isAfter(cursor);
  const firstDate = cursorDate(work, cursor);
  const found: Slot[] = [];
  let firstFree: string | undefined;
  for (const { date, times } of await search(work, query)) {
    const isOver = (to !== undefined && date > to) || found.length > limit;
    if (isOver && firstFree !== undefined) break;
    if (date < firstDate && firstFree !== undefined) continue;
    const slots = slotsOf(times, counsellor);
    firstFree ??= slots[0]?.start;
    if (!isOver) found.push(...slots.filter(isNext));
  }
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return {
    items,
    ...(last && found.length > limit && { nextCursor: last.id }),
    ...(firstFree !== undefined && { firstFree }),
    serverTime: instant(work.now),
  };
}

/** @throws ProblemError `validation` for a service that is not there */
export async function findDays(work: BookingWork, query: Search<DaysQuery>): Promise<Days> {
  const { to } = query;
  const days: Days['days'] = [];
  let firstFree: string | undefined;
  for (const { date, times } of await search(work, query)) {
    const isOver = to !== undefined && date > to;
    if (isOver && firstFree !== undefined) break;
    const free = new Set(times.map(({ startsAt }) => startsAt)).size;
    if (free === 0) continue;
    firstFree ??= date;
    if (!isOver) days.push({ date, free });
  }
  return { days, ...(firstFree !== undefined && { firstFree }), serverTime: instant(work.now) };
}

/** Past `to` as well: an empty month says when the next free time is. */
async function search(work: BookingWork, query: Search<DaysQuery>): Promise<Iterable<FreeDay>> {
  const service = requireService(work, query.service, '/service');
  const filter = (opening: Opening) => matches(opening, query);
  return findFreeDays(work, service, { from: query.from, exceptHold: query.hold, filter });
}

/** Before it nothing is next. */
function cursorDate({ settings }: BookingWork, cursor: string | undefined): string {
  const seen = cursor === undefined ? undefined : parseSlotId(cursor);
  return seen ? dateOf(seen.startsAt, settings.timeZone).toString() : '';
}

/** A cursor is the last slot that was seen, which may be taken by now. What is no cursor of ours is the beginning. */
function isAfter(cursor: string | undefined): (slot: Slot) => boolean {
  const seen = cursor === undefined ? undefined : parseSlotId(cursor);
  if (!seen || cursor === undefined) return () => true;
  const start = instant(seen.startsAt);
  return (slot) => byTime(slot, { ...slot, id: cursor, start }) > 0;
}
