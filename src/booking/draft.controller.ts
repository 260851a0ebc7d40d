import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { DraftStore, type BookingDraft } from './booking-draft.js';
import type { BookingStore } from './booking-store.js';
import type { HoldController } from './hold.controller.js';
import type { RequestController } from './request.controller.js';
import type { WaitController } from './wait.controller.js';

export interface DraftOptions {
  readonly store: BookingStore;
  readonly request: RequestController;
  readonly hold: HoldController;
  readonly wait: WaitController;
  readonly urlPrefix: () => string;
}

/** Widgets of one page may have one prefix; what is kept under it is the first one's alone. */
const keepers = new Map<string, DraftController>();

/** Keeps what a reload must not lose, and gives it back. Nothing is stored before a time is chosen. */
export class DraftController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: DraftOptions;
  #written = '';
  #isRestored = false;

  constructor(host: ReactiveControllerHost & HTMLElement, options: DraftOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostDisconnected(): void {
    for (const [prefix, keeper] of keepers) if (keeper === this) keepers.delete(prefix);
  }

  get #isKeeper(): boolean {
    const prefix = this.#options.urlPrefix();
    if (this.#host.isConnected && !keepers.has(prefix)) keepers.set(prefix, this);
    return keepers.get(prefix) === this;
  }

  get #drafts(): DraftStore {
    return new DraftStore(this.#options.urlPrefix());
  }

  hostUpdated(): void {
    const { store, request, hold, wait } = this.#options;
    const { slot } = store.state;
    const typed = Object.entries(request.form.values).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, typeof value === 'object' ? [...value] : value] as const],
    );
    if (!this.#isKeeper || (!slot && !wait.kept && (typed.length === 0 || this.#written === ''))) return;
    const held = 'held' in hold.state ? hold.state.held : undefined;
    const draft: BookingDraft = {
      slot,
      held,
      attempt: request.attempt.kept,
      filled: store.state.filled,
      wait: wait.kept,
      values: Object.fromEntries(typed),
    };
    const words = JSON.stringify(draft);
    if (words === this.#written) return;
    this.#written = words;
    this.#drafts.write(draft);
  }

  /** After a reload: what was typed, the time, and its hold; a request that was under way goes on. */
  restore(): void {
    const { store, request, hold, wait } = this.#options;
    if (this.#isRestored || !this.#isKeeper) return;
    this.#isRestored = true;
    const draft = this.#drafts.read();
    if (!draft) return;
    if (draft.wait) wait.restore(draft.wait);
    const { values, slot, held, attempt, filled } = draft;
    request.form.prefill(values);
    if (slot) store.dispatch({ type: 'choose-slot', slot });
    if (filled) store.dispatch({ type: 'filled' });
    if (held) hold.keep(held);
    if (attempt) request.restore(attempt);
    if (held && !attempt?.isOpen) void hold.renew();
  }

  clear(): void {
    this.#written = '';
    if (this.#isKeeper) this.#drafts.clear();
  }
}
