import type { TimeSpan } from '../store/booking.repository.js';

/** What a provider is told of a meeting. */
export interface WantedMeeting extends TimeSpan {
  /** Asked for twice under the same id, it is made once. */
  id: string;
  subject: string;
  /** The provider's own, where it is known. */
  providerId?: string;
}

export interface MadeMeeting {
  providerId: string;
  url: string;
}

/** Makes online meetings. Anything may be asked for again at any time. */
export interface MeetingProvider {
  /** What people know it by: Microsoft Teams. */
  name: string;
  /** Makes it, or makes it as it is wanted now. @throws MeetingFault */
  make(meeting: WantedMeeting): Promise<MadeMeeting>;
  /** Gives it back. What is not there is given back already. @throws MeetingFault */
  drop(meeting: WantedMeeting): Promise<void>;
}

export interface MeetingFaultDetails {
  /** Not to be asked before that, for any meeting. */
  retryAfterSeconds?: number | undefined;
  /** Nothing will change until somebody changes a setting or a permission. */
  isRefused?: boolean;
}

/** Why a meeting could not be made now. The message is for whoever runs the service: no secret, no person. */
export class MeetingFault extends Error {
  readonly retryAfterSeconds: number | undefined;
  readonly isRefused: boolean;

  constructor(message: string, { retryAfterSeconds, isRefused = false }: MeetingFaultDetails = {}) {
    super(message);
    this.name = 'MeetingFault';
    this.retryAfterSeconds = retryAfterSeconds;
    this.isRefused = isRefused;
  }
}
