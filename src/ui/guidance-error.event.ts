/** A widget could not do what it is there for. The code is for the page's owner; visitors read words of their own. */
export class GuidanceErrorEvent extends Event {
  /** `no-api`, a problem code of the API (`origin-not-allowed`), or `network`, `timeout`, `invalid-answer`. */
  readonly code: string;

  constructor(code: string) {
    super('guidance-error', { bubbles: true, composed: true });
    this.code = code;
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
