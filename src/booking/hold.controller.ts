import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isProblem } from '../api/api-error.js';
import { Attempt } from '../api/attempt.js';
import type { BookingClient } from '../api/booking-client.js';
import { errorCodeOf } from '../api/trouble.js';
import type { Slot } from '../contract/booking.js';
import type { Credential } from '../contract/common.js';
import { refusalOf, type HoldAnswer } from './hold-answer.js';
import { HoldClock } from './hold-clock.js';
import { heldIn, holdTransition, type Held, type HoldAction, type HoldState } from './hold-flow.js';

export interface HoldOptions {
  readonly booking: () => BookingClient | undefined;
  /** The hold lapses soon, or is no more: worth a word to people who listen. */
  readonly told: (state: HoldState) => void;
  /** One is at it again after the hold has ended: the time is to be held anew. */
  readonly again: () => void;
  readonly failed: (code: string) => void;
}

const pageEvents = ['pagehide', 'pageshow'];

/** Keeps a time for the seeker, renews it while one writes, and lets go of it when it is not wanted any more. */
export class HoldController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: HoldOptions;
  readonly #attempt = new Attempt();
  readonly #clock = new HoldClock({ endNears: () => this.#endNears(), end: () => this.#end() });
  /** Counts what has been asked: an answer to an earlier question holds nothing. */
  #run = 0;
  #askedFor = '';
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

  hostConnected(): void {
    for (const type of pageEvents) window.addEventListener(type, this);
    document.addEventListener('visibilitychange', this);
  }

  /** An element that is only moved on the page is back before the microtask, and keeps its hold. */
  hostDisconnected(): void {
    for (const type of pageEvents) window.removeEventListener(type, this);
    document.removeEventListener('visibilitychange', this);
    queueMicrotask(() => {
      if (!this.#host.isConnected) void this.release();
    });
  }

  /** A page that goes lets go; one that comes back, or was asleep past the end of the hold, holds on. */
  handleEvent({ type }: Event): void {
    if (type === 'pagehide') void this.release({ keepalive: true });
    else if (type === 'pageshow') this.#options.again();
    else if (!document.hidden && this.#clock.isNearEnd) void this.renew();
  }

  /** Holds a time unless it has been asked for already. */
  async ensure(slot: Slot): Promise<HoldAnswer> {
    return slot.id === this.#askedFor ? { name: 'superseded' } : this.take(slot);
  }

  /** `moving`: one's own appointment, which doesn't stand in its own way. */
  async take(slot: Slot, moving?: Credential): Promise<HoldAnswer> {
    const before = this.credential;
    if (before && heldIn(this.state)?.hold.slot.id === slot.id) return { name: 'held' };
    const run = ++this.#run;
    this.#askedFor = slot.id;
    this.#dispatch({ type: 'ask', slot });
    const wish = { slot: slot.id, ...(before ? { replaces: before } : {}), ...(moving ? { moving } : {}) };
    try {
      const idempotencyKey = this.#attempt.keyFor(JSON.stringify(wish));
      const created = await this.#options.booking()?.hold(wish, { idempotencyKey });
      if (!created) return { name: 'superseded' };
      const credential = { id: created.hold.id, token: created.token };
      if (run !== this.#run) {
        if (this.#askedFor !== slot.id) void this.#letGo(credential);
        return { name: 'superseded' };
      }
      this.#attempt.end();
      this.keep({ hold: created.hold, credential });
      return { name: 'held' };
    } catch (error) {
      if (run !== this.#run) return { name: 'superseded' };
      const answer = refusalOf(error);
      if (answer.name === 'failed') this.#options.failed(errorCodeOf(error));
      this.#dispatch({ type: 'refused', trouble: answer.name === 'failed' ? answer.trouble : undefined });
      return answer;
    }
  }

  /** A hold that is there: times it from now. */
  keep(held: Held): void {
    this.#askedFor = held.hold.slot.id;
    this.#dispatch({ type: 'held', held });
    this.#clock.start(held.hold);
  }

  /** The seeker is at it: the hold is renewed without a word, and taken again when it has lapsed meanwhile. */
  touch(): void {
    this.#isActive = true;
    if (this.state.name === 'ending') void this.renew();
    else if (this.state.name === 'lapsed') this.#options.again();
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
      this.#clock.start(hold);
    } catch (error) {
      if (credential !== this.credential) return;
      if (isProblem(error, 'hold-expired') || isProblem(error, 'not-found')) {
        this.#lapse();
        this.#options.again();
      } else this.#dispatch({ type: 'refused' });
    }
  }

  /** Without a word: the hold ends by itself if this does not get through. */
  async release(options: { keepalive?: true } = {}): Promise<void> {
    const { credential } = this;
    this.forget();
    if (credential) await this.#letGo(credential, options);
  }

  /** The hold has become an appointment. */
  forget(): void {
    this.#run++;
    this.#askedFor = '';
    this.#clock.stop();
    this.#dispatch({ type: 'release' });
  }

  /** The time that was held went to someone else. */
  lose(alternatives: readonly Slot[]): void {
    this.forget();
    this.#dispatch({ type: 'lose', alternatives });
  }

  /** What there is to say about the hold, to people who listen. */
  tell(): void {
    this.#options.told(this.state);
  }

  async #letGo(credential: Credential, options: { keepalive?: true } = {}): Promise<void> {
    const released = this.#options.booking()?.releaseHold(credential, options);
    await released?.catch(() => undefined);
  }

  #endNears(): void {
    if (this.#isActive) {
      void this.renew();
      return;
    }
    this.#dispatch({ type: 'end-nears' });
    this.tell();
  }

  /** Whoever sits idle is not given it again by itself: someone else may want the time. */
  #end(): void {
    this.#lapse();
    this.tell();
  }

  #lapse(): void {
    this.#clock.stop();
    this.#askedFor = '';
    this.#dispatch({ type: 'lapse' });
  }

  #dispatch(action: HoldAction): void {
    this.state = holdTransition(this.state, action);
    this.#host.requestUpdate();
  }
}
