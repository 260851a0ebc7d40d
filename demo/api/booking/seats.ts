import { Temporal } from 'temporal-polyfill';
import { ProblemError } from '../http/problem-error.js';
import { fieldError, invalid } from '../http/validation.js';
import type { ServiceRecord, TimeSpan } from '../store/booking.repository.js';
import { nearestTo } from './alternatives.js';
import {
  dateOf,
  readCalendar,
  requireService,
  rulesOf,
  type BookingWork,
  type View,
} from './booking-work.js';
import { fairestFirst, fortnightAround } from './fairness.js';
import { freeTimes, matches, type FreeTime } from './free-times.js';
import { openingsOn, type Opening } from './openings.js';
import { parseSlotId, type SlotChoice } from './slot-id.js';
import { TakenTimes } from './taken-times.js';

export interface WantedSlot extends SlotChoice {
  /** As it was asked for. */
  id: string;
  record: ServiceRecord;
}

/** @throws ProblemError `validation` for an id that was never a slot here */
export function requireSlot(work: BookingWork, id: string): WantedSlot {
  const choice = parseSlotId(id);
  if (!choice) throw invalid([fieldError('/slot', 'unknown', work.language)]);
  return { ...choice, id, record: requireService(work, choice.service, '/slot') };
}

export interface Seat {
  occupied: string;
  opening: Opening;
}

/**
 * A seat with one of the counsellors who can, and a room where one is needed; the next, if somebody was faster. `claim`: of the
 * appointment that is being moved, which is not in its own way.
 * @throws ProblemError `slot-taken` with `alternatives`
 */
export async function takeSlot(work: BookingWork, wanted: WantedSlot, claim?: string): Promise<Seat> {
  for (const { opening, rooms } of await candidates(work, wanted, claim)) {
    for (const room of rooms ?? [undefined]) {
      const occupied = await takeSeat(work, opening, { room, claim });
      if (occupied !== undefined) return { occupied, opening };
    }
  }
  throw await slotTaken(work, wanted, { exceptClaim: claim });
}

interface Claim {
  room: string | undefined;
  claim: string | undefined;
}

async function takeSeat(
  { booking, now }: BookingWork,
  { counsellor, service, startsAt, endsAt, occupies, places }: Opening,
  { room, claim }: Claim,
): Promise<string | undefined> {
  await booking.removeLapsedHolds(now, { ...occupies, counsellor, room });
  // Several who share one time never claim it against each other.
  const ownClaim = places === 1 ? claim : undefined;
  return booking.takeSeat({
    id: crypto.randomUUID(),
    claim: ownClaim ?? crypto.randomUUID(),
    counsellor,
    service,
    ...(room !== undefined && { room }),
    ...occupies,
    meeting: { startsAt, endsAt },
    places,
  });
}

async function slotTaken(work: BookingWork, wanted: WantedSlot, view: View): Promise<ProblemError> {
  const alternatives = nearestTo(await readCalendar(work, view), wanted);
  return new ProblemError(409, 'slot-taken', { alternatives });
}

/** Whether the counsellor has anything else to do then, by the counsellor's own calendar. */
export async function isBusyElsewhere(
  { booking, now }: BookingWork,
  counsellor: string,
  span: TimeSpan,
): Promise<boolean> {
  const taken = await booking.taken(span, { now });
  return taken.some((time) => time.isElsewhere && time.counsellor === counsellor);
}

/** Those with whom it can be booked now, the fairest first. Too short a notice is nobody. */
async function candidates(work: BookingWork, wanted: WantedSlot, claim?: string): Promise<FreeTime[]> {
  const { booking, now, settings } = work;
  const openings = openingsAt(work, wanted);
  const [first] = openings;
  if (!first) return [];
  const fortnight = fortnightAround(first.date, settings.timeZone);
  const taken = await booking.taken(fortnight.span, { now });
  return fairestFirst(freeTimes(openings, new TakenTimes(taken, claim)), taken, fortnight.day);
}

/** With whomever it can be booked, taken or not. */
export function openingsAt(work: BookingWork, wanted: WantedSlot): Opening[] {
  const { catalogue, settings } = work;
  const { timeZone } = settings;
  const { earliest, dates } = rulesOf(work, wanted.record);
  const date = dateOf(wanted.startsAt, timeZone);
  const isTooSoon = wanted.startsAt < earliest || Temporal.PlainDate.compare(date, dates.from) < 0;
  if (isTooSoon || Temporal.PlainDate.compare(date, dates.to) > 0) return [];
  return openingsOn(catalogue, wanted.record, { date, timeZone }).filter(
    (opening) =>
      opening.startsAt === wanted.startsAt &&
      opening.location === wanted.location &&
      matches(opening, { channel: wanted.channel, counsellor: wanted.counsellor }),
  );
}
