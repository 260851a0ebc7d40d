import type { TFunction } from 'i18next';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isProblem } from '../api/api-error.js';
import { alternativesOf, type BookingClient } from '../api/booking-client.js';
import { errorCodeOf, troubleOf } from '../api/trouble.js';
import type { NewAppointment, Slot } from '../contract/booking.js';
import type { Credential } from '../contract/common.js';
import { FormController } from '../ui/form.controller.js';
import { BookingAttempt, isBusy, mayBeBooked, type KeptAttempt } from './booking-attempt.js';
import { checkDetails, detailsFields, detailsOf, type DetailsAsked } from './details-fields.js';
import type { Own } from './own-appointment-flow.js';
import {
  initialRequest,
  requestTransition,
  type Patience,
  type Refusal,
  type RequestAction,
  type RequestState,
} from './request-flow.js';

/** Everything that makes an appointment, except what is typed. */
export interface Wish extends DetailsAsked {
  readonly slot: Slot;
  readonly locationId: string | undefined;
  readonly hold: Credential | undefined;
}

export interface RequestOptions {
  readonly booking: () => BookingClient | undefined;
  readonly asked: () => DetailsAsked | undefined;
  readonly wish: () => Wish | undefined;
  readonly t: () => TFunction;
  /** The answer takes its time: we are checking. */
  readonly late: () => void;
  /** A detail is not in order: its field is on the details step. */
  readonly invalid: () => void;
  readonly taken: (alternatives: readonly Slot[]) => void;
  /** A refusal stands on the screen, so focus belongs there. */
  readonly refused: () => void;
  readonly booked: (own: Own) => void;
  readonly failed: (code: string) => void;
}

/** After so long we say that we are checking, and how else to reach the service. */
const checkingMs = 4_000;
const contactMs = 15_000;

/** Keeps what is typed, and books once however often the button is pressed and however many answers get lost. */
export class RequestController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: RequestOptions;
  readonly attempt: BookingAttempt;
  readonly form: FormController;
  #sending = new AbortController();
  state: RequestState = initialRequest;

  constructor(host: ReactiveControllerHost & HTMLElement, options: RequestOptions) {
    this.#host = host;
    this.#options = options;
    this.attempt = new BookingAttempt(options.booking);
    this.form = new FormController(host, {
      fields: () => {
        const asked = options.asked();
        return asked ? detailsFields(asked, this.form.values, options.t()) : [];
      },
      t: options.t,
      check: (values) => {
        const asked = options.asked();
        return asked ? checkDetails(asked.channel, values, options.t()) : {};
      },
    });
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('online', this);
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this);
    this.#sending.abort();
    this.#dispatch({ type: 'refused', refusal: { name: 'unsure' } });
  }

  /** The line is back: what is open is settled. */
  handleEvent(): void {
    if (this.attempt.isOpen) void this.send();
  }

  /** A refusal belongs to the press that brought it; an open question stays. */
  leave(): void {
    if (this.state.name === 'filling' && !this.attempt.isOpen) this.state = initialRequest;
  }

  prepare(): void {
    const wanted = this.#options.wish();
    if (wanted) this.attempt.prepare(this.#bodyOf(wanted));
  }

  /** After a reload: perhaps sent, perhaps booked. */
  restore(attempt: KeptAttempt): void {
    this.attempt.restore(attempt);
    if (attempt.isOpen) void this.send();
  }

  async send(): Promise<void> {
    if (this.state.name !== 'filling') return;
    const body = this.#body();
    if (!body) return;
    this.#sending = new AbortController();
    const { signal } = this.#sending;
    this.#dispatch({ type: 'send' });
    const timers = [
      setTimeout(() => this.#wait('checking', signal), checkingMs),
      setTimeout(() => this.#wait('contact', signal), contactMs),
    ];
    try {
      const own = await this.attempt.send(body, signal);
      if (own && !signal.aborted) this.#done(own);
    } catch (error) {
      if (!signal.aborted) this.#refuse(error);
    } finally {
      for (const timer of timers) clearTimeout(timer);
    }
  }

  /** What is open first; else what is wanted now, if it is in order. */
  #body(): NewAppointment | undefined {
    const { open } = this.attempt;
    const wanted = this.#options.wish();
    if (open || !wanted) return open;
    if (this.form.submit()) return this.attempt.withLink(this.#bodyOf(wanted));
    this.#options.invalid();
    return undefined;
  }

  #bodyOf(wish: Wish): NewAppointment {
    const { slot, channel, locationId, hold } = wish;
    return {
      slot: slot.id,
      channel,
      ...(locationId === undefined ? {} : { location: locationId }),
      ...(hold ? { hold } : {}),
      ...detailsOf(this.form.values, wish),
    };
  }

  #done(own: Own): void {
    this.#dispatch({ type: 'booked' });
    this.attempt.settle();
    this.form.reset();
    this.#options.booked(own);
  }

  #wait(patience: Patience, signal: AbortSignal): void {
    if (signal.aborted) return;
    this.#dispatch({ type: 'wait', patience });
    if (patience === 'checking') this.#options.late();
  }

  #refuse(error: unknown): void {
    const { failed, refused } = this.#options;
    failed(errorCodeOf(error));
    if (!mayBeBooked(error)) {
      this.attempt.settle();
      if (this.#isAnsweredElsewhere(error)) return;
    }
    const isKnown = !mayBeBooked(error) || isBusy(error);
    const refusal: Refusal = isKnown ? { name: 'trouble', trouble: troubleOf(error) } : { name: 'unsure' };
    this.#dispatch({ type: 'refused', refusal });
    refused();
  }

  /** What is wrong stands beside a field, or at the times. */
  #isAnsweredElsewhere(error: unknown): boolean {
    const { invalid, taken } = this.#options;
    const fields = isProblem(error, 'validation') ? (error.problem?.errors ?? []) : [];
    if (fields.length > 0 && this.form.refuse(fields)) {
      this.#dispatch({ type: 'refused' });
      invalid();
      return true;
    }
    if (!isProblem(error, 'slot-taken') && !isProblem(error, 'not-found')) return false;
    this.#dispatch({ type: 'refused' });
    taken(alternativesOf(error));
    return true;
  }

  #dispatch(action: RequestAction): void {
    this.state = requestTransition(this.state, action);
    this.#host.requestUpdate();
  }
}
