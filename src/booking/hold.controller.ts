import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isProblem } from '../api/api-error.js';
import { Attempt } from '../api/attempt.js';
import { alternativesOf, type BookingClient } from '../api/booking-client.js';
import { errorCodeOf, troubleOf } from '../api/trouble.js';
import type { Hold, Slot } from '../contract/booking.js';
import type { Credential } from '../contract/common.js';
import type { Trouble } from '../ui/problem-notice.js';
import { heldIn, holdTransition, type Held, type HoldAction, type HoldState } from './hold-flow.js';

/** What came of asking for a hold. `free`: it could not be held, but one can go on and book it. */
export type HoldAnswer =
  | { name: 'held' | 'free' | 'superseded' }
  | { name: 'taken'; alternatives: readonly Slot[] }
  | { name: 'failed'; trouble: Trouble };

export interface HoldOptions {
  readonly booking: () => BookingClient | undefined;
  /** The hold lapses soon, has lapsed, or holds on again: worth a word to people who listen. */
  readonly told: (state: HoldState) => void;
  readonly failed: (code: string) => void;
}

/** How long before its end a hold speaks up: time enough to read and to press (WCAG 2.2.1 asks for 20 seconds). */
const noticeMs = 120_000;

/** Keeps a time for the seeker, renews it while one writes, and lets go of it when it is not wanted any more. */
export class HoldController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: HoldOptions;
  readonly #attempt = new Attempt();
  #timers: ReturnType<typeof setTimeout>[] = [];
  #running = new AbortController();
  #isActive = false;
  state: HoldState = { name: 'none' };

  constructor(host: ReactiveControllerHost & HTMLElement, options: HoldOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get credential(): Credential | undefined {
    return heldIn(this.state)?.credential;
  }

  /** Also of a hold that has lapsed: the request stays the same, so that sending it again is harmless. */
  get lastCredential(): Credential | undefined {
    return 'held' in this.state ? this.state.held.credential : this.credential;
  }

  /** An element that is only moved on the page is back before the microtask, and keeps its hold. */
  hostDisconnected(): void {
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.release();
    });
  }

  /** `moving`: one's own appointment, which doesn't stand in its own way. */
  async take(slot: Slot, moving?: Credential): Promise<HoldAnswer> {
    const before = this.credential;
    if (before && heldIn(this.state)?.hold.slot.id === slot.id) return { name: 'held' };
    this.#running.abort();
    this.#running = new AbortController();
    const { signal } = this.#running;
    this.#dispatch({ type: 'ask', slot });
    const wish = { slot: slot.id, ...(before ? { replaces: before } : {}), ...(moving ? { moving } : {}) };
    try {
      const idempotencyKey = this.#attempt.keyFor(JSON.stringify(wish));
      const created = await this.#options.booking()?.hold(wish, { signal, idempotencyKey });
      if (!created || signal.aborted) return { name: 'superseded' };
      this.#attempt.end();
      this.keep({ hold: created.hold, credential: { id: created.hold.id, token: created.token } });
      return { name: 'held' };
    } catch (error) {
      if (signal.aborted) return { name: 'superseded' };
      const answer = this.#answerTo(error);
      this.#dispatch({ type: 'refused', trouble: answer.name === 'failed' ? answer.trouble : undefined });
      return answer;
    }
  }

  /** A hold that is there: times it from now. */
  keep(held: Held): void {
    this.#dispatch({ type: 'held', held });
    this.#time(held.hold);
  }

  /** The seeker is at it: the hold is renewed without a word when its end comes near. */
  touch(): void {
    this.#isActive = true;
  }

  async renew(): Promise<void> {
    const { credential } = this;
    if (!credential) return;
    this.#dispatch({ type: 'renew' });
    this.#isActive = false;
    try {
      const hold = await this.#options.booking()?.renewHold(credential);
      if (!hold || credential !== this.credential) return;
      this.#dispatch({ type: 'renewed', hold });
      this.#time(hold);
    } catch (error) {
      if (credential !== this.credential) return;
      if (isProblem(error, 'hold-expired')) this.#lapse();
      else this.#dispatch({ type: 'refused' });
    }
  }

  /** Without a word: the hold ends by itself if this does not get through. */
  release(): void {
    const { credential } = this;
    this.forget();
    if (credential)
      void this.#options
        .booking()
        ?.releaseHold(credential)
        .catch(() => undefined);
  }

  /** The hold has become an appointment. */
  forget(): void {
    this.#running.abort();
    this.#stopTimers();
    this.#dispatch({ type: 'release' });
  }

  #answerTo(error: unknown): HoldAnswer {
    if (isProblem(error, 'slot-taken')) return { name: 'taken', alternatives: alternativesOf(error) };
    if (isProblem(error, 'not-found')) return { name: 'taken', alternatives: [] };
    // Too many holds from one address, as from a library: one can still book.
    if (isProblem(error, 'rate-limited')) return { name: 'free' };
    this.#options.failed(errorCodeOf(error));
    return { name: 'failed', trouble: troubleOf(error) };
  }

  /** The server's own clock says how long; the device's says only when that is over. */
  #time({ expiresAt, serverTime }: Hold): void {
    this.#stopTimers();
    const leftMs = Date.parse(expiresAt) - Date.parse(serverTime);
    this.#timers = [
      setTimeout(() => this.#endNears(), Math.max(0, leftMs - noticeMs)),
      setTimeout(() => this.#lapse(), leftMs),
    ];
  }

  #endNears(): void {
    if (this.#isActive) {
      void this.renew();
      return;
    }
    this.#dispatch({ type: 'end-nears' });
    this.#options.told(this.state);
  }

  #lapse(): void {
    this.#stopTimers();
    this.#dispatch({ type: 'lapse' });
    this.#options.told(this.state);
  }

  #stopTimers(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers = [];
  }

  #dispatch(action: HoldAction): void {
    this.state = holdTransition(this.state, action);
    this.#host.requestUpdate();
  }
}
