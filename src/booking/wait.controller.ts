import type { TFunction } from 'i18next';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isProblem } from '../api/api-error.js';
import { Attempt } from '../api/attempt.js';
import type { BookingClient } from '../api/booking-client.js';
import { errorCodeOf, troubleOf } from '../api/trouble.js';
import type { BookingWaitCreated, DaysQuery } from '../contract/booking.js';
import type { FieldSpec, FieldValues } from '../ui/field-spec.js';
import { FormController } from '../ui/form.controller.js';
import { checkDetails, contactOf, whoFields } from './details-fields.js';
import { waitTransition, type WaitAction, type WaitState } from './wait-flow.js';

export interface WaitOptions {
  readonly booking: () => BookingClient | undefined;
  /** The times that are wanted, and of which none is free. */
  readonly query: () => DaysQuery | undefined;
  /** What is known or typed about the seeker already. */
  readonly given: () => FieldValues;
  readonly t: () => TFunction;
  /** Something new stands on the screen, so focus belongs there. */
  readonly shown: () => void;
  readonly failed: (code: string) => void;
}

const dateField = (name: 'from' | 'to', t: TFunction): FieldSpec => ({
  name,
  kind: 'date',
  label: t(`booking.wait.${name}`),
  required: false,
});

const dateIn = (values: FieldValues, name: 'from' | 'to') => {
  const value = values[name];
  return typeof value === 'string' && value !== '' ? { [name]: value } : {};
};

/** Puts a seeker on the waiting list, and takes them off it again. */
export class WaitController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: WaitOptions;
  readonly #attempt = new Attempt();
  readonly form: FormController;
  state: WaitState = { name: 'none' };

  constructor(host: ReactiveControllerHost & HTMLElement, options: WaitOptions) {
    this.#host = host;
    this.#options = options;
    const { t, query } = options;
    const channel = () => query()?.channel ?? 'video';
    this.form = new FormController(host, {
      fields: () => this.fields,
      t,
      check: (values) => ({
        ...checkDetails(channel(), values, t()),
        ...(String(values.from ?? '') > String(values.to || '9') ? { to: t()('booking.wait.order') } : {}),
      }),
    });
    host.addController(this);
  }

  /** Nothing to do: what is on its way arrives, or is asked for again with the same key. */
  hostConnected(): void {
    this.#host.requestUpdate();
  }

  get fields(): readonly FieldSpec[] {
    const { query, t } = this.#options;
    return [...whoFields(query()?.channel ?? 'video', t()), dateField('from', t()), dateField('to', t())];
  }

  /** The place in the list, to leave it by. */
  get kept(): BookingWaitCreated | undefined {
    return 'wait' in this.state ? this.state.wait : undefined;
  }

  restore(wait: BookingWaitCreated): void {
    this.#dispatch({ type: 'joined', wait });
  }

  ask(): void {
    this.form.prefill(this.#options.given());
    this.#show({ type: 'ask' });
  }

  drop(): void {
    this.#show({ type: 'drop' });
  }

  async join(): Promise<void> {
    const { query, booking } = this.#options;
    const wanted = query();
    const client = booking();
    if (!wanted || !client || this.state.name !== 'asking' || !this.form.submit()) return;
    const { values } = this.form;
    const { service, channel, location } = wanted;
    const dates = { ...dateIn(values, 'from'), ...dateIn(values, 'to') };
    const wish = { service, channel, location, ...dates, contact: contactOf(values) };
    this.#dispatch({ type: 'join' });
    try {
      const idempotencyKey = this.#attempt.keyFor(JSON.stringify(wish));
      const wait = await client.joinWaitlist(wish, { idempotencyKey });
      this.#attempt.end();
      this.form.reset();
      this.#show({ type: 'joined', wait });
    } catch (error) {
      this.#refuse(error);
    }
  }

  async leave(): Promise<void> {
    const { kept } = this;
    if (!kept || this.state.name !== 'joined') return;
    this.#dispatch({ type: 'leave' });
    try {
      await this.#options.booking()?.leaveWaitlist(kept);
      this.#show({ type: 'left' });
    } catch (error) {
      this.#refuse(error);
    }
  }

  #refuse(error: unknown): void {
    this.#options.failed(errorCodeOf(error));
    const fields = isProblem(error, 'validation') ? (error.problem?.errors ?? []) : [];
    const isPlaced = fields.length > 0 && this.form.refuse(fields);
    this.#dispatch({ type: 'failed', trouble: isPlaced ? undefined : troubleOf(error) });
  }

  #show(action: WaitAction): void {
    this.#dispatch(action);
    this.#options.shown();
  }

  #dispatch(action: WaitAction): void {
    this.state = waitTransition(this.state, action);
    this.#host.requestUpdate();
  }
}
