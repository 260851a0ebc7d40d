import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { resolveScheme, watchScheme, type ColorScheme } from '../page/color-scheme.js';
import { watchPageAttributes } from '../page/page-language.js';
import { settings, type Theme } from '../settings.js';
import { accentWish, fitAccent, type AccentWish } from './fit-accent.js';

type ThemedHost = ReactiveControllerHost & HTMLElement & { theme: Theme | undefined };

/** Chooses light or dark, and keeps a partner's accent readable on whatever it stands on. */
export class ThemeController implements ReactiveController {
  readonly #host: ThemedHost;
  #stop: (() => void)[] = [];
  scheme: ColorScheme = 'light';
  #wish: AccentWish = ['', '', ''];
  #fitted = { root: undefined as Element | undefined, to: '' };

  constructor(host: ThemedHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    const changed = () => this.#host.requestUpdate();
    this.#stop = [settings.subscribe(changed), watchScheme(changed), watchPageAttributes(changed)];
  }

  hostUpdate(): void {
    this.scheme = resolveScheme(this.#host.theme ?? settings.current.theme, this.#host);
    // Asked before anything is drawn: afterwards the browser would lay it all out to answer.
    this.#wish = accentWish(this.#host);
  }

  hostUpdated(): void {
    const root = this.#host.shadowRoot?.querySelector<HTMLElement>('.root');
    const to = [...this.#wish, this.scheme].join();
    if (!root || (root === this.#fitted.root && to === this.#fitted.to)) return;
    this.#fitted = { root, to };
    fitAccent(root, this.#wish);
  }

  hostDisconnected(): void {
    for (const stop of this.#stop) stop();
    this.#stop = [];
  }
}
