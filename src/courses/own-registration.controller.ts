import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Attempt } from '../api/attempt.js';
import type { CoursesClient } from '../api/courses-client.js';
import type { Credential } from '../contract/common.js';
import type { Registration } from '../contract/courses.js';
import {
  ownTransition,
  type FinalStep,
  type Own,
  type OwnAction,
  type OwnState,
  type Step,
} from './own-registration-flow.js';
import { stepProblemOf } from './registration-problems.js';
import { errorCodeOf, troubleOf } from '../api/trouble.js';

export interface OwnRegistrationOptions {
  readonly registrations: () => CoursesClient | undefined;
  /** Something new stands on the screen, so focus belongs there. */
  readonly shown: () => void;
  readonly withdrawn: (registration: Registration) => void;
  readonly failed: (code: string) => void;
}

/** Shows a registration to who holds its token, and carries out what that person decides. */
export class OwnRegistrationController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: OwnRegistrationOptions;
  readonly #owned = new Map<string, Own>();
  readonly #attempt = new Attempt();
  #running = new AbortController();
  state: OwnState = { name: 'none' };

  constructor(host: ReactiveControllerHost, options: OwnRegistrationOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#running.abort();
    if (this.state.name === 'answering') this.#dispatch({ type: 'answer-failed', problem: 'failed' });
  }

  hostConnected(): void {
    if (this.state.name === 'fetching') void this.fetch(this.state.credential);
  }

  /** What was registered for a course here, since the page was opened. */
  ownOf(courseId: string): Own | undefined {
    return this.#owned.get(courseId);
  }

  show(own: Own): void {
    this.#dispatch({ type: 'show', own });
    this.#options.shown();
  }

  leave(): void {
    this.#running.abort();
    this.#dispatch({ type: 'leave' });
  }

  /** The registration of a manage link. */
  async fetch(credential: Credential): Promise<void> {
    const { registrations, failed } = this.#options;
    const signal = this.#start({ type: 'fetch', credential });
    try {
      const registration = await registrations()?.registration(credential, { signal });
      if (registration && !signal.aborted) this.#dispatch({ type: 'fetched', registration });
    } catch (error) {
      if (signal.aborted) return;
      this.#dispatch({ type: 'fetch-failed', trouble: troubleOf(error) });
      failed(errorCodeOf(error));
    }
  }

  ask(step: FinalStep): void {
    this.#dispatch({ type: 'ask', step });
    this.#options.shown();
  }

  keep(): void {
    this.#dispatch({ type: 'keep' });
    this.#options.shown();
  }

  async answer(step: Step): Promise<void> {
    const { registrations, withdrawn, shown } = this.#options;
    const client = registrations();
    if (!client || !('own' in this.state) || this.state.name === 'answering') return;
    const { credential } = this.state.own;
    const signal = this.#start({ type: 'answer', step });
    try {
      const idempotencyKey = this.#attempt.keyFor(`${step} ${credential.id}`);
      const registration = await client[step](credential, { signal, idempotencyKey });
      if (signal.aborted) return;
      this.#dispatch({ type: 'answered', registration });
      if (registration.state === 'withdrawn') withdrawn(registration);
    } catch (error) {
      if (signal.aborted) return;
      await this.#admit(error, signal);
    }
    shown();
  }

  /** Says that a step did not come about, beside what is true now. */
  async #admit(error: unknown, signal: AbortSignal): Promise<void> {
    if (!('own' in this.state)) return;
    const { credential } = this.state.own;
    const read = this.#options.registrations()?.registration(credential, { signal });
    const registration = await read?.catch(() => undefined);
    if (signal.aborted) return;
    this.#dispatch({ type: 'answer-failed', problem: stepProblemOf(error), registration });
    this.#options.failed(errorCodeOf(error));
  }

  #dispatch(action: OwnAction): void {
    this.state = ownTransition(this.state, action);
    if ('own' in this.state) this.#owned.set(this.state.own.registration.course.id, this.state.own);
    this.#host.requestUpdate();
  }

  #start(action: OwnAction): AbortSignal {
    this.#running.abort();
    this.#running = new AbortController();
    this.#dispatch(action);
    return this.#running.signal;
  }
}
