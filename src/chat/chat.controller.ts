import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { errorCodeOf, troubleOf } from '../api/trouble.js';
import { chatTransition, initialChat, type ChatAction, type ChatState } from './chat-flow.js';
import { ChatMemory } from './chat-memory.js';
import type { ChatOptions } from './chat-options.js';
import { refusalOf } from './chat-refusal.js';
import { ChatService } from './chat-service.js';
import { Opening } from './opening.js';
import { unsentWords } from './outbox-flow.js';

/** Nobody looks at grey boxes longer than this. */
const arriveMs = 5_000;

/** A press that takes longer was none, and what was asked for it is not what the service would say now. */
const foresightMs = 5_000;

/** Knows the service, and what it says of itself. Asks nothing before a seeker acts, unless a conversation is running. */
export class ChatController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: ChatOptions;
  #apiBase: string | undefined;
  #opening: Opening | undefined;
  #wasOpen = false;
  #hasLooked = false;
  #hasForeseen = false;
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
    // A piece of work of its own, before the first look.
    setTimeout(() => this.hostUpdate());
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const { apiBase, isOpen, looksAhead } = this.#options;
    if (!this.#host.isConnected) return;
    if (apiBase() !== this.#apiBase) this.#connect(apiBase());
    if (looksAhead() && !this.#hasLooked) void this.#lookAhead();
    if (isOpen() && !this.#wasOpen && !this.isForeseen) void this.arrive();
    this.#wasOpen = isOpen();
  }

  hostDisconnected(): void {
    this.#leave();
    this.#apiBase = undefined;
    this.#wasOpen = false;
  }

  /** A press has begun, and what the panel will show has been asked for; not what was asked of another service. */
  get isForeseen(): boolean {
    return this.#hasForeseen && this.state.name !== 'resting';
  }

  /** A press has begun: what the panel will show can be there before the finger is up. */
  foresee(): void {
    if (this.state.name !== 'resting' || this.memory.read()) return;
    this.#hasForeseen = true;
    setTimeout(() => (this.#hasForeseen = false), foresightMs);
    void this.arrive();
  }

  /** The panel is open, or about to be: what does the service say now? */
  async arrive(): Promise<void> {
    const { service } = this;
    if (!service || this.state.name === 'talking') return;
    const { signal } = this.#running;
    this.#dispatch({ type: 'arrive' });
    // Other ways are shown before a slow line has decided what it is.
    const timer = setTimeout(() => this.#dispatch({ type: 'unreachable', trouble: 'offline' }), arriveMs);
    signal.addEventListener('abort', () => clearTimeout(timer));
    try {
      if (this.memory.read() && (await this.#opening?.resume())) return;
      // Asked at once, and before the panel is drawn: each is a way there and back.
      const available = service.readAvailability(signal);
      available.catch(() => undefined);
      const { chat } = await service.readProfile(signal);
      const availability = chat && (await available);
      if (signal.aborted) return;
      this.#dispatch(availability ? { type: 'arrived', availability } : { type: 'not-offered' });
    } catch (error) {
      if (!signal.aborted) this.#miss(error);
    } finally {
      clearTimeout(timer);
    }
  }

  #miss(error: unknown): void {
    this.#dispatch({ type: 'unreachable', trouble: troubleOf(error) });
    this.#options.failed(errorCodeOf(error));
  }

  start(): void {
    if (this.state.name !== 'welcome') return;
    const topic = this.#options.topic();
    this.#opening?.begin({ language: this.#options.language(), ...(topic ? { topic } : {}) });
  }

  /** There is something to send: for tabs that are just coming back. */
  tell(): void {
    this.#opening?.tell();
  }

  /** There is no conversation any more. */
  over(how: 'erased' | 'gone'): void {
    this.#dispatch({ type: 'over', how });
  }

  /** Away from what has ended, or was only asked for, back to the beginning. */
  async again(): Promise<void> {
    this.#begin();
    await this.arrive();
  }

  #begin(): void {
    this.#opening?.withdraw();
    this.state = initialChat;
    this.#host.requestUpdate();
  }

  #empty(): void {
    this.state = initialChat;
    this.#options.emptied();
    if (this.#options.isOpen()) void this.arrive();
    else this.#host.requestUpdate();
  }

  #leave(): void {
    this.#running.abort();
    this.#opening?.close();
    this.#options.conversation.leave();
    this.state = initialChat;
  }

  #connect(apiBase: string): void {
    this.#leave();
    this.#running = new AbortController();
    this.#apiBase = apiBase;
    this.#hasLooked = false;
    this.memory = new ChatMemory(apiBase);
    const { conversation, started, resumed, failed, language } = this.#options;
    this.service = apiBase ? new ChatService(apiBase, language) : undefined;
    if (!this.service) return failed('no-api');
    this.#opening = new Opening({
      service: this.service,
      memory: this.memory,
      conversation,
      talks: () => this.#dispatch({ type: 'talk' }),
      known: () => this.#host.requestUpdate(),
      started,
      emptied: () => this.#empty(),
      resumed,
      refused: (error) => void this.#refuse(error),
      unsure: (error) => this.#miss(error),
      withdrawn: () => {
        if (this.#options.isOpen()) void this.again();
        else this.#begin();
      },
    });
    void this.#opening.resume();
  }

  /** For the launcher alone; it says nothing when nothing is known. */
  async #lookAhead(): Promise<void> {
    this.#hasLooked = true;
    await this.service?.readAvailability(this.#running.signal).catch(() => undefined);
    this.#host.requestUpdate();
  }

  async #refuse(error: unknown): Promise<void> {
    const { conversation, failed, refused } = this.#options;
    const { signal } = this.#running;
    failed(errorCodeOf(error));
    const { service } = this;
    await service?.readProfile(signal).catch(() => undefined);
    const availability = await service?.readAvailability(signal).catch(() => service.availability);
    if (signal.aborted) return;
    const written = unsentWords(conversation.state?.outbox ?? []);
    this.#opening?.drop();
    this.state = initialChat;
    if (availability) this.#dispatch({ type: 'refused', refusal: refusalOf(error), availability });
    else void this.arrive();
    refused(written);
  }

  #dispatch(action: ChatAction): void {
    this.state = chatTransition(this.state, action);
    this.#host.requestUpdate();
  }
}
