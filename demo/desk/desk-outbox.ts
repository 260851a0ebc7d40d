import { ApiError } from '../../src/api/api-error.js';
import { newUuid } from '../../src/api/uuid.js';
import { Outbox } from '../../src/chat/outbox.js';
import { outboxTransition, withoutArrived, type OutgoingMessage } from '../../src/chat/outbox-flow.js';
import type { LogEntry } from '../../src/contract/chat.js';
import { problemText } from './desk-words.js';

export interface PendingMessage extends OutgoingMessage {
  /** Why it has not gone, or never will. */
  problem?: string | undefined;
}

export interface DeskOutboxOptions {
  send: (conversation: string, message: { id: string; text: string }) => Promise<unknown>;
  changed: () => void;
  /** The conversation is no more. */
  gone: (conversation: string) => void;
}

interface Line {
  outbox: Outbox;
  messages: readonly OutgoingMessage[];
  problems: Map<string, string>;
}

/** What has been written at the desk and is not in the log yet: in each conversation one at a time, in order, until it is there. */
export class DeskOutbox {
  readonly #options: DeskOutboxOptions;
  readonly #lines = new Map<string, Line>();

  constructor(options: DeskOutboxOptions) {
    this.#options = options;
  }

  pending(conversation: string, entries: readonly LogEntry[]): readonly PendingMessage[] {
    const sent = new Set(entries.flatMap((entry) => (entry.type === 'message' ? [entry.message.id] : [])));
    return this.#pendingIn(this.#lines.get(conversation)).filter(({ id }) => !sent.has(id));
  }

  /** What a desk that is opened anew has to know of. */
  get unsent(): Record<string, PendingMessage[]> {
    const lines = [...this.#lines].map(
      ([id, line]) => [id, this.#pendingIn(line).filter(({ state }) => state !== 'sent')] as const,
    );
    return Object.fromEntries(lines.filter(([, messages]) => messages.length > 0));
  }

  /** What was under way may have arrived; sending it again is harmless. */
  restore(unsent: Record<string, PendingMessage[]>): void {
    for (const [conversation, messages] of Object.entries(unsent)) {
      const line = this.#line(conversation);
      line.messages = messages.map(({ problem, ...message }) => {
        if (problem) line.problems.set(message.id, problem);
        return message.state === 'refused' ? message : { ...message, state: 'waiting' };
      });
      void line.outbox.flush();
    }
  }

  send(conversation: string, text: string): Promise<void> {
    const line = this.#line(conversation);
    const message = { id: newUuid(), text, at: new Date().toISOString() };
    line.messages = outboxTransition(line.messages, { type: 'write', message });
    this.#options.changed();
    return line.outbox.flush();
  }

  /** Under the same id: if the first attempt arrived after all, nothing is said twice. */
  async sendAgain(conversation: string, id: string): Promise<void> {
    const line = this.#line(conversation);
    line.messages = outboxTransition(line.messages, { type: 'deliver', id, state: 'waiting' });
    await line.outbox.flush();
  }

  /** The network is back. */
  flush(): void {
    for (const { outbox } of this.#lines.values()) void outbox.flush();
  }

  arrived(conversation: string, id: string): void {
    const line = this.#lines.get(conversation);
    if (!line?.messages.some((message) => message.id === id)) return;
    line.messages = withoutArrived(line.messages, id);
    this.#options.changed();
  }

  forget(conversation: string): void {
    const line = this.#lines.get(conversation);
    line?.outbox.stop();
    this.#lines.delete(conversation);
    if (line) line.messages = [];
  }

  forgetAll(): void {
    for (const conversation of [...this.#lines.keys()]) this.forget(conversation);
  }

  #pendingIn(line: Line | undefined): PendingMessage[] {
    return (line?.messages ?? []).map((message) => {
      const hasFailed = message.state === 'unsent' || message.state === 'refused';
      const problem = hasFailed ? line?.problems.get(message.id) : undefined;
      return { ...message, ...(problem && { problem }) };
    });
  }

  #line(conversation: string): Line {
    const known = this.#lines.get(conversation);
    if (known) return known;
    const { send, changed, gone } = this.#options;
    const line: Line = {
      messages: [],
      problems: new Map(),
      outbox: new Outbox({
        messages: () => line.messages,
        dispatch: (action) => {
          line.messages = outboxTransition(line.messages, action);
          changed();
        },
        send: async (message) => {
          try {
            await send(conversation, message);
          } catch (error) {
            const status = error instanceof ApiError ? error.status : undefined;
            // The desk is signed out: it waits for whoever wrote it to sign in again.
            if (status === 401) throw new ApiError('aborted', { cause: error });
            line.problems.set(message.id, problemText(error));
            if (status === 404) gone(conversation);
            throw error;
          }
        },
        refused: () => undefined,
      }),
    };
    this.#lines.set(conversation, line);
    return line;
  }
}
