import type { ReactiveController, ReactiveControllerHost } from 'lit';

interface Wish {
  readonly selector: string;
  readonly scrollTop?: number | undefined;
}

/**
 * Where a person is in the widget: after a press, focus goes to what the press brought, as soon as it is there; on the
 * way back, to where one came from. Nothing moves before a press.
 */
export class PlaceController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #scrollTops = new Map<string, number>();
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

  focus(selector: string): void {
    this.#seek({ selector });
  }

  focusCourse(id: string): void {
    this.#seek({ selector: `[data-course="${CSS.escape(id)}"]` });
  }

  /** Before a course takes the list's place. */
  remember(id: string): void {
    this.#scrollTops.set(id, window.scrollY);
  }

  /** To the course in the list, where the page stood when it was opened. */
  returnTo(id: string): void {
    const scrollTop = this.#scrollTops.get(id);
    this.#seek({ selector: `[data-course="${CSS.escape(id)}"]`, scrollTop });
  }

  #seek(wish: Wish): void {
    this.#wish = wish;
    this.#host.requestUpdate();
  }
}
