import type { Appointment, Slot } from '../contract/booking.js';
import type { PlaceController } from '../ui/place.controller.js';
import { chosenService, chosenWay, stepAfter, type StepName } from './booking-flow.js';
import type { BookingStore } from './booking-store.js';
import type { BookingController } from './booking.controller.js';
import { BookedEvent, CancelledEvent, MovedEvent, SlotHeldEvent, SlotLostEvent } from './booking.events.js';
import type { DraftController } from './draft.controller.js';
import { lostIn } from './hold-flow.js';
import type { HoldController } from './hold.controller.js';
import type { KnownAppointments } from './known-appointments.js';
import type { News, Own } from './own-appointment-flow.js';
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
  readonly draft: DraftController;
  readonly known: KnownAppointments;
  /** The page may want to know. */
  readonly tell: (event: Event) => void;
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
    const { times, place } = this.#parts;
    const slot = times.state.picked;
    if (slot) return this.takeSlot(slot);
    times.miss();
    place.focus('[data-choice="next-slot"] input');
  }

  /** On with one of the nearest, at one press. */
  async takeSlot(slot: Slot): Promise<void> {
    const { store, booking, own } = this.#parts;
    if (!(await this.#hold(slot))) return;
    if (own.state.name === 'choosing') {
      own.step({ type: 'ask-move', slot });
      return;
    }
    store.dispatch({ type: 'choose-slot', slot });
    booking.go(store.state.filled ? 'check' : 'details');
  }

  /** One stands on another step: a time is held while one fills in and checks, and let go of while one chooses. */
  async arrive(step: StepName): Promise<void> {
    const { hold, times, request } = this.#parts;
    if (step === 'check') request.prepare();
    if (step === 'check' || step === 'details') return this.ensureHold();
    // First let go of, so that it is among the free times again.
    await hold.release();
    if (step === 'time') times.refresh();
  }

  /** Holds the chosen time, unless it is held or asked for, or has perhaps been booked. Nobody need notice. */
  async ensureHold(): Promise<void> {
    const { store, hold, request, own } = this.#parts;
    const { slot, step } = store.state;
    const isFurther = step === 'details' || step === 'check';
    if (!slot || !isFurther || request.attempt.isOpen || own.state.name !== 'none') return;
    // What went to someone else is not asked for again by itself.
    if (lostIn(hold.state)) return;
    const answer = await hold.ensure(slot);
    if (answer.name === 'held') this.#held(slot);
    if (answer.name !== 'taken') return;
    this.#lost(answer.alternatives);
    // Said, not focused: one may be in the middle of a word.
    hold.tell();
  }

  /** Holds the chosen time again, by a press. */
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

  /** Someone else was faster: the nearest that are left, in the place where one stands. */
  taken(alternatives: readonly Slot[]): void {
    const { store, times, hold, place, own } = this.#parts;
    const { picked } = times.state;
    if (own.state.name === 'choosing' || store.state.step === 'time') {
      hold.forget();
      if (picked) this.#tellLost(picked);
      times.taken(alternatives);
      times.refresh();
    } else this.#lost(alternatives);
    place.focus('[data-taken]');
  }

  send(): void {
    const { hold, place, request } = this.#parts;
    if (lostIn(hold.state)) place.focus('[data-taken]');
    else void request.send();
  }

  /** The appointment stays as it is. */
  keep(): void {
    const { own, hold } = this.#parts;
    void hold.release();
    own.step({ type: 'keep' });
  }

  /** There is an appointment; what led to it is done with. */
  booked(booked: Own): void {
    const { hold, times, own, booking, draft, known, tell } = this.#parts;
    hold.forget();
    times.reset();
    own.show(booked, 'booked');
    booking.end();
    draft.clear();
    known.note(booked.appointment);
    const { service, channel } = booked.appointment;
    tell(new BookedEvent(service.id, channel));
  }

  changed(appointment: Appointment, news: News): void {
    const { hold, times, known, tell } = this.#parts;
    hold.forget();
    times.reset();
    known.note(appointment);
    const Change = news === 'moved' ? MovedEvent : CancelledEvent;
    tell(new Change(appointment.service.id, appointment.channel));
  }

  /** Away from one's own appointment, to a new one. */
  begin(): void {
    const { own, times, booking } = this.#parts;
    own.leave();
    times.reset();
    booking.end();
  }

  #lost(alternatives: readonly Slot[]): void {
    const { store, hold } = this.#parts;
    hold.lose(alternatives);
    if (store.state.slot) this.#tellLost(store.state.slot);
  }

  #held({ service, channel }: Slot): void {
    this.#parts.tell(new SlotHeldEvent(service, channel));
  }

  #tellLost({ service, channel }: Slot): void {
    this.#parts.tell(new SlotLostEvent(service, channel));
  }

  async #hold(slot: Slot): Promise<boolean> {
    const { hold, own } = this.#parts;
    const moving = own.state.name === 'choosing' ? own.state.own.credential : undefined;
    const answer = await hold.take(slot, moving);
    switch (answer.name) {
      case 'held':
        this.#held(slot);
        return true;
      case 'free':
        return true;
      case 'taken':
        this.taken(answer.alternatives);
        return false;
      case 'failed':
      case 'superseded':
        return false;
    }
  }
}
