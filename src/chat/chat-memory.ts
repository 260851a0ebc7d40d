import * as v from 'valibot';
import { CredentialSchema } from '../contract/common.js';
import { createSessionStore, type SessionStore } from '../page/session-store.js';

/**
 * What this tab keeps of a conversation, so that it survives a reload and another page of the same site. It is written
 * first when a seeker starts a conversation and goes when the conversation ends, is deleted, or the tab closes.
 */
const RememberedSchema = v.object({
  /** The conversation's id and token. */
  credential: CredentialSchema,
  /** The panel stood open. */
  isOpen: v.boolean(),
  /** What is typed and not sent. */
  draft: v.string(),
  /** What is sent and not known to have arrived. */
  outbox: v.array(
    v.object({
      id: v.string(),
      text: v.string(),
      at: v.string(),
      state: v.picklist(['waiting', 'sending', 'sent', 'unsent', 'refused']),
    }),
  ),
  /** The last entry of the log that has been on the screen. */
  seenUpTo: v.number(),
  /** The service's questions have been answered. */
  hasAnswered: v.optional(v.boolean()),
});
export type Remembered = v.InferOutput<typeof RememberedSchema>;

export class ChatMemory {
  readonly #store: SessionStore;
  readonly #key: string;

  /** Conversations of different services on one site are kept apart. */
  constructor(apiBase: string, store: SessionStore = createSessionStore()) {
    this.#store = store;
    this.#key = `guidance-chat ${apiBase}`;
  }

  read(): Remembered | undefined {
    const result = v.safeParse(RememberedSchema, this.#store.get(this.#key));
    return result.success ? result.output : undefined;
  }

  begin(credential: Remembered['credential']): void {
    this.#store.set(this.#key, { credential, isOpen: true, draft: '', outbox: [], seenUpTo: 0 });
  }

  /** Does nothing where there is no conversation to keep something of. */
  change(changes: Partial<Remembered>): void {
    const known = this.read();
    if (known) this.#store.set(this.#key, { ...known, ...changes });
  }

  forget(): void {
    this.#store.remove(this.#key);
  }
}
