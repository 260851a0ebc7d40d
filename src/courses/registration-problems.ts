import { isProblem } from '../api/api-error.js';
import { waitlistOpen } from '../api/courses-client.js';
import type { StepProblem } from './own-registration-flow.js';
import type { Refusal } from './registration-flow.js';
import { isUnsure, troubleOf } from '../api/trouble.js';

/** The course no longer stands as we thought. */
export const isAboutPlaces = (error: unknown): boolean =>
  isProblem(error, 'course-full') ||
  isProblem(error, 'waitlist-full') ||
  isProblem(error, 'registration-closed');

/** Why a registration did not come about. `left`: the places that are free now, as far as is known; `seats`: those wished for. */
export const refusalOf = (error: unknown, { left, seats }: { left: number; seats: number }): Refusal => {
  if (isProblem(error, 'course-full')) {
    const isOpen = waitlistOpen(error);
    const isTooMany = left > 0 && seats > left;
    return isTooMany ? { name: 'few', left, waitlistOpen: isOpen } : { name: 'full', waitlistOpen: isOpen };
  }
  if (isProblem(error, 'waitlist-full')) return { name: 'waitlist-full' };
  if (isProblem(error, 'registration-closed')) return { name: 'closed' };
  if (isUnsure(error)) return { name: 'unsure' };
  return { name: 'trouble', trouble: troubleOf(error) };
};

export const stepProblemOf = (error: unknown): StepProblem => {
  if (isProblem(error, 'too-late')) return 'too-late';
  return isProblem(error, 'offer-expired') ? 'offer-expired' : 'failed';
};
