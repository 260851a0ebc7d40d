import { type Temporal } from 'temporal-polyfill';
import type { BookingCatalogue, ShiftExceptionRecord, WorkingHours } from '../store/booking.repository.js';

export type Calendar = Pick<BookingCatalogue, 'shifts' | 'exceptions'>;

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
  return (counsellor) => !isOff(exceptions, counsellor);
}

/** What is worked on a date: the hours of the week, or those that stand instead of them. It may last into the next date. */
export function workOn(calendar: Calendar, date: Temporal.PlainDate): Work[] {
  const exceptions = exceptionsOn(calendar, date);
  const others = exceptions.flatMap((exception) => (exception.kind === 'other-hours' ? [exception] : []));
  const isOtherwise = new Set(others.map(({ counsellor }) => counsellor));
  const weekly = calendar.shifts.filter(
    ({ days, counsellor }) => days.includes(date.dayOfWeek) && !isOtherwise.has(counsellor),
  );
  const instead = others.flatMap(({ counsellor, hours }) => hours.map((own) => ({ ...own, counsellor })));
  return [...weekly, ...instead].filter(({ counsellor }) => !isOff(exceptions, counsellor));
}
