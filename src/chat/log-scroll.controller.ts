import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** So near the end, one reads along. */
const nearPx = 48;

/** Keeps the newest message in view for who reads along, and leaves alone who has scrolled back. */
export class LogScrollController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #resize = new ResizeObserver(() => this.#follow());
  #log: HTMLElement | undefined;
  #sticks = true;
  hasNewBelow = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const log = this.#host.shadowRoot?.querySelector<HTMLElement>('.log') ?? undefined;
    if (log !== this.#log) {
      this.#resize.disconnect();
      this.#log = log;
      this.#sticks = true;
      if (log) this.#resize.observe(log);
    }
    this.#follow();
  }

  hostDisconnected(): void {
    this.#resize.disconnect();
    this.#log = undefined;
  }

  /** A message has come. */
  news(): void {
    this.hasNewBelow = !this.#sticks;
  }

  toEnd(): void {
    this.#sticks = true;
    this.hasNewBelow = false;
    this.#host.requestUpdate();
  }

  readonly scrolled = (): void => {
    if (!this.#log) return;
    const { scrollHeight, scrollTop, clientHeight } = this.#log;
    this.#sticks = scrollHeight - scrollTop - clientHeight < nearPx;
    if (this.#sticks && this.hasNewBelow) this.toEnd();
  };

  #follow(): void {
    if (this.#log && this.#sticks) this.#log.scrollTop = this.#log.scrollHeight;
  }
}
