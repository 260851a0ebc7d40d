import { setTimeout } from 'node:timers/promises';
import { StartError } from './start-error.js';

export type Stop = () => void | Promise<void>;

/** No step takes longer, unless something hangs: then the others are taken without it. */
const longestStepMs = 30_000;

/**
 * The last started is the first stopped, so that the database closes when nobody writes any more. Returns whether all went as it
 * should; what fails or hangs keeps nothing else from being stopped.
 */
async function stop(stops: Stop[]): Promise<boolean> {
  let isWhole = true;
  for (const stopOne of stops.splice(0).reverse()) {
    try {
      const isDone = await Promise.race([
        Promise.resolve(stopOne()).then(() => true),
        setTimeout(longestStepMs, false, { ref: false }),
      ]);
      isWhole &&= isDone;
    } catch (error) {
      console.error('Something could not be stopped:', error);
      isWhole = false;
    }
  }
  return isWhole;
}

/** npm passes a signal on to its shell only: a server whose shell is gone stops by itself. */
function watchParent(end: () => void): void {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) end();
  }, 500).unref();
}

/** A program that serves until a signal comes. `start` adds to `stops` what it has started; what can't start says why. */
export async function runUntilStopped(start: (stops: Stop[]) => Promise<void>): Promise<void> {
  const stops: Stop[] = [];
  let stopping = false;
  const end = () => {
    if (stopping) return;
    stopping = true;
    void stop(stops).then((isWhole) => process.exit(isWhole ? 0 : 1));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  watchParent(end);
  try {
    await start(stops);
  } catch (error) {
    console.error(error instanceof StartError ? error.message : error);
    await stop(stops);
    process.exit(1);
  }
}
