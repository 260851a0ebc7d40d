import type { ReactiveController, ReactiveControllerHost } from 'lit';

const eventTypes = ['mousedown', 'mouseup', 'dragend'] as const;

/** Holds back what would move the page under a press: a button that slips away before the mouse is up is never clicked. */
export class PressController implements ReactiveController {
  #isDown = false;
  #held: (() => void)[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    // A tap brings the same events.
    for (const type of eventTypes) window.addEventListener(type, this, { capture: true });
  }

  hostDisconnected(): void {
    for (const type of eventTypes) window.removeEventListener(type, this, { capture: true });
    clearTimeout(this.#timer);
    this.#isDown = false;
    this.#held = [];
  }

  /** Does it now, or once what is being pressed has been clicked. */
  after(work: () => void): void {
    if (this.#isDown) this.#held.push(work);
    else work();
  }

  handleEvent({ type }: Event): void {
    this.#isDown = type === 'mousedown';
    // The click comes right behind the mouse's going up.
    if (!this.#isDown) this.#timer = setTimeout(() => this.#release());
  }

  #release(): void {
    for (const work of this.#held.splice(0)) work();
  }
}
