/** A widget could not do what it is there for. The code is for the page's owner; visitors read words of their own. */
export class GuidanceErrorEvent extends Event {
  /** `no-api`, a problem code of the API (`origin-not-allowed`), or `network`, `timeout`, `invalid-answer`, `invalid-course`, `language`. */
  readonly code: string;
  /** With `invalid-course`: which items of the list, counted from 1, and what is wrong in each. */
  readonly detail: string;

  constructor(code: string, detail = '') {
    super('guidance-error', { bubbles: true, composed: true });
    this.code = code;
    this.detail = detail;
  }
}

declare global {
  interface HTMLElementEventMap {
    'guidance-error': GuidanceErrorEvent;
  }
  interface DocumentEventMap {
    'guidance-error': GuidanceErrorEvent;
  }
}
