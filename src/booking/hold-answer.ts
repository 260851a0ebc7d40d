import { isProblem } from '../api/api-error.js';
import { alternativesOf } from '../api/booking-client.js';
import { troubleOf } from '../api/trouble.js';
import type { Slot } from '../contract/booking.js';
import type { Trouble } from '../ui/problem-notice.js';

type Refusal =
  | { name: 'free' }
  | { name: 'taken'; alternatives: readonly Slot[] }
  | { name: 'failed'; trouble: Trouble };

/** What came of asking for a hold. `free`: it could not be held, but one can go on and book it. */
export type HoldAnswer = { name: 'held' | 'superseded' } | Refusal;

export const refusalOf = (error: unknown): Refusal => {
  if (isProblem(error, 'slot-taken') || isProblem(error, 'not-found')) {
    return { name: 'taken', alternatives: alternativesOf(error) };
  }
  // Too many holds from one address, as from a library: one can still book.
  if (isProblem(error, 'rate-limited')) return { name: 'free' };
  return { name: 'failed', trouble: troubleOf(error) };
};
