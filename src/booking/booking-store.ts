import type { ReactiveControllerHost } from 'lit';
import { initialBooking, transition, type BookingAction, type BookingState } from './booking-flow.js';

/** What has been chosen and where one stands; every change shows. */
export class BookingStore {
  readonly #host: ReactiveControllerHost;
  state: BookingState = initialBooking;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  dispatch(action: BookingAction): void {
    this.state = transition(this.state, action);
    this.#host.requestUpdate();
  }
}
