import type { ApiContext } from '../api-context.js';
import { dayMs } from '../clock.js';
import { retentionOf } from '../privacy/retention.js';

/** Lets go of lapsed holds and of personal details that are no longer needed. */
export const sweepBooking = (context: ApiContext): Promise<void> =>
  context.store.transaction(async ({ booking, meetings }) => {
    const now = context.clock.now();
    const keptSince = now - retentionOf(context).appointmentDays * dayMs;
    await booking.removeLapsedHolds(now);
    await booking.eraseAppointments(keptSince, now);
    await meetings.forgetMade(keptSince);
  });
