import type { CalendarVersion } from '../calendars/calendar-reader.js';
import type { TakenTime, TimeSpan } from './booking.repository.js';

/** A counsellor's own calendar, as far as it is known. Instants are epoch milliseconds. */
export interface CalendarState {
  counsellor: string;
  /** A digest of where it is: another one is another calendar. */
  source: string;
  version: CalendarVersion;
  /** What is known reaches until then. */
  coversUntil: number;
  /** When it last answered. */
  readAt?: number;
  /** How often it was asked since it last answered. */
  attempts: number;
  dueAt: number;
  /** Why it did not answer, for whoever runs the service. */
  failure?: string;
}

/** Counsellors' busy time by their own calendars. Part of the booking's repository. */
export interface BusyRepository {
  calendars(): Promise<CalendarState[]>;
  /** The row is held until the transaction ends. */
  lockCalendar(counsellor: string): Promise<CalendarState | undefined>;
  /** Adds or changes it, out of anybody's hands. */
  saveCalendar(calendar: CalendarState): Promise<void>;
  /** With what is known of it. */
  removeCalendar(counsellor: string): Promise<void>;
  /** What is due and in nobody's hands, in this caller's hands until `leasedUntil`. */
  takeDueCalendars(now: number, lease: { leasedUntil: number; limit: number }): Promise<CalendarState[]>;
  /** Instead of all that was known. The calendar is there. */
  replaceBusy(counsellor: string, spans: readonly TimeSpan[]): Promise<void>;
}

/** Taken by nothing of ours: it has no id, and nobody can share it. */
export const takenElsewhere = (counsellor: string, { startsAt, endsAt }: TimeSpan): TakenTime => ({
  ...{ id: '', claim: '', counsellor, startsAt, endsAt, places: 1, seatsTaken: 1 },
  isElsewhere: true,
});
