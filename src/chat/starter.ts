import { isProblem } from '../api/api-error.js';
import type { ChatClient } from '../api/chat-client.js';
import { isUnsure } from '../api/trouble.js';
import type { ConversationCreated } from '../contract/chat.js';
import type { Wish } from './chat-memory.js';
import { createPatience } from './patience.js';

export interface StarterOptions {
  readonly started: (created: ConversationCreated) => void;
  readonly refused: (error: unknown) => void;
  /** No answer has come; it is asked again by itself. */
  readonly lost: () => void;
}

/** Another answer may come: the wish has a key, so that asking twice is harmless. */
const mayPass = (error: unknown): boolean => isUnsure(error) || isProblem(error, 'in-progress');

/** Asks for a conversation until there is an answer, however long the line is down. */
export class Starter {
  readonly #options: StarterOptions;
  #asking = new AbortController();

  constructor(options: StarterOptions) {
    this.#options = options;
  }

  async start(client: ChatClient, { key, body }: Wish): Promise<void> {
    this.stop();
    const asking = new AbortController();
    this.#asking = asking;
    const { signal } = asking;
    const patience = createPatience(signal);
    const isOver = () => signal.aborted;
    for (let failures = 1; !isOver(); failures++) {
      const answer = await client
        .start(body, { signal, idempotencyKey: key })
        .catch((error: unknown) => ({ error }));
      if (isOver()) return;
      if (!('error' in answer)) {
        this.#done(() => this.#options.started(answer));
        return;
      }
      const { error } = answer;
      if (!mayPass(error)) {
        this.#done(() => this.#options.refused(error));
        return;
      }
      this.#options.lost();
      await patience.wait(failures, error);
    }
  }

  #done(tell: () => void): void {
    this.stop();
    tell();
  }

  stop(): void {
    this.#asking.abort();
  }
}
