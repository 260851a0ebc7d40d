import type { Slot } from '../contract/booking.js';
import type { PlaceController } from '../ui/place.controller.js';
import { chosenService, chosenWay, stepAfter, type StepName } from './booking-flow.js';
import type { BookingStore } from './booking-store.js';
import type { BookingController } from './booking.controller.js';
import type { HoldController } from './hold.controller.js';
import type { OwnAppointmentController } from './own-appointment.controller.js';
import type { RequestController } from './request.controller.js';
import type { TimesController } from './times.controller.js';

export interface StepsParts {
  readonly store: BookingStore;
  readonly booking: BookingController;
  readonly times: TimesController;
  readonly hold: HoldController;
  readonly request: RequestController;
  readonly own: OwnAppointmentController;
  readonly place: PlaceController;
  /** A time is held now. */
  readonly held: (slot: Slot) => void;
}

/** What a press leads to: the one place where steps, times, hold and request meet. */
export class BookingSteps {
  readonly #parts: StepsParts;

  constructor(parts: StepsParts) {
    this.#parts = parts;
  }

  /** On from a question that is answered; else it is asked once more, with a word. */
  next(): void {
    const { store, booking, place } = this.#parts;
    const { state } = store;
    const answer = state.step === 'service' ? chosenService(state) : chosenWay(state);
    if (answer) {
      booking.go(stepAfter(state));
      return;
    }
    store.dispatch({ type: 'miss' });
    place.focus(`[data-choice="${state.step}"] input`);
  }

  go(step: StepName): void {
    this.#parts.request.leave();
    this.#parts.booking.go(step);
  }

  /** On with a time: it is held, and what is filled in already is not asked for again. */
  async takeTime(): Promise<void> {
    const { store, times, booking, place, own } = this.#parts;
    const slot = times.state.picked;
    if (!slot) {
      times.miss();
      place.focus('[data-choice="next-slot"] input');
      return;
    }
    if (!(await this.#hold(slot))) return;
    if (own.state.name === 'choosing') {
      own.step({ type: 'ask-move', slot });
      return;
    }
    store.dispatch({ type: 'choose-slot', slot });
    booking.go(store.state.filled ? 'check' : 'details');
  }

  /** Holds the chosen time again. */
  async holdAgain(): Promise<void> {
    const { slot } = this.#parts.store.state;
    if (slot) await this.#hold(slot);
  }

  fillIn(): void {
    const { store, request, booking } = this.#parts;
    if (!request.form.submit()) return;
    store.dispatch({ type: 'filled' });
    booking.go('check');
  }

  /** Someone else was faster: back to the times, with the nearest that are left. */
  taken(alternatives: readonly Slot[]): void {
    const { store, times, hold, booking, place, own } = this.#parts;
    hold.forget();
    times.taken(alternatives);
    times.refresh();
    const isMoving = own.state.name === 'choosing';
    if (!isMoving) {
      store.dispatch({ type: 'lose-slot' });
      if (store.state.step !== 'time') booking.go('time');
    }
    place.focus('[data-taken]');
  }

  /** The appointment stays as it is. */
  keep(): void {
    const { own, hold } = this.#parts;
    hold.release();
    own.step({ type: 'keep' });
  }

  /** Away from one's own appointment, to a new one. */
  begin(): void {
    const { own, times, booking } = this.#parts;
    own.leave();
    times.reset();
    booking.end();
  }

  async #hold(slot: Slot): Promise<boolean> {
    const { hold, own, held, place } = this.#parts;
    const moving = own.state.name === 'choosing' ? own.state.own.credential : undefined;
    const answer = await hold.take(slot, moving);
    switch (answer.name) {
      case 'held':
        held(slot);
        return true;
      case 'free':
        return true;
      case 'taken':
        this.taken(answer.alternatives);
        return false;
      case 'failed':
        place.focus('[data-trouble]');
        return false;
      case 'superseded':
        return false;
    }
  }
}
