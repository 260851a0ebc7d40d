import type { Hold, NewHold } from '../../../src/contract/booking.js';
import { hourMs, instant, minuteMs } from '../clock.js';
import type { NewCredential } from '../http/credentials.js';
import { ProblemError } from '../http/problem-error.js';
import type { HoldRecord } from '../store/booking.repository.js';
import { claimOf } from './appointments.js';
import type { BookingWork } from './booking-work.js';
import { slotOf } from './free-times.js';
import { assertFewHolds } from './hold-limit.js';
import type { Opening } from './openings.js';
import { requireSlot, takeSlot } from './seats.js';

export interface HoldOwner extends NewCredential {
  /** Stands for the address. */
  caller: string | undefined;
}

/** However often it is renewed. */
const longestMs = hourMs;

/**
 * Keeps a slot for a few minutes. What it replaces is let go of first, as the two may overlap; if the new one is taken, the
 * old one stays. The tokens in `wish` have been checked.
 * @throws ProblemError `slot-taken` with `alternatives`, `validation`, `rate-limited`
 */
export async function createHold(work: BookingWork, wish: NewHold, owner: HoldOwner): Promise<Hold> {
  const { booking, settings, now } = work;
  const wanted = requireSlot(work, wish.slot);
  if (wish.replaces) await releaseHold(work, wish.replaces.id);
  await assertFewHolds(work, owner.caller);
  const moving = wish.moving && (await booking.lockAppointment(wish.moving.id));
  const { occupied, opening } = await takeSlot(work, wanted, moving && (await claimOf(work, moving)));
  const hold: HoldRecord = {
    id: owner.id,
    tokenHash: owner.tokenHash,
    slot: wanted.id,
    counsellor: opening.counsellor,
    occupied,
    ...(moving && { moving: moving.id }),
    ...(owner.caller !== undefined && { caller: owner.caller }),
    createdAt: now,
    expiresAt: now + settings.holdMinutes * minuteMs,
  };
  await booking.insertHold(hold);
  return holdView(work, hold, opening);
}

/** @throws ProblemError `hold-expired` when it has lapsed, or was held for an hour */
export async function renewHold(work: BookingWork, id: string): Promise<Hold> {
  const { booking, settings, now } = work;
  const hold = await booking.lockHold(id);
  const latest = (hold?.createdAt ?? 0) + longestMs;
  if (!hold || hold.expiresAt <= now || latest <= now) throw new ProblemError(410, 'hold-expired');
  const renewed = { ...hold, expiresAt: Math.min(now + settings.holdMinutes * minuteMs, latest) };
  await booking.saveHold(renewed);
  return holdView(work, renewed);
}

/** Letting go of what is gone changes nothing. */
export async function releaseHold({ booking }: BookingWork, id: string): Promise<void> {
  const hold = await booking.lockHold(id);
  if (!hold) return;
  await booking.removeHold(id);
  await booking.releaseSeat(hold.occupied);
}

function holdView(work: BookingWork, hold: HoldRecord, opening?: Opening): Hold {
  const { record, ...choice } = requireSlot(work, hold.slot);
  const endsAt = opening?.endsAt ?? choice.startsAt + record.durationMinutes * minuteMs;
  return {
    id: hold.id,
    slot: slotOf({ opening: { ...choice, endsAt }, placesLeft: 1 }, choice.counsellor),
    expiresAt: instant(hold.expiresAt),
    serverTime: instant(work.now),
  };
}
