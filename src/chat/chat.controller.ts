import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Attempt } from '../api/attempt.js';
import { errorCodeOf, troubleOf } from '../api/trouble.js';
import type { Conversation } from '../contract/chat.js';
import { chatTransition, initialChat, type ChatAction, type ChatState } from './chat-flow.js';
import { refusalOf } from './chat-refusal.js';
import { ChatMemory, type Remembered } from './chat-memory.js';
import { ChatService } from './chat-service.js';
import type { Kept } from './conversation-flow.js';
import type { ConversationController } from './conversation.controller.js';

export interface ChatOptions {
  readonly apiBase: () => string;
  readonly language: () => string;
  /** Id of a topic that the partner has chosen. */
  readonly topic: () => string | undefined;
  readonly isOpen: () => boolean;
  /** The launcher says whether the chat is open. */
  readonly looksAhead: () => boolean;
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
  #hasLooked = false;
  #running = new AbortController();
  state: ChatState = initialChat;
  service: ChatService | undefined;
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
    const { isOpen: asksOpen, looksAhead } = this.#options;
    if (looksAhead() && !this.#hasLooked) void this.#lookAhead();
    const isOpen = asksOpen();
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
    const { service } = this;
    if (!service || this.#isTalking() || this.state.name === 'starting') return;
    const { signal } = this.#running;
    this.#dispatch({ type: 'arrive' });
    const kept = this.memory.read();
    if (kept && (await this.#resume(service, kept))) return;
    try {
      const { chat } = await service.readProfile(signal);
      const availability = chat && (await service.readAvailability(signal));
      if (signal.aborted) return;
      this.#dispatch(availability ? { type: 'arrived', availability } : { type: 'not-offered' });
    } catch (error) {
      if (signal.aborted) return;
      this.#dispatch({ type: 'unreachable', trouble: troubleOf(error) });
      this.#options.failed(errorCodeOf(error));
    }
  }

  /** The seeker has pressed, and by that agreed. */
  async start(): Promise<void> {
    const { service } = this;
    if (!service || this.state.name !== 'welcome') return;
    const { signal } = this.#running;
    const topic = this.#options.topic();
    const body = { language: this.#options.language(), ...(topic ? { topic } : {}) };
    this.#dispatch({ type: 'start' });
    try {
      const idempotencyKey = this.#starting.keyFor(JSON.stringify(body));
      const { conversation, token } = await service.chat.start(body, { signal, idempotencyKey });
      if (signal.aborted) return;
      this.#starting.end();
      const credential = { id: conversation.id, token };
      this.memory.begin(credential);
      this.#talk(service, conversation, { credential, outbox: [], seenUpTo: 0 });
      this.#options.started();
    } catch (error) {
      if (!signal.aborted) await this.#refuse(service, error, signal);
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
    this.#hasLooked = false;
    this.memory = new ChatMemory(apiBase);
    this.#options.conversation.leave();
    this.state = initialChat;
    this.service = apiBase ? new ChatService(apiBase, this.#options.language) : undefined;
    if (!this.service) {
      this.#options.failed('no-api');
      return;
    }
    const kept = this.memory.read();
    if (kept) void this.#resume(this.service, kept);
  }

  /** For the launcher alone; it says nothing when nothing is known. */
  async #lookAhead(): Promise<void> {
    this.#hasLooked = true;
    await this.service?.readAvailability(this.#running.signal).catch(() => undefined);
    this.#host.requestUpdate();
  }

  /** Shows nothing until the service has confirmed the conversation. True when it goes on. */
  async #resume(service: ChatService, kept: Remembered): Promise<boolean> {
    const { signal } = this.#running;
    try {
      const conversation = await service.chat.conversation(kept.credential, { signal });
      await service.readProfile(signal);
      if (signal.aborted) return false;
      if (this.#isTalking()) return true;
      if (conversation.state === 'ended') {
        this.memory.forget();
        return false;
      }
      this.#talk(service, conversation, kept);
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

  #talk(service: ChatService, conversation: Conversation, kept: Kept & Pick<Remembered, 'credential'>): void {
    const running = { client: service.chat, memory: this.memory, credential: kept.credential };
    this.#options.conversation.begin(running, conversation, kept);
    this.#dispatch({ type: 'talk' });
  }

  async #refuse(service: ChatService, error: unknown, signal: AbortSignal): Promise<void> {
    const refusal = refusalOf(error);
    this.#options.failed(errorCodeOf(error));
    const isShut = refusal === 'closed' || refusal === 'busy';
    const availability = isShut ? await service.readAvailability(signal).catch(() => undefined) : undefined;
    if (!signal.aborted) this.#dispatch({ type: 'refused', refusal, availability });
  }

  #dispatch(action: ChatAction): void {
    this.state = chatTransition(this.state, action);
    this.#host.requestUpdate();
  }
}
