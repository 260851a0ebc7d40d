import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ServiceProfile } from '../contract/profile.js';
import { RefusedAddressesController } from '../page/refused-addresses.controller.js';
import { updateEarly } from '../ui/update-early.js';
import { allowed, type FixedFilters } from './course-filters.js';
import { CourseListController, type ListOptions } from './course-list.controller.js';
import { noApi } from './course-list-trouble.js';
import { createCourseSource, type CourseSource, type SourceOptions } from './course-source.js';
import { foundIn, isRegistering, isSame, openedId, openedIn, type CoursesState } from './courses-flow.js';
import type { CoursesAddress, Opened } from './courses-address.js';
import { CoursesStore } from './courses-store.js';
import { ListAddress } from './list-address.js';
import { errorCodeOf, troubleOf } from '../api/trouble.js';

/** What decides which courses are fetched; a change of any of them fetches anew. */
export interface CoursesSettings extends Omit<SourceOptions, 'revised'> {
  readonly fixed: FixedFilters;
  readonly pageSize: number;
  readonly urlPrefix: string;
}

export interface CoursesOptions extends Pick<ListOptions, 'today' | 'counted' | 'grown' | 'failed'> {
  readonly settings: () => CoursesSettings;
  /** There is somewhere to ask now. */
  readonly ready: () => void;
  /** The visitor went back or forward, away from the course with this id if one was open. */
  readonly travelled: (from: string | undefined) => void;
}

/** Knows where courses come from and which one is open, and keeps the page's address in step. */
export class CoursesController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: CoursesOptions;
  readonly #store: CoursesStore;
  readonly list: CourseListController;
  #settings: CoursesSettings | undefined;
  readonly #address = new ListAddress();
  readonly addressOf = (course: string): string | undefined => this.#address.hrefOf(course);
  #running = new AbortController();
  #reading = new AbortController();
  source: CourseSource | undefined;
  profile: ServiceProfile | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: CoursesOptions) {
    this.#host = host;
    this.#options = options;
    this.#store = new CoursesStore(host);
    const refused = new RefusedAddressesController(host);
    this.list = new CourseListController(host, {
      ...options,
      store: this.#store,
      source: () => this.source,
      fixed: () => options.settings().fixed,
      pageSize: () => options.settings().pageSize,
      isBlocked: () => refused.includes(options.settings().src || options.settings().apiBase),
      moved: () => this.#address.replace(this.#where()),
    });
    host.addController(this);
  }

  get state(): CoursesState {
    return this.#store.state;
  }

  hostConnected(): void {
    this.#host.requestUpdate();
    updateEarly(this);
  }

  hostUpdate(): void {
    const settings = this.#options.settings();
    if (!this.#host.isConnected || isSame(settings, this.#settings)) return;
    this.#begin(settings);
  }

  hostDisconnected(): void {
    this.#running.abort();
    this.#reading.abort();
    this.#address.close();
    // What was under way starts again if the element comes back.
    this.#settings = undefined;
  }

  retry(): void {
    const id = openedId(this.state);
    if (id === undefined) void this.list.fetch(true);
    else this.#show(id, isRegistering(this.state));
  }

  open(id: string, registering = false): void {
    this.#address.push(this.#where({ course: id, registering }));
    this.#show(id, registering);
  }

  close(): void {
    this.#reading.abort();
    this.#address.push(this.#where({ course: undefined, registering: false }));
    this.#store.dispatch({ type: 'close' });
  }

  /** The form's address becomes the course's, so that a reload does not ask again. */
  endRegistering(): void {
    const course = openedId(this.state);
    if (course === undefined) return;
    this.#address.replace(this.#where({ course, registering: false }));
    this.#show(course, false);
  }

  /** Reads a course again, for its places. */
  async refresh(id: string): Promise<void> {
    this.#reading.abort();
    this.#reading = new AbortController();
    const { signal } = this.#reading;
    try {
      const course = await this.source?.course(id, { signal, fresh: true });
      if (course && !signal.aborted) this.#store.dispatch({ type: 'course-read', course });
    } catch (error) {
      if (signal.aborted) return;
      this.#store.dispatch({ type: 'course-failed', id, trouble: troubleOf(error) });
      if (this.state.open.name === 'failed') this.#options.failed(errorCodeOf(error));
    }
  }

  reread(): void {
    void this.list.fetch(false, true);
    if (this.state.open.name !== 'none') void this.refresh(openedId(this.state) ?? '');
  }

  /** This page's address with a course open, or with the list. */
  href(course?: string, registering = false): string {
    return this.#address.href(this.#where({ course, registering }));
  }

  /** The list as it stands, with the course that is open, or another. */
  #where(opened: Opened = openedIn(this.state)): CoursesAddress {
    const { filters, shown } = this.state;
    return { filters, shown, ...opened };
  }

  #read(): CoursesAddress {
    const address = this.#address.read();
    const { settings, today } = this.#options;
    return { ...address, filters: allowed(address.filters, settings().fixed, today()) };
  }

  #begin(settings: CoursesSettings): void {
    this.#running.abort();
    this.#running = new AbortController();
    this.#address.open(settings.urlPrefix, () => this.#travel());
    this.#settings = settings;
    this.source = createCourseSource({ ...settings, revised: () => void this.list.fetch(false) });
    if (!this.source) {
      this.#store.dispatch({ type: 'list-failed', trouble: noApi });
      this.#options.failed(noApi.code);
      return;
    }
    void this.#readProfile(this.source, this.#running.signal);
    this.#options.ready();
    const address = this.#read();
    this.#store.dispatch({ type: 'filters', filters: address.filters, shown: address.shown });
    void this.list.fetch(false);
    this.#follow(address);
  }

  /** Back and forward may also be about something else on the page. */
  #travel(): void {
    const address = this.#read();
    const { filters, shown, course, registering } = address;
    const from = openedId(this.state);
    const isSameList = isSame(filters, this.state.filters);
    if (isSameList && isSame({ course, registering }, openedIn(this.state))) return;
    if (!isSameList || !foundIn(this.state)) {
      this.#store.dispatch({ type: 'filters', filters, shown });
      void this.list.fetch(false);
    }
    this.#follow(address);
    this.#options.travelled(from);
  }

  #follow({ course, registering }: CoursesAddress): void {
    if (course === undefined) {
      this.#reading.abort();
      this.#store.dispatch({ type: 'close' });
    } else this.#show(course, registering);
  }

  /** What the list knows is shown at once, and then what is true now. */
  #show(id: string, registering: boolean): void {
    this.#store.dispatch({ type: 'open', id, registering });
    void this.refresh(id);
  }

  /** Contact, time zone and privacy: the list does without when they can't be had. */
  async #readProfile(source: CourseSource, signal: AbortSignal): Promise<void> {
    const profile = await source.profile?.({ signal }).catch(() => undefined);
    if (!profile || signal.aborted) return;
    this.profile = profile;
    this.#host.requestUpdate();
  }
}
