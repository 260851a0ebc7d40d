import type { TFunction } from 'i18next';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isLinkRefused, isProblem } from '../api/api-error.js';
import { Attempt } from '../api/attempt.js';
import { alternativesOf, type BookingClient } from '../api/booking-client.js';
import { errorCodeOf, isUnsure, troubleOf } from '../api/trouble.js';
import type { NewAppointment, Slot } from '../contract/booking.js';
import type { Credential } from '../contract/common.js';
import { manageBase } from '../page/manage-link.js';
import { FormController } from '../ui/form.controller.js';
import { checkDetails, detailsFields, detailsOf, type DetailsAsked } from './details-fields.js';
import type { Own } from './own-appointment-flow.js';
import { initialRequest, requestTransition, type RequestAction, type RequestState } from './request-flow.js';

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

/** After so long we say that we are checking. */
const lateMs = 4_000;

/** Keeps what is typed, and books once however often the button is pressed and however many answers get lost. */
export class RequestController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: RequestOptions;
  readonly attempt = new Attempt();
  readonly form: FormController;
  #sending = new AbortController();
  /** A service that doesn't know this page gets no link to it; its own page serves to change the appointment. */
  #offersLink = true;
  state: RequestState = initialRequest;

  constructor(host: ReactiveControllerHost & HTMLElement, options: RequestOptions) {
    this.#host = host;
    this.#options = options;
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

  hostDisconnected(): void {
    this.#sending.abort();
    this.#dispatch({ type: 'refused', refusal: { name: 'unsure' } });
  }

  /** A refusal belongs to the press that brought it. */
  leave(): void {
    if (this.state.name === 'filling') this.state = initialRequest;
  }

  async send(): Promise<void> {
    const { wish, invalid } = this.#options;
    const wanted = wish();
    if (!wanted || this.state.name !== 'filling') return;
    if (!this.form.submit()) {
      invalid();
      return;
    }
    this.#sending = new AbortController();
    const { signal } = this.#sending;
    this.#dispatch({ type: 'send' });
    const timer = setTimeout(() => this.#wait(signal), lateMs);
    try {
      const own = await this.#book(wanted, signal);
      if (own && !signal.aborted) this.#done(own);
    } catch (error) {
      if (!signal.aborted) this.#refuse(error);
    } finally {
      clearTimeout(timer);
    }
  }

  async #book(wish: Wish, signal: AbortSignal): Promise<Own | undefined> {
    const body = this.#bodyOf(wish);
    try {
      const idempotencyKey = this.attempt.keyFor(JSON.stringify(body));
      const created = await this.#options.booking()?.book(body, { signal, idempotencyKey });
      if (!created) return undefined;
      const { appointment, token } = created;
      return { appointment, credential: { id: appointment.id, token } };
    } catch (error) {
      if (!isLinkRefused(error) || !this.#offersLink) throw error;
      this.#offersLink = false;
      return this.#book(wish, signal);
    }
  }

  #bodyOf(wish: Wish): NewAppointment {
    const { slot, channel, locationId, hold } = wish;
    return {
      slot: slot.id,
      channel,
      ...(locationId === undefined ? {} : { location: locationId }),
      ...(hold ? { hold } : {}),
      ...detailsOf(this.form.values, wish),
      ...(this.#offersLink ? { manageUrl: manageBase() } : {}),
    };
  }

  #done(own: Own): void {
    this.#dispatch({ type: 'booked' });
    this.attempt.end();
    this.form.reset();
    this.#options.booked(own);
  }

  #wait(signal: AbortSignal): void {
    if (signal.aborted) return;
    this.#dispatch({ type: 'wait' });
    this.#options.late();
  }

  #refuse(error: unknown): void {
    const { failed, invalid, taken, refused } = this.#options;
    failed(errorCodeOf(error));
    const fields = isProblem(error, 'validation') ? (error.problem?.errors ?? []) : [];
    if (fields.length > 0 && this.form.refuse(fields)) {
      this.#dispatch({ type: 'refused' });
      invalid();
      return;
    }
    if (isProblem(error, 'slot-taken')) {
      this.#dispatch({ type: 'refused' });
      taken(alternativesOf(error));
      return;
    }
    const refusal = isUnsure(error)
      ? ({ name: 'unsure' } as const)
      : ({ name: 'trouble', trouble: troubleOf(error) } as const);
    this.#dispatch({ type: 'refused', refusal });
    refused();
  }

  #dispatch(action: RequestAction): void {
    this.state = requestTransition(this.state, action);
    this.#host.requestUpdate();
  }
}
