import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { DraftStore, type BookingDraft } from './booking-draft.js';
import type { BookingStore } from './booking-store.js';
import type { HoldController } from './hold.controller.js';
import type { RequestController } from './request.controller.js';

export interface DraftOptions {
  readonly store: BookingStore;
  readonly request: RequestController;
  readonly hold: HoldController;
  readonly urlPrefix: () => string;
}

/** Keeps what a reload must not lose, and gives it back. Nothing is stored before a time is chosen. */
export class DraftController implements ReactiveController {
  readonly #options: DraftOptions;
  #written = '';
  #isRestored = false;

  constructor(host: ReactiveControllerHost, options: DraftOptions) {
    this.#options = options;
    host.addController(this);
  }

  get #drafts(): DraftStore {
    return new DraftStore(this.#options.urlPrefix());
  }

  hostUpdated(): void {
    const { store, request, hold } = this.#options;
    const { slot } = store.state;
    const typed = Object.entries(request.form.values).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, typeof value === 'object' ? [...value] : value] as const],
    );
    if (!slot && (typed.length === 0 || this.#written === '')) return;
    const held = 'held' in hold.state ? hold.state.held : undefined;
    const draft: BookingDraft = {
      slot,
      held,
      attempt: request.attempt.saved,
      values: Object.fromEntries(typed),
    };
    const words = JSON.stringify(draft);
    if (words === this.#written) return;
    this.#written = words;
    this.#drafts.write(draft);
  }

  /** After a reload: what was typed, the time, and its hold if it still holds. */
  restore(): void {
    const { store, request, hold } = this.#options;
    if (this.#isRestored) return;
    this.#isRestored = true;
    const draft = this.#drafts.read();
    if (!draft) return;
    request.form.prefill(draft.values);
    if (draft.attempt) request.attempt.restore(draft.attempt);
    if (draft.slot) store.dispatch({ type: 'choose-slot', slot: draft.slot });
    if (!draft.held) return;
    hold.keep(draft.held);
    void hold.renew();
  }

  clear(): void {
    this.#written = '';
    this.#drafts.clear();
  }
}
