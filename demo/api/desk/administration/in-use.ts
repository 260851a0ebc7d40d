import { dateOf } from '../../booking/booking-work.js';
import { instant } from '../../clock.js';
import { ProblemError } from '../../http/problem-error.js';
import type { AppointmentRecord } from '../../store/booking.repository.js';
import type { InUse } from './catalogue.contract.js';

/** So many dates are named; the rest is counted. */
const datesNamed = 6;

interface Needs extends Partial<Pick<InUse, 'shifts' | 'rooms' | 'waits' | 'registrations'>> {
  /** In order of time. */
  appointments?: readonly AppointmentRecord[];
  timeZone: string;
}

/** Which and how many need it, and what can be done instead. */
export function inUse(
  { appointments = [], timeZone, shifts = 0, rooms = 0, waits = 0, registrations = 0 }: Needs,
  ways: InUse['ways'],
): ProblemError {
  const dates = new Set(appointments.map(({ startsAt }) => dateOf(startsAt, timeZone).toString()));
  const [first, last] = [appointments[0], appointments.at(-1)];
  const needed: InUse = {
    appointments: appointments.length,
    ...(first && { first: instant(first.startsAt) }),
    ...(last && { last: instant(last.startsAt) }),
    dates: [...dates].slice(0, datesNamed),
    shifts,
    rooms,
    waits,
    registrations,
    ways,
  };
  return new ProblemError(409, 'in-use', needed);
}
