import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { placeOf, type DeskPlace } from './desk-place.js';

/** Follows the address. */
export class PlaceController implements ReactiveController {
  place: DeskPlace = placeOf(location.hash);
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#follow);
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#follow);
  }

  readonly #follow = (): void => {
    this.place = placeOf(location.hash);
    this.#host.requestUpdate();
  };
}
