import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { download } from '../page/download.js';

/** The text of a thing's iCalendar file; `undefined` when there is nobody to ask. */
export type FetchCalendar = (id: string, signal: AbortSignal) => Promise<string> | undefined;

/** Fetches a calendar file and saves it; the person stays on the page. */
export class CalendarFileController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #fetch: FetchCalendar;
  #running = new AbortController();
  #id = '';
  #state: 'fetching' | 'failed' | 'idle' = 'idle';

  constructor(host: ReactiveControllerHost, fetch: FetchCalendar) {
    this.#host = host;
    this.#fetch = fetch;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#running.abort();
    this.#state = 'idle';
  }

  /** How it goes with this thing's file. */
  stateOf(id: string): 'fetching' | 'failed' | 'idle' {
    return id === this.#id ? this.#state : 'idle';
  }

  /** `name`: of the file, without its ending. */
  async save(id: string, name = id): Promise<void> {
    this.#running.abort();
    this.#running = new AbortController();
    const { signal } = this.#running;
    this.#id = id;
    this.#set('fetching');
    try {
      const text = await this.#fetch(id, signal);
      if (signal.aborted || text === undefined) return;
      const file = new Blob([text], { type: 'text/calendar;charset=utf-8' });
      download(`${name.replace(/[^\w-]+/g, '-')}.ics`, file);
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
