import type { TimeSpan } from './booking.repository.js';

/** Where people meet on the net, and what that place is called. */
export interface JoinLink {
  url: string;
  provider: string;
}

export type MeetingSubject = { appointment: string } | { course: string };

/** An online meeting at a provider. Instants are epoch milliseconds. */
export interface MeetingRecord extends TimeSpan {
  /** What the provider knows it by from us, however often it is asked. */
  id: string;
  about: MeetingSubject;
  /** `wanted`: to be made, or made otherwise; `unwanted`: to be given back, then gone. */
  state: 'wanted' | 'made' | 'unwanted';
  /** Rises with every change, so that an answer to an older wish is known as such. */
  revision: number;
  /** The provider's users read it: nothing about persons. */
  subject: string;
  /** None as long as no answer of the provider's has been heard; it may have made the meeting all the same. */
  providerId?: string;
  /** Where it takes place, once it is made. */
  url?: string;
  /** How often it was tried since it last succeeded. */
  attempts: number;
  /** When it is to be tried. None once it is made. */
  dueAt?: number;
  /** Why it did not succeed last time, for whoever runs the service. */
  failure?: string;
}

/** Thin: finds, stores and locks. What may happen is decided in `demo/api/meetings`. */
export interface MeetingRepository {
  /** The row is held until the transaction ends. */
  lockMeeting(about: MeetingSubject): Promise<MeetingRecord | undefined>;
  /** All about courses, to be compared with the courses. */
  ofCourses(): Promise<MeetingRecord[]>;
  /** Adds or changes it. Whoever works on it goes on doing so. */
  save(meeting: MeetingRecord): Promise<void>;
  remove(id: string): Promise<void>;
  /** Those that are made and ended before then: providers let go of them by themselves. */
  forgetMade(endedBefore: number): Promise<void>;
  /** What is due and in nobody's hands, as one more attempt, in this caller's hands until `leasedUntil`. */
  takeDue(now: number, lease: { leasedUntil: number; limit: number }): Promise<MeetingRecord[]>;
  /** Out of anybody's hands. */
  release(id: string): Promise<void>;
}
