import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { createGuidanceApi } from '../../src/api/guidance-api.js';
import type { Widget } from '../../src/embed/widget.js';
import { addressQuery, settingsFrom, type BuilderHost, type BuilderSettings } from './builder-settings.js';
import { readNames, type Names, type NamesByOption } from './names.js';

/** Keeps what is chosen, in the page's address too, and the names that the API has for what can be chosen. */
export class BuilderController implements ReactiveController {
  readonly #element: ReactiveControllerHost;
  #host: BuilderHost | undefined;
  #settings: BuilderSettings | undefined;
  #names: NamesByOption = {};
  /** The API and widget whose names were asked for last. */
  #asked = '';

  constructor(element: ReactiveControllerHost) {
    this.#element = element;
    element.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('popstate', this.#travelled);
  }

  hostDisconnected(): void {
    window.removeEventListener('popstate', this.#travelled);
  }

  get host(): BuilderHost | undefined {
    return this.#host;
  }

  get settings(): BuilderSettings | undefined {
    return this.#settings;
  }

  /** The settings as the query of an address. */
  get query(): string {
    return this.#settings ? addressQuery(this.#settings).toString() : '';
  }

  serve(host: BuilderHost): void {
    this.#host = host;
    this.#travelled();
  }

  namesOf(widget: Widget, option: string): Names | undefined {
    return this.#names[widget]?.[option];
  }

  change(settings: BuilderSettings): void {
    this.#settings = settings;
    this.#write();
    this.#readNames();
    this.#element.requestUpdate();
  }

  readonly #travelled = (): void => {
    if (!this.#host) return;
    this.#settings = settingsFrom(new URLSearchParams(window.location.search), this.#host.api);
    this.#readNames();
    this.#element.requestUpdate();
  };

  /** In place: every letter typed would else be a step back. What is not ours in the address stays. */
  #write(): void {
    const url = new URL(window.location.href);
    const foreign = this.#host?.foreign ?? [];
    for (const name of [...url.searchParams.keys()])
      if (!foreign.includes(name)) url.searchParams.delete(name);
    for (const [name, value] of new URLSearchParams(this.query)) url.searchParams.set(name, value);
    window.history.replaceState(window.history.state, '', url);
  }

  #readNames(): void {
    const embed = this.#settings?.embed;
    if (!embed || this.#asked === `${embed.widget} ${embed.api}`) return;
    const asked = `${embed.widget} ${embed.api}`;
    this.#asked = asked;
    const api = createGuidanceApi({ baseUrl: embed.api, language: () => 'nb' });
    readNames(embed.widget, api).then(
      (names) => {
        if (this.#asked !== asked) return;
        this.#names = names;
        this.#element.requestUpdate();
      },
      // Without names the ids are typed.
      () => undefined,
    );
  }
}
