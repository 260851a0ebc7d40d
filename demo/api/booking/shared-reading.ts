/**
 * One reading for all who ask while the one before is still going on. It begins after each of them has asked, so that everybody
 * reads at least what was there when they asked; and however many ask, there is one reading at a time.
 */
export function sharedReading<Value>(read: () => Promise<Value>): () => Promise<Value> {
  let running: Promise<unknown> = Promise.resolve();
  let next: Promise<Value> | undefined;
  return () => {
    next ??= running.then(() => {
      const reading = read();
      running = reading.catch(() => undefined);
      next = undefined;
      return reading;
    });
    return next;
  };
}
