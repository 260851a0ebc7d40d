import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { errorCodeOf, troubleOf } from '../api/trouble.js';
import type { DaysQuery, Slot } from '../contract/booking.js';
import { watchPageLife } from '../page/page-life.js';
import {
  dayInSight,
  initialTimes,
  spanAfter,
  spanAt,
  timesTransition,
  type Narrowing,
  type Span,
  type SpanView,
  type TimesAction,
  type TimesState,
} from './times-flow.js';
import { NewestQuestion } from './newest-question.js';
import { TimesSearch, type SearchOptions } from './times-search.js';

export interface TimesOptions extends SearchOptions {
  /** The chosen day's times are there, or are not to be had. */
  readonly dayShown: () => void;
  readonly failed: (code: string) => void;
}

/** A day to stand on; `isForDay`: its times are wanted with it. */
interface Aim {
  readonly at?: string;
  readonly isForDay?: boolean;
}

const nextTimesCount = 5;

/** Week or month, as it was chosen last: as long as the page lives, in every booking on it. */
let preferredView: SpanView = initialTimes.view;

/** Finds free times: the next ones, those of a week, those of a month by day, and those of a day. */
export class TimesController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: TimesOptions;
  readonly #search: TimesSearch;
  readonly #next = new NewestQuestion();
  readonly #span = new NewestQuestion();
  readonly #day = new NewestQuestion();
  #query: DaysQuery | undefined;
  #stop: (() => void) | undefined;
  state: TimesState = { ...initialTimes, view: preferredView };

  constructor(host: ReactiveControllerHost & HTMLElement, options: TimesOptions) {
    this.#host = host;
    this.#options = options;
    this.#search = new TimesSearch({ ...options, query: () => this.#wanted() });
    host.addController(this);
  }

  /** In a tab that slept, and on a line that was gone, times have passed and been taken. */
  hostConnected(): void {
    const returned = () => this.refresh();
    this.#stop = watchPageLife({ returned, woken: returned, left: () => undefined });
  }

  hostUpdate(): void {
    if (!this.#host.isConnected) return;
    const query = this.#options.query();
    const earlier = this.#query;
    if (!query || !this.#options.booking() || JSON.stringify(query) === JSON.stringify(earlier)) return;
    this.#query = query;
    // Another place has the same counsellors; another service may not.
    if (earlier) this.#begin(earlier.service === query.service ? this.state.narrowing : {});
    void this.find();
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.reset();
  }

  /** Asked again at every return, over what was shown: what is free changes while one looks elsewhere. */
  refresh(): void {
    if (this.#options.query() && this.state.next.name !== 'loading') void this.find();
  }

  async find(): Promise<void> {
    this.#dispatch({ type: 'seek' });
    await this.#next.ask({
      of: (signal) => this.#search.slots({ limit: nextTimesCount }, signal),
      then: ({ items: slots, firstFree, serverTime }) => {
        this.#dispatch({ type: 'found', slots, firstFree, serverTime });
        const first = slots[0]?.start ?? firstFree;
        const { span, view } = this.state;
        if (span) void this.#look(span);
        else if (first !== undefined) void this.#look(spanAt(view, this.#options.dateOf(first)));
      },
      failed: (error) => this.#failed(error, { type: 'failed', trouble: troubleOf(error) }),
    });
  }

  /** Some of the times only; the week or month that is shown stays. */
  narrow(narrowing: Narrowing): void {
    const { span } = this.state;
    this.#begin(narrowing);
    if (span) this.#dispatch({ type: 'look', span });
    void this.find();
  }

  /** The week, or the month, of where one is. */
  show(view: SpanView): void {
    preferredView = view;
    const date = dayInSight(this.state, this.#options.dateOf);
    if (date !== undefined) void this.#look(spanAt(view, date));
  }

  /** So many weeks or months on, or back; by none: the same once more. */
  turn(count: number): void {
    const { span } = this.state;
    if (span) void this.#look(spanAfter(span, count));
  }

  /** To a day, in whichever month. */
  goTo(at: string): void {
    const span = spanAt('month', at);
    if (span.from === this.state.span?.from) this.#dispatch({ type: 'stand', at });
    else void this.#look(span, { at });
  }

  /** To a day and its times, in one request. */
  async jumpTo(date: string): Promise<void> {
    const { dateOf, dayShown } = this.#options;
    const span = spanAt(this.state.view, date);
    await this.#look(span, { at: date, isForDay: true });
    const { span: shown } = this.state;
    if (shown?.name !== 'ready' || shown.from !== span.from) return;
    if (span.view === 'month') {
      const slots = shown.slots.filter(({ start }) => dateOf(start) === date);
      this.#dispatch({ type: 'open-day', date });
      this.#dispatch({ type: 'day-found', date, slots });
    }
    dayShown();
  }

  async openDay(date: string): Promise<void> {
    this.#dispatch({ type: 'open-day', date });
    const isNewest = await this.#day.ask({
      of: (signal) => this.#search.week({ from: date, to: date }, signal),
      then: ({ slots }) => this.#dispatch({ type: 'day-found', date, slots }),
      failed: (error) => this.#failed(error, { type: 'day-failed', date }),
    });
    if (isNewest && this.state.day?.date === date) this.#options.dayShown();
  }

  pick(slot: Slot): void {
    this.#dispatch({ type: 'pick', slot });
  }

  miss(): void {
    this.#dispatch({ type: 'miss' });
  }

  taken(alternatives: readonly Slot[]): void {
    this.#dispatch({ type: 'taken', alternatives });
  }

  /** The next visitor, or the next appointment, begins anew. */
  reset(): void {
    this.#query = undefined;
    this.#begin({});
  }

  #wanted(): DaysQuery | undefined {
    const query = this.#options.query();
    const { counsellor, partOfDay } = this.state.narrowing;
    return query && { ...query, counsellor: counsellor ?? query.counsellor, partOfDay };
  }

  #begin(narrowing: Narrowing): void {
    for (const question of [this.#next, this.#span, this.#day]) question.stop();
    this.#dispatch({ type: 'reset', narrowing });
  }

  async #look({ view, from }: Span, { at, isForDay = false }: Aim = {}): Promise<void> {
    const span = spanAt(view, from);
    this.#dispatch({ type: 'look', span, at });
    const kind = view === 'week' || isForDay ? 'week' : 'month';
    await this.#span.ask({
      of: (signal) => this.#search[kind]({ from, to: span.to }, signal),
      then: (found) => this.#dispatch({ type: 'span-found', span, found }),
      failed: (error) => this.#failed(error, { type: 'span-failed', span }),
    });
  }

  #failed(error: unknown, action: TimesAction): void {
    this.#dispatch(action);
    this.#options.failed(errorCodeOf(error));
  }

  #dispatch(action: TimesAction): void {
    this.state = timesTransition(this.state, action);
    this.#host.requestUpdate();
  }
}
