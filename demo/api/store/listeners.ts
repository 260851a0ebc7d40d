/** Hears of what was committed, in whichever process. */
export interface StoreListener {
  /** Something about it has changed. What, the listener reads: nothing but the topic travels. */
  onTopic(topic: string): void;
  /** The line was away for a while, or has just been opened: anything may have changed. */
  onGap(): void;
}

/** All who listen to one store in this process. */
export function createListeners() {
  const all = new Set<StoreListener>();
  return {
    /** Returns what takes it away again. */
    add(listener: StoreListener): () => void {
      all.add(listener);
      return () => {
        all.delete(listener);
      };
    },
    tell(topics: Iterable<string>): void {
      for (const topic of topics) all.forEach((listener) => listener.onTopic(topic));
    },
    tellGap(): void {
      all.forEach((listener) => listener.onGap());
    },
  };
}

export type Listeners = ReturnType<typeof createListeners>;
