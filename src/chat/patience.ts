import { ApiError } from '../api/api-error.js';
import { retryDelayMs } from '../api/retry.js';
import { createPause } from '../api/waiting.js';
import { watchPageLife } from '../page/page-life.js';

/**
 * Waits between two attempts: longer each time, and no longer once the network is back or the page is looked at again,
 * unless the service has asked for the wait.
 */
export interface Patience {
  wait(failures: number, error: unknown): Promise<void>;
  /** Somebody presses, and wants it at once. */
  end(): void;
}

export const createPatience = (signal: AbortSignal): Patience => {
  const pause = createPause(signal);
  let askedForMs: number | undefined;
  const end = () => pause.end();
  const hurry = () => {
    if (!askedForMs) end();
  };
  signal.addEventListener('abort', watchPageLife({ returned: hurry, woken: hurry, left: () => undefined }));
  return {
    wait: (failures, error) => {
      askedForMs = error instanceof ApiError ? error.retryAfterMs : undefined;
      return pause.wait(retryDelayMs(failures, Math.random(), askedForMs));
    },
    end,
  };
};
