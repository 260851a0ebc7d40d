import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Attempt } from '../api/attempt.js';
import type { ChatClient } from '../api/chat-client.js';
import { errorCodeOf } from '../api/trouble.js';
import { newUuid } from '../api/uuid.js';
import type { Conversation, LogEntry } from '../contract/chat.js';
import type { Credential } from '../contract/common.js';
import type { ChatMemory } from './chat-memory.js';
import {
  beginConversation,
  conversationTransition,
  isNews,
  type Kept,
  lastSeq,
  unreadCount,
  type ConversationAction,
  type ConversationState,
  type FinalStep,
} from './conversation-flow.js';
import { LogFollower } from './log-follower.js';
import { Outbox } from './outbox.js';
import { toSendAgain } from './outbox-flow.js';

export interface ConversationOptions {
  /** Something new from the other side; history is not. */
  readonly heard: (entry: LogEntry) => void;
  readonly ended: (by: string) => void;
  /** There is nothing left to show. */
  readonly over: (how: 'erased' | 'gone') => void;
  readonly failed: (code: string) => void;
}

/** What it takes to ask the service about this conversation. */
export interface Running {
  readonly client: ChatClient;
  readonly memory: ChatMemory;
  readonly credential: Credential;
  readonly stopping: AbortController;
}

/** Runs a conversation: follows its log, sends what is written, and ends it. */
export class ConversationController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: ConversationOptions;
  readonly #follower: LogFollower;
  readonly #outbox: Outbox;
  readonly #ending = new Attempt();
  #running: Running | undefined;
  #hasEnded = false;
  state: ConversationState | undefined;

  constructor(host: ReactiveControllerHost, options: ConversationOptions) {
    this.#host = host;
    this.#options = options;
    this.#follower = new LogFollower({
      entry: (entry) => this.#enter(entry),
      queue: (notice) => this.#dispatch({ type: 'queue', notice }),
      typing: (isTyping) => this.#dispatch({ type: 'typing', isTyping }),
      line: (line) => this.#changeLine(line),
      returned: () => host.requestUpdate(),
      gone: () => this.#over('gone'),
    });
    this.#outbox = new Outbox({
      messages: () => this.state?.outbox ?? [],
      dispatch: (action) => {
        this.#dispatch(action);
        this.#running?.memory.change({ outbox: [...(this.state?.outbox ?? [])] });
      },
      send: async ({ id, text }) => {
        if (!this.#running) return;
        const { client, credential, stopping } = this.#running;
        const message = { conversation: credential, messageId: id, content: { text } };
        await client.send(message, { signal: stopping.signal });
      },
      refused: (error) => options.failed(errorCodeOf(error)),
    });
    host.addController(this);
  }

  get running(): Running | undefined {
    return this.#running;
  }

  hostDisconnected(): void {
    this.leave();
  }

  begin(running: Omit<Running, 'stopping'>, conversation: Conversation, kept: Kept): void {
    this.leave();
    this.#hasEnded = false;
    this.#running = { ...running, stopping: new AbortController() };
    this.state = beginConversation(conversation, { ...kept, outbox: toSendAgain(kept.outbox) });
    this.#follower.follow(running.client, running.credential);
    this.retry();
  }

  /** Stops everything here; the conversation itself goes on. */
  leave(): void {
    this.#follower.stop();
    this.#running?.stopping.abort();
    this.#running = undefined;
    this.state = undefined;
  }

  write(text: string): void {
    this.#dispatch({ type: 'write', id: newUuid(), text, at: new Date().toISOString() });
    this.retry();
  }

  /** Tries again what could not be sent. */
  retry(): void {
    void this.#outbox.flush();
  }

  /** Everything up to now has been on the screen. */
  see(): void {
    if (!this.state || !this.#running) return;
    const upTo = lastSeq(this.state);
    if (upTo <= this.state.seenUpTo) return;
    const { client, credential, memory, stopping } = this.#running;
    const isRead = unreadCount(this.state) > 0 && this.state.phase.name !== 'ended';
    this.#dispatch({ type: 'seen', upTo });
    memory.change({ seenUpTo: upTo });
    if (!isRead) return;
    // A receipt that is lost is made up for by the next one.
    client.read(credential, upTo, { signal: stopping.signal }).catch(() => undefined);
  }

  ask(step: FinalStep): void {
    this.#dispatch({ type: 'ask', step });
  }

  stay(): void {
    this.#dispatch({ type: 'stay' });
  }

  /** Ends or erases, after the seeker has said yes. */
  async finish(step: FinalStep): Promise<void> {
    if (!this.#running || this.state?.leaving.name === 'doing') return;
    const { client, credential, stopping } = this.#running;
    const { signal } = stopping;
    this.#dispatch({ type: 'do', step });
    try {
      if (step === 'erase') await client.erase(credential, { signal });
      else await client.end(credential, { signal, idempotencyKey: this.#ending.keyFor(credential.id) });
    } catch (error) {
      if (signal.aborted) return;
      this.#dispatch({ type: 'step-failed', step });
      this.#options.failed(errorCodeOf(error));
      return;
    }
    if (signal.aborted) return;
    if (step === 'erase') this.#over('erased');
    else this.#end('seeker');
  }

  #enter(entry: LogEntry): void {
    if (!this.state) return;
    const isNew = entry.seq > this.state.historyUpTo;
    this.#dispatch({ type: 'entry', entry });
    if (entry.type === 'message' && entry.message.from === 'seeker') {
      this.#running?.memory.change({ outbox: [...this.state.outbox] });
    }
    if (entry.type === 'state' && entry.state === 'ended') this.#end(entry.endedBy ?? 'unknown');
    else if (isNew && isNews(entry)) this.#options.heard(entry);
  }

  #changeLine(line: 'good' | 'lost'): void {
    this.#dispatch({ type: 'line', line });
    if (line === 'good') this.retry();
  }

  /** Kept in memory for as long as the page stands, and nowhere else: the next one at this computer finds nothing. */
  #end(by: string): void {
    this.#dispatch({ type: 'ended', by });
    if (!this.#running || this.#hasEnded) return;
    this.#hasEnded = true;
    this.#running.memory.forget();
    this.#follower.stop();
    this.#options.ended(by);
  }

  #over(how: 'erased' | 'gone'): void {
    this.#running?.memory.forget();
    this.leave();
    this.#options.over(how);
  }

  #dispatch(action: ConversationAction): void {
    if (!this.state) return;
    this.state = conversationTransition(this.state, action);
    this.#host.requestUpdate();
  }
}
