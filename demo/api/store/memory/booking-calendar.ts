import type { AppointmentRecord, TimeSpan } from '../booking.repository.js';
import type { BlockRecord, CalendarRepository, NoticeRecord, NoticeSubject } from '../calendar.repository.js';
import type { MemoryBooking } from './booking.js';

const touches = (a: TimeSpan, b: TimeSpan) => a.startsAt < b.endsAt && b.startsAt < a.endsAt;

const inOrderOfTime = <One extends TimeSpan & { id: string }>(all: One[]): One[] =>
  all.toSorted((a, b) => a.startsAt - b.startsAt || (a.id < b.id ? -1 : 1));

type CalendarPart = Pick<
  CalendarRepository,
  | 'appointmentsIn'
  | 'lockAppointmentsOf'
  | 'lockHoldsOf'
  | 'insertBlock'
  | 'blocksIn'
  | 'lockBlock'
  | 'removeBlock'
  | 'eraseAppointments'
>;

/** The desk's look at the booking, over Maps. */
export function calendarOf({ appointments, holds, times, blocks, notices }: MemoryBooking): CalendarPart {
  const found = (matches: (one: AppointmentRecord) => boolean) =>
    Promise.resolve(structuredClone(inOrderOfTime([...appointments.values()].filter(matches))));
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
      blocks.set(block.id, structuredClone(block));
      return Promise.resolve();
    },
    blocksIn: (span) =>
      Promise.resolve(
        structuredClone(inOrderOfTime([...blocks.values()].filter((block) => touches(block, span)))),
      ),
    lockBlock: (id) => Promise.resolve(structuredClone(blocks.get(id))),
    removeBlock: (id) => {
      blocks.delete(id);
      return Promise.resolve();
    },
    eraseAppointments: (endedBefore) => {
      for (const one of appointments.values()) {
        if (one.endsAt >= endedBefore) continue;
        appointments.set(one.id, withoutPerson(one));
        for (const notice of notices.values())
          if (isAbout(notice, { appointment: one.id })) notices.delete(notice.id);
      }
      return Promise.resolve();
    },
  };
}

const withoutPerson = ({
  interpreter,
  note,
  manageUrl,
  cancelReason,
  deskChange,
  ...rest
}: AppointmentRecord): AppointmentRecord => ({ ...rest, contact: { name: '' }, answers: {} });

const idOf = (about: NoticeSubject) => ('wait' in about ? about.wait : about.appointment);
const isAbout = (notice: NoticeRecord, about: NoticeSubject) => idOf(notice.about) === idOf(about);

export function noticesOf({ notices }: MemoryBooking): Omit<CalendarRepository, keyof CalendarPart> {
  return {
    insertNotice: (notice) => {
      notices.set(notice.id, structuredClone(notice));
      return Promise.resolve();
    },
    notices: (givenSince) =>
      Promise.resolve(
        structuredClone(
          [...notices.values()]
            .filter(({ sentAt }) => sentAt === undefined || sentAt >= givenSince)
            .toSorted((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1)),
        ),
      ),
    countUngivenNotices: () =>
      Promise.resolve([...notices.values()].filter(({ sentAt }) => sentAt === undefined).length),
    setNoticeSent: (id, sentAt) => {
      const notice = notices.get(id);
      if (!notice) return Promise.resolve(false);
      const { sentAt: earlier, ...rest } = notice;
      notices.set(id, { ...rest, ...(sentAt !== undefined && { sentAt }) });
      return Promise.resolve(true);
    },
    takeUngivenNotices: (about) => {
      const taken = [...notices.values()].filter(
        (notice) => notice.sentAt === undefined && isAbout(notice, about),
      );
      for (const { id } of taken) notices.delete(id);
      return Promise.resolve(taken);
    },
    forgetNotices: ({ link, all }) => {
      for (const { manageLink, ...notice } of notices.values()) {
        if (notice.sentAt === undefined) continue;
        if (notice.sentAt < all) notices.delete(notice.id);
        else if (notice.sentAt < link) notices.set(notice.id, notice);
      }
      return Promise.resolve();
    },
  };
}
