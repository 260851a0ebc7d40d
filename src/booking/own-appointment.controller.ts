import type { TFunction } from 'i18next';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isProblem } from '../api/api-error.js';
import { Attempt } from '../api/attempt.js';
import { alternativesOf, type BookingClient } from '../api/booking-client.js';
import { errorCodeOf, troubleOf } from '../api/trouble.js';
import type { Appointment, Slot } from '../contract/booking.js';
import type { Credential } from '../contract/common.js';
import { FormController } from '../ui/form.controller.js';
import { reasonField } from './cancel-reason.js';
import {
  ownTransition,
  type News,
  type Own,
  type OwnAction,
  type OwnState,
  type StepProblem,
} from './own-appointment-flow.js';

export interface OwnAppointmentOptions {
  readonly booking: () => BookingClient | undefined;
  readonly t: () => TFunction;
  /** The hold on the time that one wants to move to. */
  readonly hold: () => Credential | undefined;
  /** Something new stands on the screen, so focus belongs there. */
  readonly shown: () => void;
  readonly changed: (appointment: Appointment, news: News) => void;
  /** The time to move to went to someone else. */
  readonly taken: (alternatives: readonly Slot[]) => void;
  readonly failed: (code: string) => void;
}

const problemOf = (error: unknown): StepProblem => {
  if (isProblem(error, 'too-late')) return 'too-late';
  return isProblem(error, 'slot-taken') ? 'slot-taken' : 'failed';
};

/** Shows an appointment to who holds its token, and carries out what that person decides. Reading changes nothing. */
export class OwnAppointmentController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: OwnAppointmentOptions;
  readonly #attempt = new Attempt();
  /** Why one cancels; kept until that is done. */
  readonly reason: FormController;
  #running = new AbortController();
  state: OwnState = { name: 'none' };

  constructor(host: ReactiveControllerHost & HTMLElement, options: OwnAppointmentOptions) {
    this.#host = host;
    this.#options = options;
    const { t } = options;
    this.reason = new FormController(host, { fields: () => [reasonField(t())], t });
    host.addController(this);
  }

  hostConnected(): void {
    if (this.state.name === 'fetching') void this.fetch(this.state.credential);
  }

  hostDisconnected(): void {
    this.#running.abort();
    if (this.state.name === 'cancelling' || this.state.name === 'moving') {
      this.#dispatch({ type: 'step-failed', problem: 'failed' });
    }
  }

  show(own: Own, news: News): void {
    this.#dispatch({ type: 'show', own, news });
    this.#options.shown();
  }

  leave(): void {
    this.#running.abort();
    this.#dispatch({ type: 'leave' });
    this.#options.shown();
  }

  /** The appointment of a manage link. */
  async fetch(credential: Credential): Promise<void> {
    const { booking, failed } = this.#options;
    const signal = this.#start({ type: 'fetch', credential });
    try {
      const appointment = await booking()?.appointment(credential, { signal });
      if (appointment && !signal.aborted) this.#dispatch({ type: 'fetched', appointment });
    } catch (error) {
      if (signal.aborted) return;
      this.#dispatch({ type: 'fetch-failed', trouble: troubleOf(error) });
      failed(errorCodeOf(error));
    }
  }

  /** A step of the person's that asks nothing of the service. */
  step(action: Exclude<OwnAction, { type: 'cancel' | 'move' }>): void {
    this.#dispatch(action);
    this.#options.shown();
  }

  async cancel(): Promise<void> {
    if (this.state.name !== 'asking-cancel' || !this.reason.submit()) return;
    const { credential } = this.state.own;
    const reason = String(this.reason.values.reason ?? '').trim();
    const why = reason === '' ? {} : { reason };
    await this.#answer({ type: 'cancel' }, 'cancelled', (booking, options) =>
      booking.cancel(credential, why, options),
    );
  }

  async move(): Promise<void> {
    if (this.state.name !== 'asking-move') return;
    const { own, slot } = this.state;
    const hold = this.#options.hold();
    const to = { slot: slot.id, ...(hold ? { hold } : {}) };
    await this.#answer({ type: 'move' }, 'moved', (booking, options) =>
      booking.move(own.credential, to, options),
    );
  }

  async #answer(
    action: OwnAction,
    news: News,
    ask: (
      booking: BookingClient,
      options: { signal: AbortSignal; idempotencyKey: string },
    ) => Promise<Appointment>,
  ): Promise<void> {
    const { booking, changed, shown } = this.#options;
    const client = booking();
    if (!client || !('own' in this.state)) return;
    const wish = JSON.stringify([news, this.state, this.reason.values]);
    const signal = this.#start(action);
    try {
      const idempotencyKey = this.#attempt.keyFor(wish);
      const appointment = await ask(client, { signal, idempotencyKey });
      if (signal.aborted) return;
      this.#attempt.end();
      this.reason.reset();
      this.#dispatch({ type: 'answered', appointment, news });
      changed(appointment, news);
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
    const read = this.#options.booking()?.appointment(credential, { signal });
    const appointment = await read?.catch(() => undefined);
    if (signal.aborted) return;
    this.#options.failed(errorCodeOf(error));
    const problem = problemOf(error);
    this.#dispatch({ type: 'step-failed', problem, appointment });
    if (problem === 'slot-taken') this.#options.taken(alternativesOf(error));
  }

  #dispatch(action: OwnAction): void {
    this.state = ownTransition(this.state, action);
    this.#host.requestUpdate();
  }

  #start(action: OwnAction): AbortSignal {
    this.#running.abort();
    this.#running = new AbortController();
    this.#dispatch(action);
    return this.#running.signal;
  }
}
