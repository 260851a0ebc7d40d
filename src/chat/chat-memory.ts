import * as v from 'valibot';
import { CredentialSchema } from '../contract/common.js';
import { AttachmentSchema } from '../contract/profile.js';
import { createSessionStore, type SessionStore } from '../page/session-store.js';
import { lobbyName } from './lobby.js';

/** A conversation that the seeker has asked for. The same key gets the same one, however often it is asked. */
const WishSchema = v.object({
  key: v.string(),
  body: v.object({ language: v.string(), topic: v.optional(v.string()) }),
  /** By this device's clock. */
  atMs: v.number(),
});
export type Wish = v.InferOutput<typeof WishSchema>;

/**
 * What this tab keeps of a conversation, so that it survives a reload and another page of the same site. It is written
 * first when a seeker starts a conversation and goes when the conversation ends, is deleted, or the tab closes.
 */
const RememberedSchema = v.object({
  /** Of the wish that it began with: the same in every tab. */
  key: v.optional(v.string()),
  /** Until the service has answered it. */
  wish: v.optional(WishSchema),
  /** The conversation's id and token. */
  credential: v.optional(CredentialSchema),
  /** The panel stood open. */
  isOpen: v.boolean(),
  /** What is typed and not sent. */
  draft: v.string(),
  /** What is sent and not known to have arrived. */
  outbox: v.array(
    v.object({
      id: v.string(),
      text: v.string(),
      attachment: v.optional(AttachmentSchema),
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
  /** The site's tabs meet under this name too. */
  readonly name: string;

  constructor(apiBase: string, store: SessionStore = createSessionStore()) {
    this.#store = store;
    this.name = lobbyName(apiBase);
  }

  read(): Remembered | undefined {
    const result = v.safeParse(RememberedSchema, this.#store.get(this.name));
    return result.success ? result.output : undefined;
  }

  begin(kept: Partial<Remembered>): Remembered {
    const whole = { isOpen: true, draft: '', outbox: [], seenUpTo: 0, ...kept };
    this.#store.set(this.name, whole);
    return whole;
  }

  /** Does nothing where there is no conversation to keep something of. */
  change(changes: Partial<Remembered>): void {
    const known = this.read();
    if (known) this.#store.set(this.name, { ...known, ...changes });
  }

  forget(): void {
    this.#store.remove(this.name);
  }
}
