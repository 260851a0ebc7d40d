import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Attempt } from '../api/attempt.js';
import { errorCodeOf } from '../api/trouble.js';
import { newUuid } from '../api/uuid.js';
import type { Conversation, LogEntry } from '../contract/chat.js';
import type { Attachment } from '../contract/profile.js';
import type { ChatMemory } from './chat-memory.js';
import {
  isNews,
  lastSeq,
  unreadCount,
  type ConversationState,
  type FinalStep,
  type Kept,
  type Leaving,
} from './conversation-flow.js';
import { SharedConversation, type Running } from './shared-conversation.js';

export interface ConversationOptions {
  readonly memory: () => ChatMemory;
  /** What is typed and not sent. */
  readonly draft: () => string;
  /** Typed in another tab. */
  readonly drafted: (draft: string) => void;
  /** Something new from the other side; history is not. */
  readonly heard: (entry: LogEntry) => void;
  readonly wrote: () => void;
  /** The service has what was written here. */
  readonly arrived: () => void;
  readonly ended: (by: string) => void;
  /** There is nothing left to show. */
  readonly over: (how: 'erased' | 'gone') => void;
  /** The seeker does not want it any more, and the service has not answered yet. */
  readonly withdrawn: () => void;
  readonly failed: (code: string) => void;
}

/** What a seeker does in a conversation: writes, reads, and ends it. */
export class ConversationController implements ReactiveController {
  readonly #options: ConversationOptions;
  readonly #shared: SharedConversation;
  readonly #ending = new Attempt();
  #hasEnded = false;

  constructor(host: ReactiveControllerHost, options: ConversationOptions) {
    this.#options = options;
    this.#shared = new SharedConversation({
      ...options,
      changed: () => host.requestUpdate(),
      entered: (entries) => this.#enter(entries),
      ended: (by) => this.#end(by),
      over: (how) => this.#over(how),
    });
    host.addController(this);
  }

  get running(): Running | undefined {
    return this.#shared.running;
  }

  get state(): ConversationState | undefined {
    return this.#shared.state;
  }

  /** One tab speaks for all. */
  get isLeading(): boolean {
    return this.#shared.isLeading;
  }

  hostDisconnected(): void {
    this.leave();
  }

  /** The service has been asked for a conversation; what is written waits for it. */
  prepare(kept: Kept): void {
    this.#shared.begin(undefined, kept);
  }

  begin(running: Omit<Running, 'stopping'>, conversation: Conversation, kept: Kept): void {
    this.#hasEnded = false;
    this.#shared.begin({ running, conversation }, kept);
  }

  /** What this tab has written on another page meanwhile. */
  takeUp(kept: Kept): void {
    this.#shared.takeUp(kept);
  }

  /** Stops everything here; the conversation itself goes on. */
  leave(): void {
    this.#shared.leave();
  }

  write(text: string, attachment?: Attachment): void {
    const message = { id: newUuid(), text, at: new Date().toISOString(), ...(attachment && { attachment }) };
    this.#shared.act({ type: 'write', message });
    this.#options.wrote();
  }

  /** Tries again what could not be sent. */
  retry(): void {
    this.#shared.act({ type: 'try-again' });
  }

  /** Everything up to now has been on the screen. */
  see(): void {
    const { state, running } = this;
    if (!state || !running) return;
    const upTo = lastSeq(state);
    if (upTo <= state.seenUpTo) return;
    const isRead = unreadCount(state) > 0 && state.phase.name !== 'ended';
    this.#shared.act({ type: 'seen', upTo });
    if (!isRead) return;
    // A receipt that is lost is made up for by the next one.
    running.client.read(running.credential, upTo, { signal: running.stopping.signal }).catch(() => undefined);
  }

  /** Typed here, for the other tabs. */
  shareDraft(draft: string): void {
    this.#shared.say({ type: 'draft', draft });
  }

  changeLine(line: 'good' | 'lost'): void {
    this.#shared.changeLine(line);
  }

  /** So long until the service ends it, unless somebody says something; `undefined`: long enough. */
  warn(minutesLeft: number | undefined): void {
    if (this.state?.idleMinutesLeft !== minutesLeft) this.#shared.act({ type: 'idle', minutesLeft });
  }

  ask(step: FinalStep): void {
    this.#leaving({ name: 'asking', step });
  }

  /** The seeker wants a copy by e-mail. */
  copy(): void {
    this.#leaving({ name: 'copying' });
  }

  stay(): void {
    this.#leaving({ name: 'none' });
  }

  /** Ends or erases, after the seeker has said yes. */
  async finish(step: FinalStep): Promise<void> {
    const { state, running } = this;
    if (state?.phase.name === 'starting') this.#options.withdrawn();
    if (!running || state?.leaving.name === 'doing') return;
    const { client, credential, stopping } = running;
    const { signal } = stopping;
    this.#leaving({ name: 'doing', step });
    try {
      if (step === 'erase') await client.erase(credential, { signal });
      else await client.end(credential, { signal, idempotencyKey: this.#ending.keyFor(credential.id) });
    } catch (error) {
      if (signal.aborted) return;
      this.#leaving({ name: 'failed', step });
      this.#options.failed(errorCodeOf(error));
      return;
    }
    if (signal.aborted) return;
    if (step === 'end') this.#end('seeker');
    else {
      this.#shared.say({ type: 'over', how: 'erased' });
      this.#over('erased');
    }
  }

  #leaving(leaving: Leaving): void {
    this.#shared.dispatch({ type: 'leave', leaving });
  }

  #enter(entries: readonly LogEntry[]): void {
    const historyUpTo = this.state?.historyUpTo ?? Infinity;
    for (const entry of entries) {
      if (entry.type === 'state' && entry.state === 'ended') this.#end(entry.endedBy ?? 'unknown');
      else if (entry.seq <= historyUpTo) continue;
      else if (isNews(entry)) this.#options.heard(entry);
      else if (entry.type === 'message') this.#options.arrived();
    }
  }

  /** Kept in memory for as long as the page stands, and nowhere else: the next one at this computer finds nothing. */
  #end(by: string): void {
    this.#shared.dispatch({ type: 'ended', by });
    if (!this.running || this.#hasEnded) return;
    this.#hasEnded = true;
    this.#shared.say({ type: 'ended', by });
    this.#options.memory().forget();
    this.#shared.rest();
    this.#options.ended(by);
  }

  #over(how: 'erased' | 'gone'): void {
    this.#options.memory().forget();
    this.leave();
    this.#options.over(how);
  }
}
