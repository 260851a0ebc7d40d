import { troubleOf } from '../api/trouble.js';
import { newUuid } from '../api/uuid.js';
import type { Conversation } from '../contract/chat.js';
import type { Credential } from '../contract/common.js';
import type { ChatMemory, Remembered, Wish } from './chat-memory.js';
import type { ChatService } from './chat-service.js';
import type { ConversationController } from './conversation.controller.js';
import { openLobby, type Lobby } from './lobby.js';
import { createPatience } from './patience.js';
import { Starter } from './starter.js';

export interface OpeningOptions {
  readonly service: ChatService;
  readonly memory: ChatMemory;
  readonly conversation: ConversationController;
  /** There is one, or it has been asked for. */
  readonly talks: () => void;
  readonly started: () => void;
  /** It goes on from an earlier page or in another tab. */
  readonly resumed: (kept: Remembered) => void;
  readonly refused: (error: unknown) => void;
  /** Whether there is one can't be told yet; it is asked again by itself. */
  readonly unsure: (error: unknown) => void;
}

/** A wish that is older may be somebody else's, on a computer that several people use. */
const wishLastsMs = 10 * 60_000;

/** Where a conversation comes from: a press, an earlier page of this tab, or another tab. */
export class Opening {
  readonly #options: OpeningOptions;
  readonly #starter: Starter;
  readonly #lobby: Lobby;
  readonly #closing = new AbortController();
  readonly #patience = createPatience(this.#closing.signal);
  #resuming: Promise<boolean> | undefined;

  constructor(options: OpeningOptions) {
    this.#options = options;
    const { memory, conversation } = options;
    this.#starter = new Starter({
      started: (created) => this.#started(created.conversation, created.token),
      refused: (error) => options.refused(error),
      lost: () => conversation.changeLine('lost'),
    });
    this.#lobby = openLobby({
      name: memory.name,
      kept: () => (conversation.running ? memory.read() : undefined),
      found: (kept) => {
        if (!conversation.state && !memory.read()) void this.resume(memory.begin({ ...kept, isOpen: false }));
      },
    });
  }

  /** The seeker has pressed, and by that agreed. What is written from now on is kept, and sent when there is an answer. */
  begin(body: Wish['body']): void {
    this.#ask(this.#options.memory.begin({ wish: { key: newUuid(), body, atMs: Date.now() } }));
  }

  /** Shows nothing until the service has confirmed the conversation, however long that takes. True when it goes on. */
  resume(kept = this.#options.memory.read()): Promise<boolean> {
    this.#patience.end();
    return (this.#resuming ??= this.#find(kept).finally(() => (this.#resuming = undefined)));
  }

  async #find(kept: Remembered | undefined): Promise<boolean> {
    if (!kept) return false;
    if (kept.credential) return this.#goOn(kept, kept.credential);
    const isFresh = Math.abs(Date.now() - (kept.wish?.atMs ?? 0)) < wishLastsMs;
    if (!isFresh) return this.#forget();
    this.#ask(kept);
    this.#options.resumed(kept);
    return true;
  }

  /** The seeker has had enough of waiting for an answer. */
  withdraw(): void {
    this.#starter.stop();
    this.#forget();
    this.#options.conversation.leave();
  }

  close(): void {
    this.#closing.abort();
    this.#starter.stop();
    this.#lobby.close();
  }

  #ask(kept: Remembered): void {
    const { service, conversation, talks } = this.#options;
    if (!kept.wish) return;
    conversation.prepare(kept);
    talks();
    void this.#starter.start(service.chat, kept.wish);
  }

  #started(conversation: Conversation, token: string): void {
    const { memory, started } = this.#options;
    const credential = { id: conversation.id, token };
    const { wish: _wish, ...kept } = memory.read() ?? {};
    const whole = memory.begin({ ...kept, credential });
    this.#talk(conversation, whole, credential);
    this.#lobby.tell(whole);
    started();
  }

  async #goOn(kept: Remembered, credential: Credential): Promise<boolean> {
    const { service, conversation, resumed, unsure } = this.#options;
    const { signal } = this.#closing;
    const isOver = () => signal.aborted;
    for (let failures = 1; !isOver(); failures++) {
      try {
        const found = await service.chat.conversation(credential, { signal });
        await service.readProfile(signal);
        if (isOver()) return false;
        if (conversation.state) return true;
        if (found.state === 'ended') return this.#forget();
        this.#talk(found, this.#options.memory.read() ?? kept, credential);
        resumed(kept);
        return true;
      } catch (error) {
        if (isOver()) return false;
        if (troubleOf(error) === 'not-found') return this.#forget();
        unsure(error);
        await this.#patience.wait(failures, error);
      }
    }
    return false;
  }

  #talk(found: Conversation, kept: Remembered, credential: Credential): void {
    const { service, conversation, talks } = this.#options;
    conversation.begin({ client: service.chat, credential }, found, kept);
    talks();
  }

  #forget(): false {
    this.#options.memory.forget();
    return false;
  }
}
