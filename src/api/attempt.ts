import { newUuid } from './uuid.js';

/** The key of a wish: the same wish keeps it until it is answered, so a second press finds the first one's answer. */
export class Attempt {
  #wish = '';
  #key = '';

  /** `wish`: everything that is sent, as text. */
  keyFor(wish: string): string {
    if (this.#wish !== wish || this.#key === '') {
      this.#wish = wish;
      this.#key = newUuid();
    }
    return this.#key;
  }

  /** Answered: the same wish once more is a new one. */
  end(): void {
    this.#key = '';
  }
}
