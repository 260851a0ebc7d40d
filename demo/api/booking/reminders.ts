import type { ApiContext } from '../api-context.js';
import { isReminderDue, reminderMs } from '../notices/reminder-time.js';
import type { AppointmentRecord } from '../store/booking.repository.js';
import type { Transaction } from '../store/store.js';
import { bookingWork } from './booking-work.js';
import { noteReminder } from './notices.js';

/** Where words are sent, people are reminded of their appointments. */
export async function sweepReminders(context: ApiContext): Promise<void> {
  const { store, clock, mail } = context;
  if (!mail) return;
  const now = clock.now();
  const due = await store.transaction(async (transaction) => {
    const span = { startsAt: now, endsAt: now + reminderMs + 1 };
    return notReminded(transaction, await transaction.booking.appointmentsStarting(span), now);
  });
  for (const { id } of due) {
    await store.transaction(async (transaction) => {
      // Another process may have done it since, or the time may have been changed.
      const appointment = await transaction.booking.lockAppointment(id);
      if (appointment?.state !== 'confirmed') return;
      const [still] = await notReminded(transaction, [appointment], now);
      if (still) await noteReminder(await bookingWork(context, transaction, 'nb'), still);
    });
  }
}

async function notReminded(
  { notices }: Transaction,
  appointments: readonly AppointmentRecord[],
  now: number,
): Promise<AppointmentRecord[]> {
  const reachable = appointments.filter(({ contact }) => contact.email !== undefined);
  const words = await notices.lastWords(reachable.map(({ id }) => id));
  return reachable.filter(({ id, startsAt, createdAt }) =>
    isReminderDue({ startsAt, toldAt: Math.max(createdAt, words.get(id) ?? 0), now }),
  );
}
