import { Temporal } from 'temporal-polyfill';
import { ProblemError } from '../http/problem-error.js';
import { fieldError, invalid } from '../http/validation.js';
import type { ServiceRecord, TakenTime } from '../store/booking.repository.js';
import { alternativesTo } from './alternatives.js';
import { findFreeTimes, requireService, type BookingWork, type View } from './booking-work.js';
import { matches } from './free-times.js';
import { openingsOf, type Opening } from './openings.js';
import { parseSlotId, type SlotChoice } from './slot-id.js';

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
 * A seat with one of the counsellors who can: the least booked one that day, or the next if somebody was faster. `claim`:
 * of the appointment that is being moved, which is not in its own way.
 * @throws ProblemError `slot-taken` with `alternatives`
 */
export async function takeSlot(work: BookingWork, wanted: WantedSlot, claim?: string): Promise<Seat> {
  const { booking, now } = work;
  for (const opening of await candidates(work, wanted)) {
    await booking.removeLapsedHolds(now, opening);
    // Several who share one time never claim it against each other.
    const ownClaim = opening.places === 1 ? claim : undefined;
    const { counsellor, service, startsAt, endsAt, places } = opening;
    const time = { counsellor, service, startsAt, endsAt, places };
    const occupied = await booking.takeSeat({
      ...time,
      id: crypto.randomUUID(),
      claim: ownClaim ?? crypto.randomUUID(),
    });
    if (occupied !== undefined) return { occupied, opening };
  }
  throw await slotTaken(work, wanted, { exceptClaim: claim });
}

export async function slotTaken(work: BookingWork, wanted: WantedSlot, view: View): Promise<ProblemError> {
  const times = await findFreeTimes(work, wanted.record, view);
  return new ProblemError(409, 'slot-taken', { alternatives: alternativesTo(wanted, times) });
}

/** Those who can be booked at that time at all, the least booked first. Too short a notice is nobody. */
async function candidates(work: BookingWork, wanted: WantedSlot): Promise<Opening[]> {
  const { booking, now } = work;
  const openings = openingsAt(work, wanted);
  const [first] = openings;
  if (!first) return [];
  const day = dayOf(first.date, work.settings.timeZone);
  const taken = await booking.taken(day, { now });
  const load = ({ counsellor }: Opening) => bookedMs(taken, counsellor);
  return openings.toSorted((a, b) => load(a) - load(b));
}

const bookedMs = (taken: TakenTime[], counsellor: string) =>
  taken
    .filter((time) => time.counsellor === counsellor)
    .reduce((sum, { startsAt, endsAt }) => sum + endsAt - startsAt, 0);

function openingsAt({ catalogue, settings, now }: BookingWork, wanted: WantedSlot): Opening[] {
  const { timeZone, minNoticeMinutes, horizonDays } = settings;
  const dateOf = (epochMs: number) =>
    Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(timeZone).toPlainDate();
  const date = dateOf(wanted.startsAt);
  const lastDate = dateOf(now).add({ days: horizonDays });
  const isTooSoon = wanted.startsAt < now + minNoticeMinutes * 60_000;
  if (isTooSoon || Temporal.PlainDate.compare(date, lastDate) > 0) return [];
  return openingsOf(catalogue, wanted.record, { from: date, to: date, timeZone }).filter(
    (opening) =>
      opening.startsAt === wanted.startsAt &&
      opening.location === wanted.location &&
      matches(opening, { channel: wanted.channel, counsellor: wanted.counsellor }),
  );
}

function dayOf(date: string, timeZone: string) {
  const start = Temporal.PlainDate.from(date).toZonedDateTime(timeZone);
  return { startsAt: start.epochMilliseconds, endsAt: start.add({ days: 1 }).epochMilliseconds };
}
