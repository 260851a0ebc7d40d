import { troubleOf } from '../api/trouble.js';
import { newUuid } from '../api/uuid.js';
import type { Conversation, ConversationCreated } from '../contract/chat.js';
import type { Credential } from '../contract/common.js';
import type { ChatMemory, Remembered, Wish } from './chat-memory.js';
import type { ChatService } from './chat-service.js';
import type { ConversationController } from './conversation.controller.js';
import { openLobby, type Lobby } from './lobby.js';
import { mergedOutbox, unknownIn } from './outbox-flow.js';
import { createPatience } from './patience.js';
import { Starter } from './starter.js';

export interface OpeningOptions {
  readonly service: ChatService;
  readonly memory: ChatMemory;
  readonly conversation: ConversationController;
  /** There is one, or it has been asked for. */
  readonly talks: () => void;
  /** What the service is has become known. */
  readonly known: () => void;
  readonly started: () => void;
  /** What stood here was of a conversation that this tab has left since, on another page. */
  readonly emptied: () => void;
  /** It goes on from an earlier page or in another tab. */
  readonly resumed: (kept: Remembered) => void;
  readonly refused: (error: unknown) => void;
  /** In another tab the seeker has had enough of waiting for an answer. */
  readonly withdrawn: () => void;
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
      started: (created) => this.#started(created),
      refused: (error) => options.refused(error),
      lost: () => conversation.changeLine('lost'),
    });
    this.#lobby = openLobby({
      name: memory.name,
      woken: () => this.#wake(),
      // Also before the service has answered: what was begun in one tab is not begun once more in another.
      kept: () => memory.read(),
      found: (kept) => this.#meet(kept),
      heardOf: (kept) => this.#learn(kept),
      created: (key, created) => {
        if (this.#isMine(key)) this.#go(created);
      },
      withdrawn: (key) => {
        if (this.#isMine(key)) options.withdrawn();
      },
    });
  }

  /** The seeker has pressed, and by that agreed. What is written from now on is kept, and sent when there is an answer. */
  begin(body: Wish['body']): void {
    const { memory } = this.#options;
    if (memory.read()) return void this.resume();
    const key = newUuid();
    const kept = memory.begin({ key, wish: { key, body, atMs: Date.now() } });
    this.#ask(kept);
    this.#lobby.say({ type: 'here', kept });
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

  /** A page that the browser had kept: what the tab has done since on other pages counts, as after a reload. */
  #wake(): void {
    const { memory, conversation, resumed, emptied } = this.#options;
    const { running, state } = conversation;
    const kept = memory.read();
    if (!kept && !state) return;
    if (kept && kept.credential?.id === running?.credential.id && running) {
      conversation.takeUp(kept);
      resumed(kept);
      return;
    }
    this.#starter.stop();
    conversation.leave();
    emptied();
    void this.resume();
  }

  /** The seeker has had enough of waiting for an answer, and waits in no other tab either. */
  withdraw(): void {
    const { wish } = this.#options.memory.read() ?? {};
    this.#starter.withdraw();
    this.drop();
    if (wish) this.#lobby.say({ type: 'withdrawn', key: wish.key });
  }

  /** Here only: every tab that asks hears for itself that the service will not, and keeps what was written. */
  drop(): void {
    this.#starter.stop();
    this.#forget();
    this.#options.conversation.leave();
  }

  /** For a tab that is just coming back and hears nothing else yet: this one may be closed before it does. */
  tell(): void {
    const kept = this.#options.memory.read();
    if (kept) this.#lobby.say({ type: 'written', kept });
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
    this.#know();
    void this.#starter.start(service.chat, kept.wish);
  }

  #meet(kept: Remembered): void {
    const { memory, conversation } = this.#options;
    const own = memory.read();
    if (!own && !conversation.state) void this.resume(memory.begin({ ...kept, isOpen: false }));
    else if (own && (isAhead(own, kept) || unknownIn(kept.outbox, own.outbox).length > 0)) this.tell();
  }

  #learn(kept: Remembered): void {
    const { memory, conversation } = this.#options;
    const own = memory.read();
    if (!own || own.key !== kept.key) return;
    const hasNews = isAhead(kept, own);
    // Where there is talk or waiting already, the tabs tell each other what is written.
    if (conversation.state && !hasNews) return;
    const outbox = [...mergedOutbox(own.outbox, kept.outbox)];
    memory.change({ outbox, ...(hasNews && { credential: kept.credential, wish: undefined }) });
    if (!hasNews) return;
    this.#starter.stop();
    conversation.leave();
    void this.resume();
  }

  #isMine(key: string): boolean {
    return this.#options.memory.read()?.wish?.key === key;
  }

  #started(created: ConversationCreated): void {
    const { wish } = this.#options.memory.read() ?? {};
    this.#go(created);
    if (wish) this.#lobby.say({ type: 'created', key: wish.key, created });
    this.#options.started();
  }

  /** What has been asked for, here or in another tab, is there. */
  #go({ conversation, token }: ConversationCreated): void {
    const { memory } = this.#options;
    const credential = { id: conversation.id, token };
    const { wish: _wish, ...kept } = memory.read() ?? {};
    this.#starter.stop();
    this.#talk(conversation, memory.begin({ ...kept, credential }), credential);
    this.#know();
  }

  /** A tab that did not welcome anybody has yet to hear whom to turn to in a crisis, and what else the service offers. */
  #know(): void {
    const { service, known } = this.#options;
    service.readProfile(this.#closing.signal).then(known, () => undefined);
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

/** The service has answered one tab, and another has not heard of it. */
const isAhead = (one: Remembered, other: Remembered): boolean =>
  one.credential !== undefined && other.credential === undefined;
