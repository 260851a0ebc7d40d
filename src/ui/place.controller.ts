import type { ReactiveController, ReactiveControllerHost } from 'lit';

interface Wish {
  readonly selector: string;
  readonly scrollTop?: number | undefined;
}

/** After a press, focus goes to what the press brought, as soon as it is there. Nothing moves before a press. */
export class PlaceController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #wish: Wish | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    if (!this.#wish) return;
    const { selector, scrollTop } = this.#wish;
    const target = this.#host.shadowRoot?.querySelector<HTMLElement>(selector);
    if (!target) return;
    this.#wish = undefined;
    target.focus({ preventScroll: scrollTop !== undefined });
    if (scrollTop !== undefined) window.scrollTo({ top: scrollTop, behavior: 'instant' });
  }

  hostDisconnected(): void {
    this.#wish = undefined;
  }

  /** The heading of what has come. */
  focusTitle(): void {
    this.focus('[data-title]');
  }

  /** `scrollTop`: where the page stood; without it the browser shows what has focus. */
  focus(selector: string, scrollTop?: number): void {
    this.#wish = { selector, scrollTop };
    this.#host.requestUpdate();
  }
}
