import type { Days, DaysQuery, Slot, Slots, SlotsQuery } from '../../../src/contract/booking.js';
import { instant } from '../clock.js';
import type { Language } from '../http/language.js';
import { dateOf, freeDays, requireService, type Calendar, type FreeDay } from './booking-work.js';
import { byTime, matches, slotsOf } from './free-times.js';
import { parseSlotId } from './slot-id.js';

const defaultLimit = 50;

/** A calendar, and the language of whoever looks at it. */
type Sight = Calendar & { language: Language };

/** Looks at no more days than it takes. @throws ProblemError `validation` for a service that is not there */
export function findSlots(sight: Sight, query: SlotsQuery): Slots {
  const { limit = defaultLimit, cursor, to, counsellor } = query;
  const isNext = isAfter(cursor);
  const firstDate = cursorDate(sight, cursor);
  const found: Slot[] = [];
  let firstFree: string | undefined;
  for (const { date, times } of search(sight, query)) {
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
    serverTime: instant(sight.now),
  };
}

/** @throws ProblemError `validation` for a service that is not there */
export function findDays(sight: Sight, query: DaysQuery): Days {
  const { to } = query;
  const days: Days['days'] = [];
  let firstFree: string | undefined;
  for (const { date, times } of search(sight, query)) {
    const isOver = to !== undefined && date > to;
    if (isOver && firstFree !== undefined) break;
    const free = new Set(times.map(({ opening }) => opening.startsAt)).size;
    if (free === 0) continue;
    firstFree ??= date;
    if (!isOver) days.push({ date, free });
  }
  return { days, ...(firstFree !== undefined && { firstFree }), serverTime: instant(sight.now) };
}

/** Past `to` as well: an empty month says when the next free time is. */
function search(sight: Sight, query: DaysQuery): Iterable<FreeDay> {
  const service = requireService(sight, query.service, '/service');
  return freeDays(sight, service, { from: query.from, filter: ({ opening }) => matches(opening, query) });
}

/** Before it nothing is next. */
function cursorDate({ settings }: Sight, cursor: string | undefined): string {
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
