import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { BookingClient } from '../api/booking-client.js';
import { errorCodeOf, troubleOf } from '../api/trouble.js';
import type { DaysQuery, Slot } from '../contract/booking.js';
import { addMonths, lastDayOf, monthOf } from './calendar.js';
import { initialTimes, timesTransition, type TimesAction, type TimesState } from './times-flow.js';

export interface TimesOptions {
  readonly booking: () => BookingClient | undefined;
  /** Which times are wanted; `undefined` as long as nobody asks for a time. */
  readonly query: () => DaysQuery | undefined;
  /** With it the listing still shows the time that one holds oneself. */
  readonly holdToken: () => string | undefined;
  /** The calendar date of an instant where the service is. */
  readonly dateOf: (instant: string) => string;
  /** The chosen day's times are there, or are not to be had. */
  readonly dayShown: () => void;
  readonly failed: (code: string) => void;
}

/** How many of the next free times are shown at once. */
const nextTimesCount = 5;
/** The contract's longest page: more than a day has. */
const longestPage = 200;

/** Finds free times: the next ones, those of a month by day, and those of a day. */
export class TimesController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: TimesOptions;
  #wanted = '';
  #next = new AbortController();
  #month = new AbortController();
  #day = new AbortController();
  state: TimesState = initialTimes;

  constructor(host: ReactiveControllerHost & HTMLElement, options: TimesOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostUpdate(): void {
    if (!this.#host.isConnected) return;
    const query = this.#options.query();
    const wanted = JSON.stringify(query ?? '');
    if (!query || !this.#options.booking() || wanted === this.#wanted) return;
    const isOther = this.#wanted !== '';
    this.#wanted = wanted;
    if (isOther) this.#dispatch({ type: 'reset' });
    void this.find();
  }

  hostDisconnected(): void {
    for (const running of [this.#next, this.#month, this.#day]) running.abort();
    this.#wanted = '';
    this.state = initialTimes;
  }

  /** What is free changes while one looks elsewhere: asked again at every return, over what was shown. */
  refresh(): void {
    if (this.#wanted !== '' && this.state.next.name !== 'loading') void this.find();
  }

  async find(): Promise<void> {
    const { dateOf, failed } = this.#options;
    this.#next.abort();
    this.#next = new AbortController();
    const { signal } = this.#next;
    this.#dispatch({ type: 'seek' });
    try {
      const found = await this.#slots({ limit: nextTimesCount }, signal);
      if (!found || signal.aborted) return;
      this.#dispatch({ type: 'found', found });
      const first = found.firstFree ?? found.items[0]?.start;
      const month = this.state.month?.month ?? (first && monthOf(dateOf(first)));
      if (month) void this.#openMonth(month);
    } catch (error) {
      if (signal.aborted) return;
      this.#dispatch({ type: 'failed', trouble: troubleOf(error) });
      failed(errorCodeOf(error));
    }
  }

  /** So many months on, or back. */
  async turn(months: number): Promise<void> {
    const { month } = this.state;
    if (!month) return;
    await this.#openMonth(addMonths(month.month, months));
  }

  /** To the month of a day, and to the day. */
  async jumpTo(date: string): Promise<void> {
    await this.#openMonth(monthOf(date));
    await this.openDay(date);
  }

  retryMonth(): void {
    if (this.state.month) void this.#openMonth(this.state.month.month);
  }

  async openDay(date: string): Promise<void> {
    this.#day.abort();
    this.#day = new AbortController();
    const { signal } = this.#day;
    this.#dispatch({ type: 'open-day', date });
    try {
      const found = await this.#slots({ from: date, to: date, limit: longestPage }, signal);
      if (!found || signal.aborted) return;
      this.#dispatch({ type: 'day-found', date, slots: found.items });
    } catch (error) {
      if (signal.aborted) return;
      this.#dispatch({ type: 'day-failed', date });
      this.#options.failed(errorCodeOf(error));
    }
    this.#options.dayShown();
  }

  pick(slot: Slot): void {
    this.#dispatch({ type: 'pick', slot });
  }

  /** One tried to go on without a time. */
  miss(): void {
    this.#dispatch({ type: 'miss' });
  }

  /** Someone else was faster. */
  taken(alternatives: readonly Slot[]): void {
    this.#dispatch({ type: 'taken', alternatives });
  }

  /** The next visitor, or the next appointment, begins anew. */
  reset(): void {
    this.#wanted = '';
    this.#dispatch({ type: 'reset' });
  }

  async #openMonth(month: string): Promise<void> {
    const { booking, query, holdToken, failed } = this.#options;
    this.#month.abort();
    this.#month = new AbortController();
    const { signal } = this.#month;
    this.#dispatch({ type: 'open-month', month });
    const wanted = query();
    if (!wanted) return;
    try {
      const range = { ...wanted, from: `${month}-01`, to: lastDayOf(month) };
      const found = await booking()?.days(range, { signal, holdToken: holdToken() });
      if (!found || signal.aborted) return;
      this.#dispatch({ type: 'month-found', month, found });
    } catch (error) {
      if (signal.aborted) return;
      this.#dispatch({ type: 'month-failed', month });
      failed(errorCodeOf(error));
    }
  }

  async #slots(part: { from?: string; to?: string; limit: number }, signal: AbortSignal) {
    const { booking, query, holdToken } = this.#options;
    const wanted = query();
    return wanted && booking()?.slots({ ...wanted, ...part }, { signal, holdToken: holdToken() });
  }

  #dispatch(action: TimesAction): void {
    this.state = timesTransition(this.state, action);
    this.#host.requestUpdate();
  }
}
