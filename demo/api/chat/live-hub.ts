import type { StoreListener } from '../store/listeners.js';

/** Tells of a change since the last `next()`, so that nothing that happens between two reads is missed. */
export interface Subscription {
  /** Resolves at the next change, at once if one has come already, or after `timeoutMs`. */
  next(timeoutMs: number): Promise<void>;
  close(): void;
}

/** The desk's own topic, and that of all who wait in the queue; every other topic is a conversation's id. */
export const deskTopic = 'desk';
export const queueTopic = 'queue';

interface Listener {
  changed: boolean;
  wake: () => void;
}

/**
 * Wakes those who read a conversation in this process after something was committed in whichever one. It carries no content
 * and remembers nothing: readers read the log again.
 */
export class LiveHub implements StoreListener {
  #listeners = new Map<string, Set<Listener>>();
  #waiting = new Set<string>();
  #closed = false;

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

  onTopic(topic: string): void {
    if (topic === queueTopic) this.#wakeWaiting();
    else this.#wake(topic);
  }

  onGap(): void {
    for (const topic of this.#listeners.keys()) this.#wake(topic);
  }

  /** Told by whoever reads the conversation. */
  setWaiting(conversation: string, isWaiting: boolean): void {
    if (isWaiting) this.#waiting.add(conversation);
    else this.#waiting.delete(conversation);
  }

  /** Ends every wait, now and later: the API is closing. */
  close(): void {
    this.#closed = true;
    this.onGap();
  }

  #wake(topic: string): void {
    this.#listeners.get(topic)?.forEach(notify);
  }

  /** Those who wait in the queue, and nobody else: their place may have changed. */
  #wakeWaiting(): void {
    for (const conversation of this.#waiting) {
      if (this.#listeners.has(conversation)) this.#wake(conversation);
      else this.#waiting.delete(conversation);
    }
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
