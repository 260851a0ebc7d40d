import type { ApiContext } from '../api-context.js';
import { dayMs } from '../clock.js';
import { retentionOf } from '../privacy/retention.js';

/**
 * Lets go of the people of courses that are long over, and of those who have withdrawn. How many seats were taken stays with the
 * course.
 */
export const forgetRegistrations = (context: ApiContext): Promise<void> =>
  context.store.transaction(({ courses }) => {
    const now = context.clock.now();
    const { registrationDays, withdrawnDays } = retentionOf(context);
    return courses.forgetRegistrations({
      ended: now - registrationDays * dayMs,
      withdrawn: now - Math.min(registrationDays, withdrawnDays) * dayMs,
    });
  });
