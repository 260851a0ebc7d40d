import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Course } from '../contract/courses.js';
import { watchPageLife } from '../page/page-life.js';
import { nextEndMs } from './course-when.js';

/** The longest time that a browser's timer can wait for. */
const longestWaitMs = 2 ** 31 - 1;

/** Follows the clock: calls when the next of the listed sessions has ended, and when the page is looked at again. */
export class CourseClockController implements ReactiveController {
  readonly #listed: () => readonly Course[];
  readonly #passed: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #unwatch: () => void = () => undefined;

  constructor(host: ReactiveControllerHost, listed: () => readonly Course[], passed: () => void) {
    this.#listed = listed;
    this.#passed = passed;
    host.addController(this);
  }

  hostConnected(): void {
    const passed = this.#passed;
    // A device that sleeps holds its timers back.
    this.#unwatch = watchPageLife({ returned: passed, left: () => undefined, woken: passed });
  }

  hostUpdated(): void {
    clearTimeout(this.#timer);
    const nowMs = Date.now();
    const endMs = nextEndMs(this.#listed(), nowMs);
    if (endMs === undefined) return;
    this.#timer = setTimeout(this.#passed, Math.min(longestWaitMs, endMs - nowMs + 1));
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#unwatch();
  }
}
