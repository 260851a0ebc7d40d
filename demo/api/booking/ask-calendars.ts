import type { Credential } from '../../../src/contract/common.js';
import type { ApiContext } from '../api-context.js';
import { assertCredential } from '../http/credentials.js';
import { bookingWork, type BookingWork } from './booking-work.js';
import { openingsAt } from './seats.js';
import { parseSlotId } from './slot-id.js';

/**
 * Before a time is confirmed, the calendars of those with whom it may become one are asked once more. It takes no part in the
 * transaction that confirms: nobody's lock waits for somebody's calendar. @throws ProblemError `unauthorized`
 */
export async function askCalendarsFor(
  context: ApiContext,
  wish: { slot: string; hold?: Credential | undefined },
): Promise<void> {
  const { store, askCalendars } = context;
  if (!askCalendars) return;
  if (wish.hold) await assertCredential('hold', wish.hold);
  const asked = await store.transaction(async (transaction) => {
    const work = await bookingWork(context, transaction, 'nb');
    const hasCalendar = new Set(
      work.catalogue.counsellors.flatMap(({ id, calendar }) => (calendar ? [id] : [])),
    );
    if (hasCalendar.size === 0) return [];
    return (await mayBeWith(work, wish)).filter((counsellor) => hasCalendar.has(counsellor));
  });
  if (asked.length > 0) await askCalendars(asked);
}

/** Who is held, and who else could be instead. What was never a slot is nobody's. */
async function mayBeWith(
  work: BookingWork,
  { slot: id, hold: credential }: { slot: string; hold?: Credential | undefined },
): Promise<string[]> {
  const choice = parseSlotId(id);
  const record = work.catalogue.services.find((service) => service.id === choice?.service);
  if (!choice || !record) return [];
  const hold = credential && (await work.booking.findHold(credential.id));
  const openings = openingsAt(work, { ...choice, id, record });
  return [...new Set([...(hold ? [hold.counsellor] : []), ...openings.map(({ counsellor }) => counsellor)])];
}
