export interface TabGroupOptions {
  /** The same in all tabs that belong together. */
  readonly name: string;
  readonly heard: (message: unknown) => void;
  /** Whether this tab does what only one may do. Called at every change. */
  readonly led: (isLeading: boolean) => void;
}

/** The tabs of one browser that belong together; one of them leads. */
export interface TabGroup {
  /** To all the others; plain values only. */
  say(message: unknown): void;
  /** Leads from now on: the one who led gives no sign of life. */
  takeOver(): void;
  /** To be called before the page sleeps: a lock that is held keeps it from the browser's back and forward cache. */
  leave(): void;
}

/**
 * Whoever holds the lock of the group's name leads; when that tab closes or crashes, the browser gives it to the next at
 * once. Where there are no locks (pages without https, sandboxed frames) each tab leads itself.
 */
export const joinTabGroup = ({ name, heard, led }: TabGroupOptions): TabGroup => {
  const leaving = new AbortController();
  const { signal } = leaving;
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }) => heard(data);
  const tell = (isLeading: boolean): void => {
    if (!signal.aborted) led(isLeading);
  };
  const hold = (): Promise<void> => {
    tell(true);
    return new Promise((resolve) => {
      if (signal.aborted) resolve();
      signal.addEventListener('abort', () => resolve());
    });
  };
  const lead = (options: LockOptions): void => {
    const locks = navigator.locks as LockManager | undefined;
    const asked = locks ? locks.request(name, options, hold) : Promise.reject(new Error('No locks.'));
    asked.catch((error: unknown) => {
      const wasTaken = error instanceof DOMException && error.name === 'AbortError';
      tell(!wasTaken);
      if (wasTaken && !signal.aborted) lead({ signal });
    });
  };
  lead({ signal });
  return {
    say: (message) => {
      if (!signal.aborted) channel.postMessage(message);
    },
    takeOver: () => lead({ steal: true }),
    leave: () => {
      leaving.abort();
      channel.close();
    },
  };
};
