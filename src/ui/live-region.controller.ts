import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

/**
 * Says one thing at a time to people who listen to the page. Put `template()` once in what the host always renders:
 * a region must stand in the page before its words change, or screen readers miss them.
 */
export class LiveRegionController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #text = '';
  #again = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#text = '';
  }

  /** The same words twice are said twice. */
  announce(text: string): void {
    this.#again = text === this.#text && !this.#again;
    this.#text = text;
    this.#host.requestUpdate();
  }

  template(): TemplateResult {
    const text = this.#again ? `${this.#text}\u00a0` : this.#text;
    return html`<div class="visually-hidden" role="status" .textContent=${text}></div>`;
  }
}
