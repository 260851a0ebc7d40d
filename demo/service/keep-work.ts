import { redactedError } from './redact.js';

export interface KeptWork {
  /** After what is under way. */
  stop: () => Promise<void>;
}

export interface WorkToKeep {
  /** What it is, for whoever reads that it failed. */
  name: string;
  /** Milliseconds from the end of one round to the beginning of the next; a round may ask for more. */
  everyMs: number;
  /** One round; gives how many seconds to wait beyond that, if any. What it throws is told, and it is tried again. */
  round: () => Promise<number>;
  report: (line: string) => void;
}

/** What went wrong, and where; not about whom. */
const reasonOf = (error: unknown): string => {
  const { message, frames } = redactedError(
    error instanceof Error ? error : new Error('something unforeseen'),
  );
  return [message, ...frames].join('\n  ');
};

/** Round after round until it is stopped; never two at once. */
export function keepWork({ name, everyMs, round, report }: WorkToKeep): KeptWork {
  let isStopped = false;
  let wake: () => void = () => undefined;
  const run = async () => {
    while (!isStopped) {
      const seconds = await round().catch((error: unknown) => {
        report(`${name} failed and is tried again: ${reasonOf(error)}`);
        return 0;
      });
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, everyMs + seconds * 1000);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
        if (isStopped) wake();
      });
    }
  };
  const running = run();
  return {
    stop: () => {
      isStopped = true;
      wake();
      return running;
    },
  };
}
