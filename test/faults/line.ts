import type { Random } from './random.js';
import type { LineFault } from './schedule.js';

/**
 * What a hole does to what is under way in it: it comes late, or never, as where a router has forgotten the connection. That
 * is found out, and the connection reset, when one end asks whether the other is still there.
 */
type Afterwards = 'late' | 'never';

interface Active {
  count: number;
  afterwards: Afterwards;
  over: Promise<void>;
  end: () => void;
}

/** Chromium asks after a silence of so long. */
const keepAliveMs = 45_000;

/** How the line is just now. Faults of one kind may overlap: the last one to end ends it. */
export class Line {
  #random: Random;
  readonly #active = new Map<LineFault, Active>();
  #overtaken: () => void = () => undefined;

  constructor(random: Random) {
    this.#random = random;
  }

  get random(): Random {
    return this.#random;
  }

  /** Draws from another seed from now on. */
  reseed(random: Random): void {
    this.#random = random;
  }

  begin(fault: LineFault, afterwards: Afterwards = 'late'): void {
    const active = this.#active.get(fault);
    if (active) {
      active.count += 1;
      return;
    }
    let end: () => void = () => undefined;
    const over = new Promise<void>((resolve) => (end = resolve));
    this.#active.set(fault, { count: 1, afterwards, over, end });
  }

  end(fault: LineFault): void {
    const active = this.#active.get(fault);
    if (!active || (active.count -= 1) > 0) return;
    this.#active.delete(fault);
    active.end();
  }

  /** Everything ends. */
  calm(): void {
    for (const { end } of this.#active.values()) end();
    this.#active.clear();
  }

  has(fault: LineFault): boolean {
    return this.#active.has(fault);
  }

  /** A fault that hits some and spares others. */
  hits(fault: LineFault, share: number): boolean {
    return this.has(fault) && this.#random.chance(share);
  }

  over(fault: LineFault): Promise<void> {
    return this.#active.get(fault)?.over ?? Promise.resolve();
  }

  /** Resolves when it has got through. @throws Error when it never does, after so long that a browser has asked. */
  async through(fault: 'black-hole-up' | 'black-hole-down'): Promise<void> {
    const hole = this.#active.get(fault);
    const isForgotten = hole?.afterwards === 'never';
    await Promise.all([hole?.over, isForgotten && pauseMs(keepAliveMs)]);
    if (isForgotten) throw new Error('The connection was forgotten.');
  }

  async delay(): Promise<void> {
    if (this.has('delay')) await pauseMs(this.#random.whole(50, 1_500));
  }

  /** Waits for the next one to go first, or until nobody comes. */
  async beOvertaken(): Promise<void> {
    const waiting = this.#overtaken;
    if (!this.has('reorder') || !this.#random.chance(0.6)) {
      this.#overtaken = () => undefined;
      waiting();
      return;
    }
    await new Promise<void>((resolve) => {
      this.#overtaken = () => {
        waiting();
        setTimeout(resolve, 30);
      };
      setTimeout(resolve, 1_200);
    });
  }
}

export const pauseMs = (durationMs: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, durationMs));
