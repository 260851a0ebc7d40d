import type { LogEntry } from '../../src/contract/chat.js';
import { newUuid } from '../../src/api/uuid.js';
import type { DeskController } from './desk.controller.js';
import { problemText } from './desk-words.js';

export interface PendingMessage {
  id: string;
  text: string;
  /** Why it did not go, once it has failed. */
  problem?: string;
}

/** What has been written at the desk and is not in the log yet, by conversation. */
export class DeskOutbox {
  readonly #desk: DeskController;
  readonly #changed: () => void;
  readonly #messages = new Map<string, PendingMessage[]>();

  constructor(desk: DeskController, changed: () => void) {
    this.#desk = desk;
    this.#changed = changed;
  }

  pending(conversation: string, entries: readonly LogEntry[]): readonly PendingMessage[] {
    const sent = new Set(entries.flatMap((entry) => (entry.type === 'message' ? [entry.message.id] : [])));
    return (this.#messages.get(conversation) ?? []).filter(({ id }) => !sent.has(id));
  }

  send(conversation: string, text: string): Promise<void> {
    return this.#deliver(conversation, { id: newUuid(), text });
  }

  /** Under the same id: if the first attempt arrived after all, nothing is said twice. */
  async sendAgain(conversation: string, messageId: string): Promise<void> {
    const message = this.#messages.get(conversation)?.find(({ id }) => id === messageId);
    if (message) await this.#deliver(conversation, { id: message.id, text: message.text });
  }

  async #deliver(conversation: string, message: PendingMessage): Promise<void> {
    const others = (this.#messages.get(conversation) ?? []).filter(({ id }) => id !== message.id);
    this.#messages.set(conversation, [...others, message]);
    this.#changed();
    const { state } = this.#desk;
    if (state.name !== 'at-work') return;
    try {
      await state.work.calls.send(conversation, { id: message.id, text: message.text });
    } catch (error) {
      message.problem = problemText(error);
      this.#changed();
    }
  }
}
