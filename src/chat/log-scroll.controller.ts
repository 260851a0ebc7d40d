import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { earlier, following, later, newest, type LogWindow } from './log-window.js';

/** So near the end, one reads along. */
const nearPx = 48;
/** So near an edge of what is shown, more is brought before one gets there. */
const edgePx = 400;

/**
 * Keeps the newest message in view for who reads along, and leaves alone who has scrolled back: earlier messages come
 * without a leap, however many there are.
 */
export class LogScrollController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #count: () => number;
  readonly #resize = new ResizeObserver(() => this.#follow());
  #log: HTMLElement | undefined;
  #sticks = true;
  /** What stood at the top of the view, and how far below it, before others came or went. Safari anchors nothing itself. */
  #anchor: { readonly row: HTMLElement; readonly topPx: number } | undefined;
  hasNewBelow = false;
  window: LogWindow = newest(0);

  /** `count`: how many entries the log has. */
  constructor(host: ReactiveControllerHost & HTMLElement, count: () => number) {
    this.#host = host;
    this.#count = count;
    host.addController(this);
  }

  hostUpdate(): void {
    this.window = this.#sticks ? newest(this.#count()) : following(this.window, this.#count());
  }

  hostUpdated(): void {
    const log = this.#host.shadowRoot?.querySelector<HTMLElement>('.log') ?? undefined;
    if (log !== this.#log) {
      this.#resize.disconnect();
      this.#log = log;
      this.#sticks = true;
      if (log) this.#resize.observe(log);
    }
    if (log && this.#anchor) log.scrollTop += this.#anchor.row.offsetTop - this.#anchor.topPx;
    this.#anchor = undefined;
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

  /** Brings earlier messages, for who does not scroll. */
  readonly earlier = (): void => {
    this.#sticks = false;
    this.#move(earlier(this.window, this.#count()));
  };

  readonly scrolled = (): void => {
    const log = this.#log;
    if (!log) return;
    const { scrollHeight, scrollTop, clientHeight } = log;
    const belowPx = scrollHeight - scrollTop - clientHeight;
    const isWhole = this.window.end === Infinity;
    this.#sticks = isWhole && belowPx < nearPx;
    if (this.#sticks && this.hasNewBelow) this.toEnd();
    else if (scrollTop < edgePx && this.window.start > 0) this.earlier();
    else if (belowPx < edgePx && !isWhole) this.#move(later(this.window, this.#count()));
  };

  #move(window: LogWindow): void {
    const log = this.#log;
    const rows = [...(log?.querySelectorAll<HTMLElement>('.message, .note') ?? [])];
    const row = rows.find(({ offsetTop, offsetHeight }) => offsetTop + offsetHeight > (log?.scrollTop ?? 0));
    this.#anchor = row && { row, topPx: row.offsetTop };
    this.window = window;
    this.#host.requestUpdate();
  }

  #follow(): void {
    if (this.#log && this.#sticks) this.#log.scrollTop = this.#log.scrollHeight;
  }
}
