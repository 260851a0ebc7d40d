import type { CalendarSource, TimeSpan } from '../store/booking.repository.js';

/** What the source said of its own version when it was last read. */
export interface CalendarVersion {
  etag?: string;
  lastModified?: string;
}

/** What is asked of a counsellor's calendar. */
export interface CalendarQuestion extends TimeSpan {
  source: CalendarSource;
  /** The counsellor's own address. */
  email?: string | undefined;
  /** The service's, for times without one. */
  timeZone: string;
  /** What is known already need not be told again. */
  known?: CalendarVersion;
  signal: AbortSignal;
}

export type CalendarAnswer =
  | { kind: 'unchanged' }
  /** `broken`: how many entries could not be read. */
  | { kind: 'busy'; spans: TimeSpan[]; version: CalendarVersion; broken: number };

/** Asks counsellors' own calendars when they are busy; it learns nothing else of them. */
export interface CalendarReader {
  /** @throws CalendarFault */
  read(question: CalendarQuestion): Promise<CalendarAnswer>;
}

/** Why a calendar could not be read. The message goes on from "The calendar of …", for whoever runs the service: no address. */
export class CalendarFault extends Error {
  readonly retryAfterSeconds: number | undefined;

  constructor(message: string, retryAfterSeconds?: number) {
    super(message);
    this.name = 'CalendarFault';
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
