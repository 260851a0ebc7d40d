import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Find = (root: ShadowRoot) => HTMLElement | null | undefined;

interface Wish {
  readonly find: Find;
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
    const { root } = this;
    if (!this.#wish || !root) return;
    const { find, scrollTop } = this.#wish;
    const target = find(root);
    if (!target) return;
    this.#wish = undefined;
    target.focus({ preventScroll: scrollTop !== undefined });
    if (scrollTop !== undefined) window.scrollTo({ top: scrollTop, behavior: 'instant' });
  }

  hostDisconnected(): void {
    this.#wish = undefined;
  }

  protected get root(): ShadowRoot | null {
    return this.#host.shadowRoot;
  }

  /** The heading of what has come. */
  focusTitle(): void {
    this.focus('[data-title]');
  }

  /** `scrollTop`: where the page stood; without it the browser shows what has focus. */
  focus(target: string | Find, scrollTop?: number): void {
    const find: Find =
      typeof target === 'string' ? (root) => root.querySelector<HTMLElement>(target) : target;
    this.#wish = { find, scrollTop };
    this.#host.requestUpdate();
  }
}
