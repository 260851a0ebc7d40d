import {
  RegistrationCreatedSchema,
  RegistrationSchema,
  type Registration,
} from '../../src/contract/courses.js';
import { ask, type Answered } from '../../demo/conformance/ask.js';
import type { Random } from '../faults/random.js';
import type { StormWorld } from './storm-world.js';

export type PersonStep = 'register' | 'again' | 'look' | 'withdraw' | 'accept' | 'decline';

/** What somebody did, and what was answered: the state that was told, if any. */
export interface Told {
  person: number;
  step: PersonStep;
  status: number;
  registration?: string;
  state?: Registration['state'];
}

/** What may be answered; everything else is a fault. */
const expected: Record<PersonStep, readonly number[]> = {
  register: [201, 409],
  again: [201, 409],
  look: [200],
  withdraw: [200],
  accept: [200, 409],
  decline: [200, 409],
};

interface Own {
  id: string;
  token: string;
  state: Registration['state'];
}

export interface Crowd {
  world: StormWorld;
  course: string;
  log: Told[];
}

/** Somebody who wants a place, alone or with others, with an interpreter or not, and changes their mind. */
export class CoursePerson {
  readonly #crowd: Crowd;
  readonly #random: Random;
  readonly #number: number;
  #own: Own | undefined;

  constructor(crowd: Crowd, random: Random, number: number) {
    this.#crowd = crowd;
    this.#random = random;
    this.#number = number;
  }

  /** Something that this person's state allows. @throws Error when the answer is none that the contract allows */
  async act(): Promise<void> {
    const step = this.#choose();
    const answered = await this.#perform(step);
    const { status } = answered;
    const told: Told = { person: this.#number, step, status };
    if (!expected[step].includes(status)) throw new Error(`${JSON.stringify(told)}: ${answered.text}`);
    this.#crowd.log.push(step === 'again' ? told : { ...told, ...this.#learn(step, answered) });
  }

  #choose(): PersonStep {
    const random = this.#random;
    switch (this.#own?.state) {
      case 'confirmed':
        return random.pick(['look', 'look', 'look', 'again', 'withdraw']);
      case 'waitlisted':
        return random.pick(['look', 'look', 'look', 'look', 'look', 'again', 'accept', 'withdraw']);
      case 'offered':
        return random.pick(['look', 'look', 'accept', 'accept', 'decline', 'withdraw']);
      default:
        return 'register';
    }
  }

  #perform(step: PersonStep): Promise<Answered> {
    const { world, course } = this.#crowd;
    if (step === 'register' || step === 'again') {
      const path = `/courses/${course}/registrations`;
      return ask(world.target, path, { method: 'POST', body: this.#wish(step) });
    }
    const { id = '', token = '' } = this.#own ?? {};
    const path = `/courses/registrations/${id}`;
    if (step === 'look') return ask(world.target, path, { token });
    return ask(world.target, `${path}/${step}`, { method: 'POST', token });
  }

  /** Again: the same person, alone. */
  #wish(step: PersonStep): object {
    const random = this.#random;
    const name = `Nr ${String(this.#number)}`;
    const email = `nr${String(this.#number)}@example.no`;
    const others = step === 'again' || random.chance(0.5) ? 0 : random.whole(1, 3);
    const along = step === 'register' && random.chance(0.2) ? [{ name: 'Tolk', email, role: 'tolk' }] : [];
    const party = Array.from({ length: others }, (_, index) => ({
      name: `Med ${String(index)}`,
      email: random.chance(0.5) ? email : `with${String(this.#number)}.${String(index)}@example.no`,
      role: 'deltaker',
    }));
    return {
      participants: [{ name, email, role: 'deltaker' }, ...party, ...along],
      joinWaitlist: random.chance(0.9),
      manageUrl: 'https://www.example.no/kurs',
    };
  }

  #learn(step: PersonStep, answered: Answered): Pick<Told, 'registration' | 'state'> {
    if (answered.status >= 300) return {};
    if (step === 'register') {
      const { registration, token } = answered.as(RegistrationCreatedSchema);
      this.#own = { id: registration.id, token, state: registration.state };
    } else if (this.#own) this.#own.state = answered.as(RegistrationSchema).state;
    return this.#own ? { registration: this.#own.id, state: this.#own.state } : {};
  }
}
