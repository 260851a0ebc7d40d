import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { resolveScheme, watchScheme, type ColorScheme } from '../page/color-scheme.js';
import { watchPageAttributes } from '../page/page-language.js';
import { settings, type Theme } from '../settings.js';
import { contrast, legibleOn, parseColor, textContrast, textOn, toCss } from './contrast.js';

type ThemedHost = ReactiveControllerHost & HTMLElement & { theme: Theme | undefined };

const warned = new Set<string>();

const warnOnce = (message: string): void => {
  if (warned.has(message)) return;
  warned.add(message);
  console.warn(`guidance-widgets: ${message}`);
};

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
    if (root) this.#fitAccent(root);
  }

  hostDisconnected(): void {
    for (const stop of this.#stop) stop();
    this.#stop = [];
  }

  /** Only a partner's own accent needs work: our own pairs are chosen to hold. */
  #fitAccent(root: HTMLElement): void {
    const styles = getComputedStyle(root);
    const wish = styles.getPropertyValue('--guidance-accent').trim();
    if (wish === '') return;
    const read = (name: string) => this.#computed(root, `var(${name})`);
    const accent = this.#computed(root, wish);
    const surface = read('--_surface');
    if (!accent || !surface) return;
    const fitted = legibleOn(surface, accent);
    const given = styles.getPropertyValue('--guidance-on-accent').trim();
    const pair = given === '' ? undefined : this.#computed(root, given);
    const holds = pair !== undefined && contrast(pair, fitted) >= textContrast;
    if (pair && !holds) {
      warnOnce(
        `--guidance-on-accent is below ${textContrast}:1 on the accent, so a readable colour is used instead.`,
      );
    }
    root.style.setProperty('--_accent', toCss(fitted));
    root.style.setProperty('--_on-accent', toCss(holds ? pair : textOn(fitted)));
  }

  #computed(root: HTMLElement, value: string) {
    const probe = document.createElement('span');
    probe.hidden = true;
    probe.style.color = value;
    root.append(probe);
    const color = parseColor(getComputedStyle(probe).color);
    probe.remove();
    return color;
  }
}
