import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { createGuidanceApi, type GuidanceApi } from '../api/guidance-api.js';
import { errorCodeOf, troubleOf } from '../api/trouble.js';
import type { ServiceProfile } from '../contract/profile.js';
import { createPageAddress, type PageAddress, type PageParameters } from '../page/page-address.js';
import { updateEarly } from '../ui/update-early.js';
import { addressNames, fromParameters, toParameters } from './booking-address.js';
import { whereaboutsOf, type BookingState, type StepName } from './booking-flow.js';
import type { BookingStore } from './booking-store.js';
import { backOn, entriesBack, longer, trailFrom, travelled, type Trail } from './trail.js';
import type { Preselection } from './ways.js';

/** What decides what is offered; a change of any of them begins anew. */
export interface BookingSettings {
  readonly apiBase: string;
  readonly language: string;
  readonly fixed: Preselection;
  readonly urlPrefix: string;
}

export interface BookingOptions {
  readonly store: BookingStore;
  readonly settings: () => BookingSettings;
  /** There is somewhere to ask now. */
  readonly ready: () => void;
  /** One stands on another step: by a press, or by the browser's back and forward. */
  readonly stepped: (step: StepName) => void;
  readonly failed: (code: string) => void;
}

/** Knows what is offered and which step one is on, and keeps the page's address in step. */
export class BookingController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: BookingOptions;
  #settings = '';
  #urlPrefix = '';
  #address: PageAddress = createPageAddress('');
  #unwatch: () => void = () => undefined;
  #running = new AbortController();
  #trail: Trail | undefined;
  /** We have asked the browser to go back; it says when it has. */
  #isReturning = false;
  api: GuidanceApi | undefined;
  profile: ServiceProfile | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: BookingOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get state(): BookingState {
    return this.#options.store.state;
  }

  hostConnected(): void {
    this.#host.requestUpdate();
    updateEarly(this);
  }

  hostUpdate(): void {
    const settings = this.#options.settings();
    const words = JSON.stringify(settings);
    if (!this.#host.isConnected || words === this.#settings) return;
    this.#settings = words;
    this.#begin(settings);
  }

  hostDisconnected(): void {
    this.#running.abort();
    this.#unwatch();
    // What was under way starts again if the element comes back.
    this.#settings = '';
  }

  retry(): void {
    void this.#fetch();
  }

  /**
   * To a step, by a press. One that lies behind is gone back to, so that the browser's Back never leads to where one has
   * come back from, and leaves the first step at one press.
   */
  go(step: StepName): void {
    const { store, stepped } = this.#options;
    const trail = (this.#trail ??= trailFrom(this.state.step));
    const before = this.state.step;
    store.dispatch({ type: 'go', step });
    const { step: now } = this.state;
    if (now === before) this.#address.replace(this.#parameters);
    else if (!this.#return(entriesBack(trail, now))) {
      this.#trail = longer(trail, now);
      this.#address.push(this.#parameters);
    }
    stepped(now);
  }

  /** All steps are done: Back leads out of them, not into them. */
  end(): void {
    this.#options.store.dispatch({ type: 'restart' });
    const isReturning = this.#return(this.#trail?.at ?? 0);
    this.#trail = trailFrom(this.state.step);
    if (!isReturning) this.#address.replace({});
  }

  get #parameters(): PageParameters {
    return toParameters(whereaboutsOf(this.state));
  }

  #return(entries: number): boolean {
    if (!this.#trail || entries === 0 || !this.#address.back(entries)) return false;
    this.#trail = backOn(this.#trail, entries);
    this.#isReturning = true;
    return true;
  }

  /** The profile, for those who can't do without; it is asked for once. */
  async #readProfile(api: GuidanceApi, signal: AbortSignal): Promise<void> {
    this.profile = await api.profile({ signal });
    this.#host.requestUpdate();
  }

  #begin({ apiBase, language, fixed, urlPrefix }: BookingSettings): void {
    const { store, ready, failed } = this.#options;
    this.#unwatch();
    this.#trail = undefined;
    this.#isReturning = false;
    if (urlPrefix !== this.#urlPrefix) this.#address = createPageAddress(urlPrefix, addressNames);
    this.#urlPrefix = urlPrefix;
    this.#unwatch = this.#address.watch(() => this.#travel());
    this.api = apiBase === '' ? undefined : createGuidanceApi({ baseUrl: apiBase, language: () => language });
    store.dispatch({ type: 'begin', fixed, at: fromParameters(this.#address.read()) });
    if (!this.api) {
      store.dispatch({ type: 'offer-failed', trouble: 'unknown' });
      failed('no-api');
      return;
    }
    ready();
    void this.#fetch();
  }

  async #fetch(): Promise<void> {
    const { store, failed } = this.#options;
    const { api } = this;
    if (!api) return;
    this.#running.abort();
    this.#running = new AbortController();
    const { signal } = this.#running;
    try {
      // The zone, the languages and the rules are in the profile: nothing is shown by half.
      const [services] = await Promise.all([
        api.booking.services({ signal }),
        this.#readProfile(api, signal),
      ]);
      if (!signal.aborted) store.dispatch({ type: 'offered', services });
    } catch (error) {
      if (signal.aborted) return;
      store.dispatch({ type: 'offer-failed', trouble: troubleOf(error) });
      failed(errorCodeOf(error));
    }
  }

  /** Back and forward may also be about something else on the page. */
  #travel(): void {
    const { store, stepped } = this.#options;
    if (this.#isReturning) {
      // One stands there already; the entry is from before what has been chosen since.
      this.#isReturning = false;
      this.#address.replace(this.#parameters);
      return;
    }
    const { step } = this.state;
    store.dispatch({ type: 'arrive', at: fromParameters(this.#address.read()) });
    if (this.state.step === step) return;
    this.#trail = travelled(this.#trail ?? trailFrom(step), this.state.step);
    stepped(this.state.step);
  }
}
