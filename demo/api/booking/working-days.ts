import { type Temporal } from 'temporal-polyfill';
import type {
  BookingCatalogue,
  Endable,
  ShiftExceptionRecord,
  ShiftRecord,
  WorkingHours,
} from '../store/booking.repository.js';

/** `counsellors`, `places`: who and what may have a last date. */
export type Calendar = Pick<BookingCatalogue, 'shifts' | 'exceptions'> &
  Partial<Pick<BookingCatalogue, 'counsellors' | 'places'>>;

/** What one counsellor works, from a certain date on. */
export interface Work extends WorkingHours {
  counsellor: string;
}

/** Nobody, or not this counsellor, can be booked at any time of such a date. */
const isOff = (exceptions: ShiftExceptionRecord[], counsellor: string): boolean =>
  exceptions.some(
    (exception) =>
      exception.kind === 'closed' || (exception.kind === 'away' && exception.counsellor === counsellor),
  );

const exceptionsOn = ({ exceptions }: Calendar, date: Temporal.PlainDate): ShiftExceptionRecord[] => {
  const day = date.toString();
  return exceptions.filter(({ from, to }) => from <= day && day <= to);
};

/** Who can be booked at all on a date, and says so of everybody who asks. */
export function workersOn(calendar: Calendar, date: Temporal.PlainDate): (counsellor: string) => boolean {
  const exceptions = exceptionsOn(calendar, date);
  const isThere = lasting(calendar.counsellors, date);
  return (counsellor) => isThere(counsellor) && !isOff(exceptions, counsellor);
}

/** Its last date is over. */
export const hasEnded = ({ until }: Endable, date: Temporal.PlainDate): boolean =>
  until !== undefined && until < date.toString();

/** Whether what is called so has not had its last date. What nobody knows of is not asked about. */
function lasting(
  all: readonly (Endable & { id: string })[] | undefined,
  date: Temporal.PlainDate,
): (id: string | undefined) => boolean {
  const ended = new Set((all ?? []).flatMap((one) => (hasEnded(one, date) ? [one.id] : [])));
  return (id) => id === undefined || !ended.has(id);
}

/** What is worked on a date: the hours of the week, or those that stand instead of them. It may last into the next date. */
export function workOn(calendar: Calendar, date: Temporal.PlainDate): Work[] {
  const exceptions = exceptionsOn(calendar, date);
  const others = exceptions.flatMap((exception) => (exception.kind === 'other-hours' ? [exception] : []));
  const isOtherwise = new Set(others.map(({ counsellor }) => counsellor));
  const weekly = calendar.shifts.filter(
    (shift) =>
      shift.days.includes(date.dayOfWeek) && isWithin(shift, date) && !isOtherwise.has(shift.counsellor),
  );
  const instead = others.flatMap(({ counsellor, hours }) => hours.map((own) => ({ ...own, counsellor })));
  const isThere = lasting(calendar.counsellors, date);
  const isOpen = lasting(calendar.places, date);
  return [...weekly, ...instead].filter(
    ({ counsellor, location }) => !isOff(exceptions, counsellor) && isThere(counsellor) && isOpen(location),
  );
}

const isWithin = (shift: ShiftRecord, date: Temporal.PlainDate): boolean =>
  (shift.since ?? '') <= date.toString() && !hasEnded(shift, date);
