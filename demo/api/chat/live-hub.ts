import type { TypingNotice } from '../../../src/contract/chat.js';

/** Tells of a change since the last `next()`, so that nothing that happens between two reads is missed. */
export interface Subscription {
  /** Resolves at the next change, at once if one has come already, or after `timeoutMs`. */
  next(timeoutMs: number): Promise<void>;
  close(): void;
}

/** A person who stops writing without saying so is thought to have stopped after this long. */
export const typingSeconds = 10;

/** The desk's own topic; every other topic is a conversation's id. */
export const deskTopic = 'desk';

interface Listener {
  changed: boolean;
  wake: () => void;
}

/**
 * Wakes those who read a conversation after something was committed, and knows who is writing just now. It carries no
 * content: readers read the log again. One process long; with several processes the readers' heartbeat catches up.
 */
export class LiveHub {
  #listeners = new Map<string, Set<Listener>>();
  #typing = new Map<string, number>();
  #waiting = new Set<string>();
  #closed = false;
  #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  get closed(): boolean {
    return this.#closed;
  }

  /** How many are listening; none is left when every reader has gone. */
  get listenerCount(): number {
    return [...this.#listeners.values()].reduce((sum, listeners) => sum + listeners.size, 0);
  }

  subscribe(topics: readonly string[]): Subscription {
    const listener: Listener = { changed: this.#closed, wake: () => undefined };
    for (const topic of topics) {
      const listeners = this.#listeners.get(topic) ?? new Set();
      this.#listeners.set(topic, listeners.add(listener));
    }
    return {
      next: (timeoutMs) => nextChange(listener, timeoutMs),
      close: () => {
        for (const topic of topics) this.#drop(topic, listener);
        notify(listener);
      },
    };
  }

  wake(...topics: readonly string[]): void {
    for (const topic of topics) this.#listeners.get(topic)?.forEach(notify);
  }

  /** Those who wait in the queue, and nobody else: their place may have changed. */
  wakeWaiting(): void {
    for (const conversation of this.#waiting) {
      if (this.#listeners.has(conversation)) this.wake(conversation);
      else this.#waiting.delete(conversation);
    }
  }

  /** Told by whoever reads the conversation. */
  setWaiting(conversation: string, isWaiting: boolean): void {
    if (isWaiting) this.#waiting.add(conversation);
    else this.#waiting.delete(conversation);
  }

  /** Ends every wait, now and later: the API is closing. */
  close(): void {
    this.#closed = true;
    this.wake(...this.#listeners.keys());
  }

  setTyping(conversation: string, { by, typing }: TypingNotice): void {
    const key = `${by} ${conversation}`;
    if (typing) this.#typing.set(key, this.#now() + typingSeconds * 1000);
    else this.#typing.delete(key);
    this.wake(conversation);
  }

  isTyping(conversation: string, by: 'seeker' | 'counsellor'): boolean {
    const key = `${by} ${conversation}`;
    const until = this.#typing.get(key);
    if (until === undefined) return false;
    if (until > this.#now()) return true;
    this.#typing.delete(key);
    return false;
  }

  /** Nothing is remembered of a conversation that is over. */
  forgetTyping(conversation: string): void {
    this.#typing.delete(`seeker ${conversation}`);
    this.#typing.delete(`counsellor ${conversation}`);
  }

  #drop(topic: string, listener: Listener): void {
    const listeners = this.#listeners.get(topic);
    listeners?.delete(listener);
    if (listeners?.size === 0) this.#listeners.delete(topic);
  }
}

function notify(listener: Listener): void {
  listener.changed = true;
  listener.wake();
}

async function nextChange(listener: Listener, timeoutMs: number): Promise<void> {
  if (!listener.changed) {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, timeoutMs);
      listener.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
  listener.changed = false;
}
