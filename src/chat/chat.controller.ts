import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Attempt } from '../api/attempt.js';
import { createGuidanceApi, type GuidanceApi } from '../api/guidance-api.js';
import { errorCodeOf, troubleOf } from '../api/trouble.js';
import type { Availability, Conversation } from '../contract/chat.js';
import type { ServiceProfile } from '../contract/profile.js';
import { chatTransition, initialChat, type ChatAction, type ChatState } from './chat-flow.js';
import { refusalOf } from './chat-refusal.js';
import { ChatMemory, type Remembered } from './chat-memory.js';
import type { ConversationController } from './conversation.controller.js';

export interface ChatOptions {
  readonly apiBase: () => string;
  readonly language: () => string;
  /** Id of a topic that the partner has chosen. */
  readonly topic: () => string | undefined;
  readonly isOpen: () => boolean;
  readonly conversation: ConversationController;
  readonly started: () => void;
  /** A conversation of an earlier page goes on. */
  readonly resumed: (kept: Remembered) => void;
  readonly failed: (code: string) => void;
}

/** Knows the service, and brings a conversation about. Asks nothing before a seeker acts, unless a conversation is running. */
export class ChatController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: ChatOptions;
  readonly #starting = new Attempt();
  #apiBase: string | undefined;
  #wasOpen = false;
  #api: GuidanceApi | undefined;
  #running = new AbortController();
  state: ChatState = initialChat;
  profile: ServiceProfile | undefined;
  /** As last told, for the launcher. */
  availability: Availability | undefined;
  memory = new ChatMemory('');

  constructor(host: ReactiveControllerHost & HTMLElement, options: ChatOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const apiBase = this.#options.apiBase();
    if (!this.#host.isConnected) return;
    if (apiBase !== this.#apiBase) this.#connect(apiBase);
    const isOpen = this.#options.isOpen();
    if (isOpen && !this.#wasOpen) void this.arrive();
    this.#wasOpen = isOpen;
  }

  hostDisconnected(): void {
    this.#running.abort();
    this.#apiBase = undefined;
    this.#wasOpen = false;
    this.state = initialChat;
  }

  /** The panel is open: what does the service say now? */
  async arrive(): Promise<void> {
    if (!this.#api || this.#isTalking() || this.state.name === 'starting') return;
    const api = this.#api;
    const { signal } = this.#running;
    this.#dispatch({ type: 'arrive' });
    const kept = this.memory.read();
    if (kept && (await this.#resume(kept))) return;
    try {
      this.profile ??= await api.profile({ signal });
      const availability = this.profile.chat ? await api.chat.availability({ signal }) : undefined;
      if (signal.aborted) return;
      this.availability = availability;
      this.#dispatch(availability ? { type: 'arrived', availability } : { type: 'not-offered' });
    } catch (error) {
      if (signal.aborted) return;
      this.#dispatch({ type: 'unreachable', trouble: troubleOf(error) });
      this.#options.failed(errorCodeOf(error));
    }
  }

  /** For the launcher alone; it says nothing when nothing is known. */
  async lookAhead(): Promise<void> {
    const { signal } = this.#running;
    const availability = await this.#api?.chat.availability({ signal }).catch(() => undefined);
    if (!availability || signal.aborted) return;
    this.availability = availability;
    this.#host.requestUpdate();
  }

  /** The seeker has pressed, and by that agreed. */
  async start(): Promise<void> {
    if (!this.#api || this.state.name !== 'welcome') return;
    const { chat } = this.#api;
    const { signal } = this.#running;
    const topic = this.#options.topic();
    const body = { language: this.#options.language(), ...(topic ? { topic } : {}) };
    this.#dispatch({ type: 'start' });
    try {
      const idempotencyKey = this.#starting.keyFor(JSON.stringify(body));
      const { conversation, token } = await chat.start(body, { signal, idempotencyKey });
      if (signal.aborted) return;
      this.#starting.end();
      const credential = { id: conversation.id, token };
      this.memory.begin(credential);
      this.#talk(conversation, { credential });
      this.#options.started();
    } catch (error) {
      if (!signal.aborted) await this.#refuse(error, signal);
    }
  }

  /** There is no conversation any more. */
  over(how: 'erased' | 'gone'): void {
    this.#dispatch({ type: 'over', how });
  }

  /** Away from what has ended, back to the beginning. */
  async again(): Promise<void> {
    this.#options.conversation.leave();
    this.state = initialChat;
    await this.arrive();
  }

  #connect(apiBase: string): void {
    this.#running.abort();
    this.#running = new AbortController();
    this.#apiBase = apiBase;
    this.profile = undefined;
    this.memory = new ChatMemory(apiBase);
    this.#options.conversation.leave();
    this.state = initialChat;
    this.#api = apiBase
      ? createGuidanceApi({ baseUrl: apiBase, language: this.#options.language })
      : undefined;
    if (!this.#api) {
      this.#options.failed('no-api');
      return;
    }
    const kept = this.memory.read();
    if (kept) void this.#resume(kept);
  }

  /** Shows nothing until the service has confirmed the conversation. True when it goes on. */
  async #resume(kept: Remembered): Promise<boolean> {
    const api = this.#api;
    const { signal } = this.#running;
    if (!api) return false;
    try {
      const conversation = await api.chat.conversation(kept.credential, { signal });
      this.profile ??= await api.profile({ signal });
      if (signal.aborted) return false;
      if (this.#isTalking()) return true;
      if (conversation.state === 'ended') {
        this.memory.forget();
        return false;
      }
      this.#talk(conversation, kept);
      this.#options.resumed(kept);
      return true;
    } catch (error) {
      if (!signal.aborted && troubleOf(error) === 'not-found') this.memory.forget();
      return false;
    }
  }

  #isTalking(): boolean {
    return this.state.name === 'talking';
  }

  #talk(
    conversation: Conversation,
    { credential, ...kept }: Pick<Remembered, 'credential'> & Partial<Remembered>,
  ): void {
    if (!this.#api) return;
    const running = { client: this.#api.chat, memory: this.memory, credential };
    const { outbox = [], seenUpTo = 0 } = kept;
    this.#options.conversation.begin(running, conversation, { outbox, seenUpTo });
    this.#dispatch({ type: 'talk' });
  }

  async #refuse(error: unknown, signal: AbortSignal): Promise<void> {
    const refusal = refusalOf(error);
    this.#options.failed(errorCodeOf(error));
    const isShut = refusal === 'closed' || refusal === 'busy';
    const read = isShut ? this.#api?.chat.availability({ signal }).catch(() => undefined) : undefined;
    const availability = await read;
    if (!signal.aborted) this.#dispatch({ type: 'refused', refusal, availability });
  }

  #dispatch(action: ChatAction): void {
    this.state = chatTransition(this.state, action);
    this.#host.requestUpdate();
  }
}
