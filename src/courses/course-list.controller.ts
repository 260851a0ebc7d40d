import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CoursesQuery } from '../contract/courses.js';
import { painted } from '../page/slices.js';
import { noFilters, placeNames, queryOf, type CourseFilters, type FixedFilters } from './course-filters.js';
import { listTroubleOf } from './course-list-trouble.js';
import { daysOf } from './course-period.js';
import type { CourseSource } from './course-source.js';
import { foundIn, isDrawn } from './courses-flow.js';
import type { CoursesStore } from './courses-store.js';
import { errorCodeOf } from '../api/trouble.js';

export interface ListOptions {
  readonly store: CoursesStore;
  readonly source: () => CourseSource | undefined;
  readonly fixed: () => FixedFilters;
  readonly pageSize: () => number;
  /** Today's calendar date where the service is. */
  readonly today: () => string;
  /** Whether the page's own rules keep us from asking. */
  readonly isBlocked: () => boolean;
  /** The seeker has chosen other filters, or seen more. */
  readonly moved: () => void;
  /** What the seeker searched for has been found. */
  readonly counted: (total: number) => void;
  /** More courses are there, and not on the screen yet. */
  readonly grown: () => void;
  readonly failed: (code: string) => void;
}

const typingPauseMs = 300;
/** The contract's longest page. */
const longestPage = 100;

/** Searches, filters and lengthens the list. A newer search stops an older one, so late answers lose. */
export class CourseListController implements ReactiveController {
  readonly #options: ListOptions;
  #running = new AbortController();
  #typing: ReturnType<typeof setTimeout> | undefined;
  /** The filters of the newest question. */
  #asked: CourseFilters | undefined;
  /** The seeker asked for the answer that is under way, so the number of courses is said. */
  #isAloud = false;

  constructor(host: ReactiveControllerHost, options: ListOptions) {
    this.#options = options;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#running.abort();
    this.#rest();
  }

  /** Chosen: at once. */
  filter(changes: Partial<CourseFilters>): void {
    this.#rest();
    const { store, moved } = this.#options;
    store.dispatch({ type: 'filters', filters: { ...store.state.filters, ...changes } });
    moved();
    void this.fetch(true);
  }

  /** Shows the filters that don't fit beside the search, or folds them away. */
  unfold(): void {
    this.#options.store.dispatch({ type: 'unfold' });
  }

  /**
   * Typed: a file answers each letter; a service the first one at once, and the others when the fingers rest. Then the
   * number is said, once.
   */
  type(q: string): void {
    const { store, source } = this.#options;
    const isFirst = this.#typing === undefined;
    store.dispatch({ type: 'filters', filters: { ...store.state.filters, q } });
    this.#rest();
    this.#typing = setTimeout(() => this.#typed(), typingPauseMs);
    if (isFirst || source()?.profile === undefined) void this.fetch(false);
  }

  /** `isAloud`: the seeker asked for this. `fresh`: not from what the browser keeps. */
  async fetch(isAloud: boolean, fresh = false): Promise<void> {
    const { store, source, counted } = this.#options;
    this.#running.abort();
    this.#running = new AbortController();
    const { signal } = this.#running;
    this.#isAloud = isAloud;
    this.#asked = store.state.filters;
    store.dispatch({ type: 'seek' });
    try {
      const found = await source()?.list(this.#query(store.state.shown), { signal, fresh });
      if (!found || signal.aborted) return;
      store.dispatch({ type: 'listed', found });
      if (this.#isAloud) counted(found.total);
      if (await this.#follow(signal)) await this.#learnPlaces(signal);
    } catch (error) {
      if (!signal.aborted) this.#fail(error);
    }
  }

  async more(): Promise<void> {
    const { store, source, moved, grown, failed } = this.#options;
    const before = foundIn(store.state);
    if (before?.nextCursor === undefined || store.state.list.name === 'growing') return;
    const { signal } = this.#running;
    store.dispatch({ type: 'grow' });
    try {
      const found = await source()?.list({ ...this.#query(), cursor: before.nextCursor }, { signal });
      if (!found || signal.aborted) return;
      store.dispatch({ type: 'grown', found });
      moved();
      if (store.state.open.name === 'none') grown();
    } catch (error) {
      if (signal.aborted) return;
      store.dispatch({ type: 'grow-failed' });
      failed(errorCodeOf(error));
    }
  }

  /** Time has passed. A first page that has emptied makes room for the next. */
  pass(nowMs: number, kept: string | undefined): void {
    const { store } = this.#options;
    store.dispatch({ type: 'passed', nowMs, kept });
    const found = foundIn(store.state);
    if (found?.items.length === 0 && found.nextCursor !== undefined) void this.fetch(false);
  }

  #rest(): void {
    clearTimeout(this.#typing);
    this.#typing = undefined;
  }

  #typed(): void {
    this.#typing = undefined;
    const { store, moved, counted } = this.#options;
    const { filters, list } = store.state;
    // Not at each letter: browsers count how often an address is changed, and take their time.
    moved();
    if (this.#asked !== filters) void this.fetch(true);
    else if (list.name === 'shown') counted(list.found.total);
    else this.#isAloud = true;
  }

  #fail(error: unknown): void {
    const { store, isBlocked, failed } = this.#options;
    const trouble = listTroubleOf(error, { isBlocked: isBlocked(), nowMs: Date.now() });
    store.dispatch({ type: 'list-failed', trouble });
    failed(trouble.code);
  }

  /** `atLeast`: as many as the seeker had seen, as far as one page reaches. */
  #query(atLeast = 0): CoursesQuery {
    const { store, fixed, pageSize, today } = this.#options;
    const { filters } = store.state;
    const days = daysOf(filters.period, today());
    return {
      ...queryOf(filters, fixed(), days),
      limit: Math.min(longestPage, Math.max(pageSize(), atLeast)),
    };
  }

  /** The rest of the courses, and then the choices. False when they are another list's by now. */
  async #follow(signal: AbortSignal): Promise<boolean> {
    const { store } = this.#options;
    while (!isDrawn(store.state)) {
      await painted();
      if (signal.aborted) return false;
      store.dispatch({ type: 'painted' });
    }
    return true;
  }

  /** The counts name places by id; the names of those on later pages are asked for once. */
  async #learnPlaces(signal: AbortSignal): Promise<void> {
    const { store, source, fixed } = this.#options;
    const ids = Object.keys(foundIn(store.state)?.facets.location ?? {});
    if (ids.every((id) => id in store.state.places)) return;
    const query = { ...queryOf(noFilters, fixed()), location: ids, limit: longestPage };
    // Without the names the filter shows ids: not worth a word to the seeker.
    const found = await source()
      ?.list(query, { signal })
      .catch(() => undefined);
    if (!found || signal.aborted) return;
    const unnamed = Object.fromEntries(ids.map((id) => [id, id]));
    store.dispatch({ type: 'places-learned', places: { ...unnamed, ...placeNames(found.items) } });
  }
}
