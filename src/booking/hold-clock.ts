import type { Hold } from '../contract/booking.js';

/** How long before its end a hold speaks up: time enough to read and to press (WCAG 2.2.1 asks for 20 seconds). */
const noticeMs = 60_000;

export interface HoldClockOptions {
  readonly endNears: () => void;
  readonly end: () => void;
}

/** Times a hold. The server's clock says how long it is, the device's only when that is over. */
export class HoldClock {
  readonly #options: HoldClockOptions;
  #timers: ReturnType<typeof setTimeout>[] = [];
  #endsAtMs = Infinity;

  constructor(options: HoldClockOptions) {
    this.#options = options;
  }

  /** Also in a tab that was asleep, whose timers were too. */
  get isNearEnd(): boolean {
    return Date.now() > this.#endsAtMs - noticeMs;
  }

  start({ expiresAt, serverTime }: Hold): void {
    this.stop();
    const leftMs = Date.parse(expiresAt) - Date.parse(serverTime);
    this.#endsAtMs = Date.now() + leftMs;
    const { endNears, end } = this.#options;
    this.#timers = [setTimeout(endNears, Math.max(0, leftMs - noticeMs)), setTimeout(end, leftMs)];
  }

  stop(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers = [];
    this.#endsAtMs = Infinity;
  }
}
