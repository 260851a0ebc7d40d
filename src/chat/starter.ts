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

interface Asking {
  readonly stopping: AbortController;
  isWanted: boolean;
}

const newAsking = (): Asking => ({ stopping: new AbortController(), isWanted: true });

/** Asks for a conversation until there is an answer, however long the line is down. */
export class Starter {
  readonly #options: StarterOptions;
  #asking = newAsking();

  constructor(options: StarterOptions) {
    this.#options = options;
  }

  async start(client: ChatClient, { key, body }: Wish): Promise<void> {
    this.stop();
    const asking = newAsking();
    this.#asking = asking;
    const { signal } = asking.stopping;
    const patience = createPatience(signal);
    const isOver = () => signal.aborted;
    const isWanted = () => asking.isWanted;
    for (let failures = 1; isWanted() && !isOver(); failures++) {
      const answer = await client
        .start(body, { signal, idempotencyKey: key })
        .catch((error: unknown) => ({ error }));
      if (isOver()) return;
      const isError = 'error' in answer;
      if (!isWanted()) {
        if (!isError) takeBack(client, answer);
      } else if (!isError) {
        this.#done(() => this.#options.started(answer));
      } else if (!mayPass(answer.error)) {
        this.#done(() => this.#options.refused(answer.error));
      } else {
        this.#options.lost();
        await patience.wait(failures, answer.error);
      }
    }
    asking.stopping.abort();
  }

  #done(tell: () => void): void {
    this.stop();
    tell();
  }

  /** Nobody wants it any more. What is under way may arrive all the same, and then nobody is to stand in the queue. */
  withdraw(): void {
    this.#asking.isWanted = false;
    this.#asking = newAsking();
  }

  stop(): void {
    this.#asking.stopping.abort();
  }
}

const takeBack = (client: ChatClient, { conversation: { id }, token }: ConversationCreated): void => {
  client.erase({ id, token }).catch(() => undefined);
};
