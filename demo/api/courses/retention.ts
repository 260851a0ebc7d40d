import type { ApiContext } from '../api-context.js';
import { dayMs } from '../clock.js';

/** Unless the service says otherwise. */
const registrationRetentionDays = 180;
/** Who has withdrawn may still ask what became of it. */
const withdrawnMs = 30 * dayMs;

/**
 * Lets go of the people of courses that are long over, and of those who have withdrawn. How many seats were taken stays with the
 * course.
 */
export const forgetRegistrations = ({ store, clock, ...context }: ApiContext): Promise<void> =>
  store.transaction(({ courses }) => {
    const now = clock.now();
    const keptMs = (context.registrationRetentionDays ?? registrationRetentionDays) * dayMs;
    return courses.forgetRegistrations({
      ended: now - keptMs,
      withdrawn: now - Math.min(keptMs, withdrawnMs),
    });
  });
