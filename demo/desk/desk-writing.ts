import * as v from 'valibot';
import { ApiError } from '../../src/api/api-error.js';
import { IdSchema } from '../../src/contract/common.js';
import { createSessionStore } from '../../src/page/session-store.js';
import type { DeskController } from './desk.controller.js';
import { DeskOutbox } from './desk-outbox.js';

/** Beside the sign-in, in this tab alone. */
const key = 'guidance-desk-writing';

const PendingSchema = v.object({
  id: IdSchema,
  text: v.string(),
  at: v.string(),
  state: v.picklist(['waiting', 'sending', 'sent', 'unsent', 'refused']),
  problem: v.optional(v.string()),
});
const KeptSchema = v.object({
  counsellor: IdSchema,
  drafts: v.record(v.string(), v.string()),
  unsent: v.record(v.string(), v.array(PendingSchema)),
});

/**
 * What one counsellor has begun to write, and what is on its way, by conversation. A reload loses nothing of it, and
 * neither does a sign-in that runs out; it is gone when the counsellor signs out, and with its conversation.
 */
export class DeskWriting {
  readonly outbox: DeskOutbox;
  readonly #desk: DeskController;
  readonly #store = createSessionStore();
  readonly #drafts = new Map<string, string>();
  readonly #changed: () => void;
  #counsellor: string | undefined;

  constructor(desk: DeskController, changed: () => void) {
    this.#desk = desk;
    this.#changed = () => {
      this.#keep();
      changed();
    };
    this.outbox = new DeskOutbox({
      send: (conversation, { id, text }) => this.#send(conversation, { id, text }),
      changed: this.#changed,
      gone: (conversation) => this.forget(conversation),
    });
  }

  draft(conversation: string): string {
    return this.#drafts.get(conversation) ?? '';
  }

  /** Kept for each conversation, so that changing between them loses nothing. */
  write(conversation: string, text: string): void {
    if (text) this.#drafts.set(conversation, text);
    else this.#drafts.delete(conversation);
    this.#changed();
  }

  /** Follows who is at the desk. */
  look(): void {
    const { state } = this.#desk;
    if (state.name === 'signed-out') this.#end(state.problem !== undefined);
    if (state.name === 'at-work') this.#begin(state.work.session.counsellor.id);
  }

  forget(conversation: string): void {
    this.#drafts.delete(conversation);
    this.outbox.forget(conversation);
    this.#changed();
  }

  #begin(counsellor: string): void {
    if (this.#counsellor === counsellor) return;
    this.#counsellor = counsellor;
    const kept = v.safeParse(KeptSchema, this.#store.get(key));
    if (!kept.success || kept.output.counsellor !== counsellor) {
      this.#store.remove(key);
      return;
    }
    for (const [conversation, text] of Object.entries(kept.output.drafts))
      this.#drafts.set(conversation, text);
    this.outbox.restore(kept.output.unsent);
  }

  #end(isToBeKept: boolean): void {
    this.#counsellor = undefined;
    this.#drafts.clear();
    this.outbox.forgetAll();
    if (!isToBeKept) this.#store.remove(key);
  }

  #keep(): void {
    if (this.#counsellor === undefined) return;
    const { unsent } = this.outbox;
    const drafts = Object.fromEntries(this.#drafts);
    this.#store.set(key, { counsellor: this.#counsellor, drafts, unsent });
  }

  async #send(conversation: string, message: { id: string; text: string }): Promise<unknown> {
    const { state } = this.#desk;
    if (state.name !== 'at-work') throw new ApiError('aborted');
    return state.work.calls.send(conversation, message);
  }
}
