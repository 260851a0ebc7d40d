import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Conversation } from '../contract/chat.js';
import type { ConversationController } from './conversation.controller.js';
import { lastSeq } from './conversation-flow.js';

export interface IdleOptions {
  readonly conversation: ConversationController;
  /** How long the service waits for a word before it ends a conversation; `undefined`: not known. */
  readonly idleMinutes: () => number | undefined;
  /** The service hears of every typing anyway. */
  readonly tellsTyping: () => boolean;
}

/** So long before the end somebody is asked; WCAG 2.2.1 wants 20 seconds at least. */
const warnMinutes = 5;
/** A sign of life is told no more often. */
const signEveryMs = 60_000;
const minuteMs = 60_000;

/** By the service's clock where it tells it: the device's may be wrong. */
const minutesLeft = ({ idleEndsAt, serverTime }: Conversation): number => {
  if (idleEndsAt === undefined) return Infinity;
  const nowMs = serverTime === undefined ? Date.now() : Date.parse(serverTime);
  return (Date.parse(idleEndsAt) - nowMs) / minuteMs;
};

/** Warns before the service ends a conversation in which nobody says anything, and tells it that somebody is still there. */
export class IdleController implements ReactiveController {
  readonly #options: IdleOptions;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #seq = -1;
  #signedAt = -Infinity;

  constructor(host: ReactiveControllerHost, options: IdleOptions) {
    this.#options = options;
    host.addController(this);
  }

  hostUpdate(): void {
    const { state } = this.#options.conversation;
    const seq = state?.phase.name === 'active' ? lastSeq(state) : -1;
    if (seq === this.#seq) return;
    this.#seq = seq;
    this.#wait((this.#options.idleMinutes() ?? 0) - warnMinutes);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#seq = -1;
  }

  /** The seeker writes: whoever dictates presses no keys, but the words change. */
  touch(): void {
    const { conversation, tellsTyping } = this.#options;
    const isKnown = tellsTyping() && conversation.state?.idleMinutesLeft === undefined;
    if (!isKnown && performance.now() - this.#signedAt > signEveryMs) void this.stay();
  }

  /** The seeker is there. */
  async stay(): Promise<void> {
    const { running } = this.#options.conversation;
    if (!running) return;
    this.#signedAt = performance.now();
    const { client, credential, stopping } = running;
    await client.typing(credential, false, { signal: stopping.signal }).catch(() => undefined);
    await this.#look();
  }

  #wait(minutes: number): void {
    clearTimeout(this.#timer);
    const restMinutes = Math.min(Math.max(1, minutes), 60);
    if (this.#seq >= 0) this.#timer = setTimeout(() => void this.#look(), restMinutes * minuteMs);
  }

  /** What the service says now is what counts: the counsellor's writing puts the end off too. */
  async #look(): Promise<void> {
    const { conversation } = this.#options;
    const { running } = conversation;
    if (!running || this.#seq < 0) return;
    const { signal } = running.stopping;
    const found = await running.client.conversation(running.credential, { signal }).catch(() => undefined);
    if (signal.aborted) return;
    const left = found ? minutesLeft(found) : warnMinutes + 1;
    conversation.warn(left > warnMinutes ? undefined : Math.max(1, Math.round(left)));
    this.#wait(left - warnMinutes);
  }
}
