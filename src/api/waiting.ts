/** Resolves after that long, or at once when the signal aborts; whoever waits asks the signal which it was. */
export function waitMs(durationMs: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, durationMs);
    signal?.addEventListener('abort', done);
  });
}

/**
 * A controller that also aborts with its parent; `release` lets go of the parent. (`AbortSignal.any` is younger than the
 * oldest browsers that we support.)
 */
export function linkedController(parent?: AbortSignal): AbortController & { release(): void } {
  const controller = new AbortController();
  const abort = () => controller.abort();
  if (parent?.aborted) abort();
  parent?.addEventListener('abort', abort);
  return Object.assign(controller, { release: () => parent?.removeEventListener('abort', abort) });
}

/** A wait that can be cut short, again and again. */
export function createPause(signal: AbortSignal) {
  let current: ReturnType<typeof linkedController> | undefined;
  return {
    async wait(durationMs: number): Promise<void> {
      current = linkedController(signal);
      await waitMs(durationMs, current.signal);
      current.release();
    },
    end: () => current?.abort(),
  };
}
