import type { TFunction } from 'i18next';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { settings } from '../settings.js';
import type { Language } from './catalogue.js';
import { formatsFor, type Formats } from './format.js';
import { chooseLanguage } from './language.js';
import { overrideStrings, translatorFor } from './translator.js';

type LocaleHost = ReactiveControllerHost & HTMLElement;

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
    const { lang, strings } = settings.current;
    this.language = chooseLanguage(this.#host.lang || lang || this.#page.of(this.#host));
    overrideStrings(strings);
  }
}
