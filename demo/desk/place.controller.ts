import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { placeOf, type DeskPlace } from './desk-place.js';

const isPlace = (hash: string): boolean => hash.replace(/^#/, '') !== '';

/** Follows the address. */
export class PlaceController implements ReactiveController {
  place: DeskPlace = placeOf(location.hash);
  /** The address says where; else one is where one begins. */
  isNamed = isPlace(location.hash);
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Who has just signed in elsewhere comes back by an address that is put right by now. */
  hostConnected(): void {
    this.#follow();
    addEventListener('hashchange', this.#follow);
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#follow);
  }

  readonly #follow = (): void => {
    this.place = placeOf(location.hash);
    this.isNamed = isPlace(location.hash);
    this.#host.requestUpdate();
  };
}
