import type { TFunction } from 'i18next';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { settings } from '../settings.js';
import type { Language } from './catalogue.js';
import { formatsFor, type Formats } from './format.js';
import { learn, learned, missed } from './further.js';
import { chooseLanguage, primaryOf } from './language.js';
import { overrideStrings, translatorFor } from './translator.js';

type LocaleHost = ReactiveControllerHost & HTMLElement & { readonly hasUpdated: boolean };

/** How the page around an element says its language. */
export interface PageLanguage {
  /** BCP 47; empty when the page names none. */
  of(element: Element): string;
  /** Calls back when it may have changed. Returns the function that ends it. */
  watch(changed: () => void): () => void;
}

/** Gives an element its words and formats, and renders it again when the page's language changes. */
export class LocaleController implements ReactiveController {
  readonly #host: LocaleHost;
  readonly #page: PageLanguage;
  #stop: (() => void)[] = [];
  language: Language = 'nb';
  /** Settles when the language's words are here; rejects where they can't be had, and English takes their place. */
  ready: Promise<void> | undefined;
  /** The service's zone; the profile tells it. Times are never shown in the visitor's own zone. */
  timeZone = 'Europe/Oslo';

  constructor(host: LocaleHost, page: PageLanguage) {
    this.#host = host;
    this.#page = page;
    host.addController(this);
  }

  get t(): TFunction {
    return translatorFor(this.language);
  }

  get formats(): Formats {
    return formatsFor(this.language, this.timeZone);
  }

  /** Left to right when undefined, or as the page around. */
  get direction(): 'rtl' | undefined {
    return learned.get(this.language)?.direction;
  }

  hostConnected(): void {
    this.#read();
    const changed = () => this.#host.requestUpdate();
    this.#stop = [settings.subscribe(changed), this.#page.watch(changed)];
  }

  hostUpdate(): void {
    this.#read();
  }

  hostDisconnected(): void {
    for (const stop of this.#stop) stop();
    this.#stop = [];
  }

  #read(): void {
    const { lang, strings, languages } = settings.current;
    const tag = this.#host.lang || lang || this.#page.of(this.#host);
    const primary = primaryOf(tag);
    const get = Object.hasOwn(languages, primary) && !missed.has(primary) ? languages[primary] : undefined;
    const chosen = get ? primary : chooseLanguage(tag);
    if (get && !learned.has(chosen)) this.#learn(chosen, get);
    // What is on the screen keeps its language until it can have the other.
    if (!get || learned.has(chosen) || !this.#host.hasUpdated) this.language = chosen;
    overrideStrings(strings);
  }

  #learn(language: Language, get: () => Promise<object>): void {
    const learning = learn(language, get);
    if (learning === this.ready) return;
    this.ready = learning;
    const changed = () => this.#host.requestUpdate();
    learning.then(changed, changed);
  }
}
