import type { ApiError } from './api-error.js';

/** A person looks at the screen: a longer wait is theirs to decide on, so the error goes to the caller with its `retryAfterMs`. */
const patienceMs = 5000;
const longestWaitMs = 30_000;
const firstWaitMs = 500;
const passingStatuses = [429, 502, 503, 504];

/** May the same request be sent again? Only when sending twice is harmless and the trouble is likely to pass. */
export function shouldRetry(error: ApiError, repeatable: boolean): boolean {
  if (!repeatable || (error.retryAfterMs ?? 0) > patienceMs) return false;
  if (error.kind === 'network' || error.kind === 'timeout') return true;
  if (error.kind !== 'problem') return false;
  return (
    passingStatuses.includes(error.status ?? 0) || (error.status === 409 && error.code === 'in-progress')
  );
}

/**
 * How long to wait before attempt `failures + 1`: doubling from half a second up to half a minute, of which a random half
 * (`random` in 0..1) spreads those who fail together. Never shorter than the service asked for.
 */
export function retryDelayMs(failures: number, random: number, retryAfterMs = 0): number {
  const waitMs = Math.min(longestWaitMs, firstWaitMs * 2 ** Math.max(0, failures - 1));
  return Math.max(retryAfterMs, (waitMs * (1 + random)) / 2);
}

/** `Retry-After` as seconds or as an HTTP date. */
export function parseRetryAfterMs(header: string | null, nowMs: number): number | undefined {
  if (!header) return undefined;
  const waitMs = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - nowMs;
  return Number.isNaN(waitMs) ? undefined : Math.max(0, waitMs);
}
