import { newUuid } from './uuid.js';

export interface SavedAttempt {
  readonly wish: string;
  readonly key: string;
}

/** The key of a wish: the same wish keeps it until it is answered, so a second press finds the first one's answer. */
export class Attempt {
  #wish = '';
  #key = '';

  /** What it takes to go on after a reload; `undefined` when nothing is under way. */
  get saved(): SavedAttempt | undefined {
    return this.#key === '' ? undefined : { wish: this.#wish, key: this.#key };
  }

  restore({ wish, key }: SavedAttempt): void {
    this.#wish = wish;
    this.#key = key;
  }

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
