import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Course } from '../contract/courses.js';
import { watchPageLife } from '../page/page-life.js';
import { nextEndMs } from './course-when.js';

/** The longest time that a browser's timer can wait for. */
const longestWaitMs = 2 ** 31 - 1;

export interface ClockOptions {
  readonly shown: () => readonly Course[];
  /** The next session of those has ended, or the page is looked at again. */
  readonly passed: () => void;
  /** The page comes back from a sleep in which seats may have gone. */
  readonly woken: () => void;
}

/** Follows the clock. */
export class CourseClockController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: ClockOptions;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #unwatch: () => void = () => undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: ClockOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    const { passed, woken } = this.#options;
    // A device that sleeps holds its timers back.
    this.#unwatch = watchPageLife({ returned: passed, left: () => undefined, woken });
  }

  hostUpdated(): void {
    clearTimeout(this.#timer);
    // What is asked for may come after the element has gone.
    if (!this.#host.isConnected) return;
    const nowMs = Date.now();
    const { shown, passed } = this.#options;
    const endMs = nextEndMs(shown(), nowMs);
    if (endMs === undefined) return;
    this.#timer = setTimeout(passed, Math.min(longestWaitMs, endMs - nowMs + 1));
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#unwatch();
  }
}
