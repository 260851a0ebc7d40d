import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** While somebody types or drags through colours, the page is loaded anew when they rest. */
const restMs = 250;

/** Shows an address in the preview. Each replaces the one before: the browser's Back does not lead through them. */
export class PreviewController implements ReactiveController {
  readonly #element: ReactiveControllerHost & HTMLElement;
  readonly #address: () => string | undefined;
  #shown: string | undefined;
  #frame: HTMLIFrameElement | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(element: ReactiveControllerHost & HTMLElement, address: () => string | undefined) {
    this.#element = element;
    this.#address = address;
    element.addController(this);
  }

  hostUpdated(): void {
    const frame = this.#element.shadowRoot?.querySelector('iframe') ?? undefined;
    const address = this.#address();
    if (!frame || address === undefined || (address === this.#shown && frame === this.#frame)) return;
    const isFirst = frame !== this.#frame;
    this.#frame = frame;
    this.#shown = address;
    clearTimeout(this.#timer);
    if (isFirst) frame.src = address;
    else this.#timer = setTimeout(() => frame.contentWindow?.location.replace(address), restMs);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#frame = undefined;
  }
}
