import { klona } from 'klona';
import type { AppointmentRecord, TimeSpan } from '../booking.repository.js';
import type { BlockRecord, CalendarRepository } from '../calendar.repository.js';
import type { MemoryBooking } from './booking.js';
import { removeNoticesAbout, type MemoryNotices } from './notices.js';

const touches = (a: TimeSpan, b: TimeSpan) => a.startsAt < b.endsAt && b.startsAt < a.endsAt;

const inOrderOfTime = <One extends TimeSpan & { id: string }>(all: One[]): One[] =>
  all.toSorted((a, b) => a.startsAt - b.startsAt || (a.id < b.id ? -1 : 1));

/** The desk's look at the booking, over Maps. */
export function calendarOf(
  { appointments, holds, times, blocks }: MemoryBooking,
  notices: MemoryNotices,
): CalendarRepository {
  const found = (matches: (one: AppointmentRecord) => boolean) =>
    Promise.resolve(klona(inOrderOfTime([...appointments.values()].filter(matches))));
  return {
    appointmentsIn: ({ startsAt, endsAt }) =>
      found((one) => one.startsAt >= startsAt && one.startsAt < endsAt),
    lockAppointmentsOf: (counsellor, span) =>
      found((one) => one.state === 'confirmed' && one.counsellor === counsellor && touches(one, span)),
    lockHoldsOf: (counsellor, { now, ...span }) =>
      Promise.resolve(
        [...holds.values()].flatMap((hold) => {
          const time = times.get(hold.occupied);
          const isMeant =
            time && hold.counsellor === counsellor && hold.expiresAt > now && touches(time, span);
          return isMeant ? [{ ...hold, startsAt: time.startsAt, endsAt: time.endsAt }] : [];
        }),
      ),
    insertBlock: (block: BlockRecord) => {
      blocks.set(block.id, klona(block));
      return Promise.resolve();
    },
    blocksIn: (span) =>
      Promise.resolve(klona(inOrderOfTime([...blocks.values()].filter((block) => touches(block, span))))),
    lockBlock: (id) => Promise.resolve(klona(blocks.get(id))),
    removeBlock: (id) => {
      blocks.delete(id);
      return Promise.resolve();
    },
    eraseAppointments: (endedBefore) => {
      for (const one of appointments.values()) {
        if (one.endsAt >= endedBefore) continue;
        appointments.set(one.id, withoutPerson(one));
        removeNoticesAbout(notices, { appointment: one.id });
      }
      return Promise.resolve();
    },
  };
}

export const withoutPerson = ({
  interpreter,
  note,
  manageUrl,
  cancelReason,
  join,
  deskChange,
  ...rest
}: AppointmentRecord): AppointmentRecord => ({ ...rest, contact: { name: '' }, answers: {} });
