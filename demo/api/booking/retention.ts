import type { ApiContext } from '../api-context.js';
import { dayMs, hourMs } from '../clock.js';

/** Unless the service says otherwise. */
const appointmentRetentionDays = 180;
/** What has been said is still there to be looked up for a while. */
const givenNoticeMs = 30 * dayMs;
/** Time enough to find that a word was marked as given by mistake: until then its link is needed again. */
const givenLinkMs = hourMs;

/** Lets go of lapsed holds, of personal details that are no longer needed, and of words that have long been given. */
export const sweepBooking = ({ store, clock, ...context }: ApiContext): Promise<void> =>
  store.transaction(async ({ booking }) => {
    const now = clock.now();
    const keptMs = (context.appointmentRetentionDays ?? appointmentRetentionDays) * dayMs;
    await booking.removeLapsedHolds(now);
    await booking.eraseAppointments(now - keptMs, now);
    await booking.forgetNotices({ link: now - givenLinkMs, all: now - givenNoticeMs });
  });
