import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CoursesQuery } from '../contract/courses.js';
import { noFilters, placeNames, queryOf, type CourseFilters, type FixedFilters } from './course-filters.js';
import type { CourseSource } from './course-source.js';
import { foundIn } from './courses-flow.js';
import type { CoursesStore } from './courses-store.js';
import { errorCodeOf, troubleOf } from '../api/trouble.js';

export interface ListOptions {
  readonly store: CoursesStore;
  readonly source: () => CourseSource | undefined;
  readonly fixed: () => FixedFilters;
  readonly pageSize: () => number;
  /** The seeker has chosen other filters. */
  readonly filtered: (filters: CourseFilters) => void;
  /** What the seeker searched for has been found. */
  readonly counted: (total: number) => void;
  readonly grown: (firstNewId: string) => void;
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

  constructor(host: ReactiveControllerHost, options: ListOptions) {
    this.#options = options;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#running.abort();
    clearTimeout(this.#typing);
  }

  /** Chosen: at once. */
  filter(changes: Partial<CourseFilters>): void {
    clearTimeout(this.#typing);
    const { store, filtered } = this.#options;
    const filters = { ...store.state.filters, ...changes };
    store.dispatch({ type: 'filters', filters });
    filtered(filters);
    void this.fetch(true);
  }

  /** Typed: when the fingers rest. */
  type(q: string): void {
    const { store } = this.#options;
    store.dispatch({ type: 'filters', filters: { ...store.state.filters, q } });
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.filter({}), typingPauseMs);
  }

  /** `aloud`: the seeker asked for this, so the number of courses is said. */
  async fetch(aloud: boolean): Promise<void> {
    const { store, source, counted, failed } = this.#options;
    this.#running.abort();
    this.#running = new AbortController();
    const { signal } = this.#running;
    store.dispatch({ type: 'seek' });
    try {
      const found = await source()?.list(this.#query(), { signal });
      if (!found || signal.aborted) return;
      store.dispatch({ type: 'listed', found });
      if (aloud) counted(found.total);
      await this.#learnPlaces(signal);
    } catch (error) {
      if (signal.aborted) return;
      store.dispatch({ type: 'list-failed', trouble: troubleOf(error) });
      failed(errorCodeOf(error));
    }
  }

  async more(): Promise<void> {
    const { store, source, grown, failed } = this.#options;
    const before = foundIn(store.state);
    if (before?.nextCursor === undefined || store.state.list.name === 'growing') return;
    const { signal } = this.#running;
    store.dispatch({ type: 'grow' });
    try {
      const found = await source()?.list({ ...this.#query(), cursor: before.nextCursor }, { signal });
      if (!found || signal.aborted) return;
      store.dispatch({ type: 'grown', found });
      const first = foundIn(store.state)?.items[before.items.length];
      if (first) grown(first.id);
    } catch (error) {
      if (signal.aborted) return;
      store.dispatch({ type: 'grow-failed' });
      failed(errorCodeOf(error));
    }
  }

  #query(): CoursesQuery {
    const { store, fixed, pageSize } = this.#options;
    return { ...queryOf(store.state.filters, fixed()), limit: pageSize() };
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
