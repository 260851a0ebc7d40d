import type { ApiContext } from '../api-context.js';
import { dayMs } from '../clock.js';

/** Unless the service says otherwise. */
const appointmentRetentionDays = 180;

/** Lets go of lapsed holds and of personal details that are no longer needed. */
export const sweepBooking = ({ store, clock, ...context }: ApiContext): Promise<void> =>
  store.transaction(async ({ booking, meetings }) => {
    const now = clock.now();
    const keptMs = (context.appointmentRetentionDays ?? appointmentRetentionDays) * dayMs;
    await booking.removeLapsedHolds(now);
    await booking.eraseAppointments(now - keptMs, now);
    await meetings.forgetMade(now - keptMs);
  });
