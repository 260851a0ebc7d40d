import { ApiError } from '../api/api-error.js';
import { errorCodeOf, troubleOf } from '../api/trouble.js';
import type { Trouble } from '../ui/problem-notice.js';

/**
 * Why the list could not be had. `refused`: the question was wrong, so that asking it again does not help. `blocked`: the
 * page's own rules keep us from asking.
 */
export interface ListTrouble {
  readonly name: Trouble | 'refused' | 'blocked';
  readonly code: string;
  /** Epoch ms; when a service that has too much to do wants to be asked again. */
  readonly againAt: number | undefined;
}

/** Nobody has said where to ask. */
export const noApi: ListTrouble = { name: 'unknown', code: 'no-api', againAt: undefined };

/** What says nothing about the question: a time-out on the way, and too many at once. */
const passingStatuses = [408, 429];

const nameOf = (error: unknown): ListTrouble['name'] => {
  const name = troubleOf(error);
  const status = error instanceof ApiError ? (error.status ?? 0) : 0;
  const isRefused = status >= 400 && status < 500 && !passingStatuses.includes(status) && name !== 'origin';
  return isRefused ? 'refused' : name;
};

export const listTroubleOf = (
  error: unknown,
  { isBlocked, nowMs }: { isBlocked: boolean; nowMs: number },
): ListTrouble => {
  if (isBlocked) return { name: 'blocked', code: 'blocked', againAt: undefined };
  const waitMs = error instanceof ApiError ? error.retryAfterMs : undefined;
  return {
    name: nameOf(error),
    code: errorCodeOf(error),
    againAt: waitMs === undefined ? undefined : nowMs + waitMs,
  };
};
