import { sha256Hex } from '../http/hash.js';
import { ProblemError } from '../http/problem-error.js';
import { newToken } from '../http/tokens.js';
import type { BookingWork } from './booking-work.js';

/** Gone with the process, so that what is stored can't be turned back into addresses. */
const salt = newToken();

/** What stands for a caller's address in the store. */
export const callerOf = async (address: string | undefined): Promise<string | undefined> =>
  address === undefined ? undefined : sha256Hex(`${salt} ${address}`);

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
