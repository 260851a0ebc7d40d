import { ProblemError } from '../http/problem-error.js';
import type { BookingWork } from './booking-work.js';

/**
 * One script must not hold a county: few holds per address at once.
 * @throws ProblemError `rate-limited` until the first of the caller's holds ends
 */
export async function assertFewHolds(work: BookingWork, caller: string | undefined): Promise<void> {
  if (caller === undefined) return;
  const { booking, now, holdsPerAddress } = work;
  const [firstEnd, ...others] = await booking.holdEndsOf(caller, now);
  if (firstEnd === undefined || others.length + 1 < holdsPerAddress) return;
  throw new ProblemError(429, 'rate-limited', { retryAfterSeconds: Math.ceil((firstEnd - now) / 1000) });
}
