import type { Appointment, Slot } from '../../src/contract/booking.js';

/**
 * What somebody does. Holds, appointments and waits have names (`hold 12`), so that a log can be replayed though its tokens are
 * gone.
 */
export type Step =
  | { do: 'hold'; as: string; slot: string; replaces?: string; moving?: string }
  | { do: 'renew'; hold: string }
  | { do: 'release'; hold: string }
  /** `twice`: pressed twice, the same request both times. */
  | { do: 'confirm'; as: string; slot: string; hold?: string; twice: boolean }
  | { do: 'move'; appointment: string; slot: string; hold?: string }
  | { do: 'cancel'; appointment: string }
  | { do: 'wait'; as: string; service: string }
  | { do: 'leave'; wait: string }
  | { do: 'pass'; minutes: number };

export interface Done {
  client: number;
  step: Step;
  status: number;
}

interface Owned {
  id: string;
  token: string;
}

export interface OwnHold extends Owned {
  slot: string;
  /** The appointment's name. */
  moving?: string;
}

export interface OwnAppointment extends Owned {
  /** The newest that an answer has told of. */
  latest: Appointment;
}

/** Everything that the API has said is somebody's, by name. */
export class Belongings {
  readonly holds = new Map<string, OwnHold>();
  readonly appointments = new Map<string, OwnAppointment>();
  readonly waits = new Map<string, Owned>();
  readonly slots = new Map<string, Slot>();
  #count = 0;

  newName(kind: 'hold' | 'appointment' | 'wait'): string {
    this.#count += 1;
    return `${kind} ${String(this.#count)}`;
  }

  /** Answers overtake each other; the higher revision is the later one. */
  tell(name: string, told: Appointment): void {
    const own = this.appointments.get(name);
    if (own && told.revision > own.latest.revision) own.latest = told;
  }
}
