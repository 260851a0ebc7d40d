import { ApiError, isAborted } from '../api/api-error.js';
import { retryDelayMs } from '../api/retry.js';
import { isUnsure } from '../api/trouble.js';
import type { OutboxAction, OutgoingMessage } from './outbox-flow.js';
import { nextToSend } from './outbox-flow.js';

export interface OutboxOptions {
  readonly messages: () => readonly OutgoingMessage[];
  readonly dispatch: (action: OutboxAction) => void;
  /** Resolves when the service has the message. */
  readonly send: (message: OutgoingMessage) => Promise<unknown>;
  /** The service will not have a message. */
  readonly refused: (error: unknown) => void;
}

/** May the same message be taken another time? Its id makes sending it twice harmless. */
const mayPass = (error: unknown): boolean =>
  isUnsure(error) || (error instanceof ApiError && error.status === 429);

/** Sends what is written, one at a time and in order. What the line swallows waits here, and is tried again by itself. */
export class Outbox {
  readonly #options: OutboxOptions;
  #isSending = false;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The service has asked for a rest. */
  #isHeld = false;

  constructor(options: OutboxOptions) {
    this.#options = options;
  }

  /** Sends what waits, and tries what could not be sent once more. */
  async flush(): Promise<void> {
    const { messages, dispatch } = this.#options;
    const hasFailed = messages().some(({ state }) => state === 'unsent');
    // Whoever presses to try again has made it wait for its turn, and hurries past the rest.
    if (hasFailed && this.#isHeld) return;
    if (hasFailed) dispatch({ type: 'try-again' });
    if (this.#isSending) return;
    this.stop();
    this.#isSending = true;
    let message = nextToSend(messages());
    while (message && (await this.#deliver(message))) message = nextToSend(messages());
    this.#isSending = false;
  }

  /** Tries nothing any more by itself. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#isHeld = false;
  }

  /** False when the line does not carry, so that the next one waits too. */
  async #deliver({ id }: OutgoingMessage): Promise<boolean> {
    const { dispatch, send, messages, refused } = this.#options;
    dispatch({ type: 'deliver', id, state: 'sending' });
    const message = messages().find((candidate) => candidate.id === id);
    if (!message) return true;
    try {
      await send(message);
      this.#failures = 0;
      dispatch({ type: 'deliver', id, state: 'sent' });
      return true;
    } catch (error) {
      if (isAborted(error)) return false;
      const isPassing = mayPass(error);
      dispatch({ type: 'deliver', id, state: isPassing ? 'unsent' : 'refused' });
      if (isPassing) this.#tryLater(error);
      else refused(error);
      return !isPassing;
    }
  }

  #tryLater(error: unknown): void {
    this.#failures += 1;
    const askedForMs = error instanceof ApiError ? error.retryAfterMs : undefined;
    const restMs = retryDelayMs(this.#failures, Math.random(), askedForMs);
    this.#isHeld = Boolean(askedForMs);
    this.#timer = setTimeout(() => {
      this.#isHeld = false;
      void this.flush();
    }, restMs);
  }
}
