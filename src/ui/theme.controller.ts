import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { resolveScheme, watchScheme, type ColorScheme } from '../page/color-scheme.js';
import { watchPageAttributes } from '../page/page-language.js';
import { settings, type Theme } from '../settings.js';
import { fitAccent } from './fit-accent.js';

type ThemedHost = ReactiveControllerHost & HTMLElement & { theme: Theme | undefined };

/** Chooses light or dark, and keeps a partner's accent readable on whatever it stands on. */
export class ThemeController implements ReactiveController {
  readonly #host: ThemedHost;
  #stop: (() => void)[] = [];
  scheme: ColorScheme = 'light';

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
  }

  hostUpdated(): void {
    const root = this.#host.shadowRoot?.querySelector<HTMLElement>('.root');
    if (root) fitAccent(root);
  }

  hostDisconnected(): void {
    for (const stop of this.#stop) stop();
    this.#stop = [];
  }
}
