import { klona } from 'klona';
import type { BlockRecord } from '../calendar.repository.js';
import { busyIn, memoryBusy, type MemoryCalendars } from './booking-busy.js';
import { calendarOf } from './booking-calendar.js';
import { catalogueIn } from './booking-catalogue.js';
import { removeNoticesAbout, type MemoryNotices } from './notices.js';
import type {
  AppointmentRecord,
  BookingCatalogue,
  BookingRepository,
  HoldRecord,
  Occupant,
  OccupiedTime,
  TimeSpan,
  WaitRecord,
} from '../booking.repository.js';

interface MemoryTime extends OccupiedTime {
  seatsTaken: number;
}

/** Everything the booking keeps, in plain data that can be cloned. The catalogue is replaced, never changed. */
export interface MemoryBooking {
  catalogue: Readonly<BookingCatalogue>;
  times: Map<string, MemoryTime>;
  holds: Map<string, HoldRecord>;
  appointments: Map<string, AppointmentRecord>;
  /** Another key of an appointment to its id. */
  keys: Map<string, string>;
  waits: Map<string, WaitRecord>;
  blocks: Map<string, BlockRecord>;
  calendars: MemoryCalendars;
}

export const emptyMemoryBooking = (): MemoryBooking => ({
  catalogue: { services: [], counsellors: [], places: [], rooms: [], shifts: [], exceptions: [] },
  times: new Map(),
  holds: new Map(),
  appointments: new Map(),
  keys: new Map(),
  waits: new Map(),
  blocks: new Map(),
  calendars: new Map(),
});

/** What a transaction works on; what is offered is read by all alike. */
export const copyOfBooking = ({ catalogue, ...rows }: MemoryBooking): MemoryBooking => ({
  ...klona(rows),
  catalogue,
});

const touches = (a: TimeSpan, b: TimeSpan) => a.startsAt < b.endsAt && b.startsAt < a.endsAt;

/** The booking over Maps. Rows are cloned on the way in and out, as a database would. */
export function memoryBookingRepository(booking: MemoryBooking, notices: MemoryNotices): BookingRepository {
  return {
    ...catalogueIn(booking),
    ...timesOf(booking),
    ...holdsOf(booking),
    ...appointmentsOf(booking),
    ...waitsOf(booking, notices),
    ...calendarOf(booking, notices),
    ...memoryBusy(booking.calendars),
  };
}

const isOf = (time: Occupant, { counsellor, room }: Occupant) =>
  time.counsellor === counsellor || (room !== undefined && time.room === room);

const isSameMeeting = (time: OccupiedTime, wanted: OccupiedTime) =>
  time.counsellor === wanted.counsellor &&
  time.service === wanted.service &&
  wanted.meeting !== undefined &&
  time.meeting?.startsAt === wanted.meeting.startsAt &&
  time.meeting.endsAt === wanted.meeting.endsAt &&
  (wanted.room === undefined || time.room === wanted.room);

function timesOf({ times, holds, calendars, appointments }: MemoryBooking) {
  const release = (id: string) => {
    const time = times.get(id);
    if (time && time.seatsTaken > 1) times.set(id, { ...time, seatsTaken: time.seatsTaken - 1 });
    else times.delete(id);
  };
  return {
    taken: (span: TimeSpan, { now, exceptHold }: { now: number; exceptHold?: string | undefined }) => {
      const isFree = (hold: HoldRecord) => hold.expiresAt <= now || hold.id === exceptHold;
      const freed = (id: string) =>
        [...holds.values()].filter((hold) => hold.occupied === id && isFree(hold));
      const ours = [...times.values()]
        .filter((time) => touches(time, span))
        .map((time) => ({ ...time, seatsTaken: time.seatsTaken - freed(time.id).length }))
        .filter(({ seatsTaken }) => seatsTaken > 0);
      return Promise.resolve([...ours, ...busyIn(calendars, appointments.values(), span)]);
    },
    takeSeat: (wanted: OccupiedTime) => {
      const others = [...times.values()].filter(
        (time) => isOf(time, wanted) && touches(time, wanted) && time.claim !== wanted.claim,
      );
      if (others.length === 0) {
        times.set(wanted.id, { ...wanted, seatsTaken: 1 });
        return Promise.resolve(wanted.id);
      }
      const shared = others.find((time) => isSameMeeting(time, wanted) && time.seatsTaken < time.places);
      if (!shared || wanted.places === 1) return Promise.resolve(undefined);
      times.set(shared.id, { ...shared, seatsTaken: shared.seatsTaken + 1 });
      return Promise.resolve(shared.id);
    },
    releaseSeat: (id: string) => {
      release(id);
      return Promise.resolve();
    },
    removeLapsedHolds: (now: number, where?: TimeSpan & Occupant) => {
      for (const hold of holds.values()) {
        const time = times.get(hold.occupied);
        const isMeant = !where || (time && isOf(time, where) && touches(time, where));
        if (hold.expiresAt > now || !isMeant) continue;
        holds.delete(hold.id);
        release(hold.occupied);
      }
      return Promise.resolve();
    },
  };
}

/** One table's rows by id. */
function rowsOf<Row extends { id: string }>(rows: Map<string, Row>) {
  return {
    find: (id: string) => Promise.resolve(klona(rows.get(id))),
    put: (row: Row) => {
      rows.set(row.id, klona(row));
      return Promise.resolve();
    },
    remove: (id: string) => {
      rows.delete(id);
      return Promise.resolve();
    },
  };
}

function holdsOf({ holds }: MemoryBooking) {
  const { find, put, remove } = rowsOf(holds);
  const holdEndsOf = (caller: string, now: number) =>
    Promise.resolve(
      [...holds.values()]
        .filter((hold) => hold.caller === caller && hold.expiresAt > now)
        .map(({ expiresAt }) => expiresAt)
        .sort((a, b) => a - b),
    );
  return { findHold: find, lockHold: find, holdEndsOf, insertHold: put, saveHold: put, removeHold: remove };
}

function appointmentsOf({ appointments, keys }: MemoryBooking) {
  const { find, put } = rowsOf(appointments);
  const findByKey = (id: string) => find(keys.get(id) ?? id);
  return {
    findAppointment: findByKey,
    lockAppointment: findByKey,
    addAppointmentKey: ({ id, appointment }: { id: string; appointment: string }) => {
      keys.set(id, appointment);
      return Promise.resolve();
    },
    insertAppointment: put,
    saveAppointment: put,
    appointmentsStarting: ({ startsAt, endsAt }: TimeSpan) =>
      Promise.resolve(
        klona(
          [...appointments.values()]
            .filter((one) => one.state === 'confirmed' && one.startsAt >= startsAt && one.startsAt < endsAt)
            .toSorted((a, b) => a.startsAt - b.startsAt || (a.id < b.id ? -1 : 1)),
        ),
      ),
  };
}

function waitsOf({ waits }: MemoryBooking, notices: MemoryNotices) {
  const { find, put, remove } = rowsOf(waits);
  const removeWait = (id: string) => {
    removeNoticesAbout(notices, { wait: id });
    return remove(id);
  };
  return {
    findWait: find,
    insertWait: put,
    removeWait,
    waitsOf: (service: string) =>
      Promise.resolve(klona([...waits.values()].filter((wait) => wait.service === service))),
    countWaits: (service: string) =>
      Promise.resolve([...waits.values()].filter((wait) => wait.service === service).length),
  };
}
