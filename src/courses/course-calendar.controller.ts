import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { download } from '../page/download.js';
import type { CourseSource } from './course-source.js';

/** Fetches a course's calendar file and saves it; the person stays on the page. */
export class CourseCalendarController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #source: () => CourseSource | undefined;
  #running = new AbortController();
  #course = '';
  #state: 'fetching' | 'failed' | 'idle' = 'idle';

  constructor(host: ReactiveControllerHost, source: () => CourseSource | undefined) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#running.abort();
    this.#state = 'idle';
  }

  /** How it goes with this course's file. */
  stateOf(courseId: string): 'fetching' | 'failed' | 'idle' {
    return courseId === this.#course ? this.#state : 'idle';
  }

  async save(courseId: string): Promise<void> {
    this.#running.abort();
    this.#running = new AbortController();
    const { signal } = this.#running;
    this.#course = courseId;
    this.#set('fetching');
    try {
      const text = await this.#source()?.calendar?.(courseId, { signal });
      if (signal.aborted || text === undefined) return;
      download({
        name: `${courseId.replace(/[^\w-]+/g, '-')}.ics`,
        mediaType: 'text/calendar;charset=utf-8',
        text,
      });
      this.#set('idle');
    } catch {
      if (!signal.aborted) this.#set('failed');
    }
  }

  #set(state: 'fetching' | 'failed' | 'idle'): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}
