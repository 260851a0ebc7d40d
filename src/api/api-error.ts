import type { Problem } from '../contract/problem.js';

/**
 * `problem`: the service answered that it could not or would not. `network`: no answer came. `timeout`: no answer in time.
 * `invalid-answer`: something answered, but not a guidance API (a login page, a proxy, garbage). `aborted`: the caller stopped it.
 */
export type ApiErrorKind = 'problem' | 'network' | 'timeout' | 'invalid-answer' | 'aborted';

export interface ApiErrorDetails {
  /** HTTP status, where there was an answer. */
  status?: number;
  /** The problem document, where the answer carried one. */
  problem?: Problem;
  /** How long the service asks us to wait. */
  retryAfterMs?: number;
  cause?: unknown;
}

/** The only thing that a call of the API throws. */
export class ApiError extends Error {
  readonly kind: ApiErrorKind;
  readonly status: number | undefined;
  readonly problem: Problem | undefined;
  readonly retryAfterMs: number | undefined;

  constructor(kind: ApiErrorKind, { status, problem, retryAfterMs, cause }: ApiErrorDetails = {}) {
    super(problem?.title ?? (status === undefined ? kind : `${kind} (${status})`), { cause });
    this.name = 'ApiError';
    this.kind = kind;
    this.status = status;
    this.problem = problem;
    this.retryAfterMs = retryAfterMs;
  }

  /** A problem code of the contract (`slot-taken`, …), or one that a newer service has added. */
  get code(): string | undefined {
    return this.problem?.code;
  }
}

/** True for the error of that code; `isProblem(error, 'slot-taken')`. */
export const isProblem = (error: unknown, code: string): error is ApiError =>
  error instanceof ApiError && error.code === code;

/** True when the caller itself stopped the call: nothing to show. */
export const isAborted = (error: unknown): boolean => error instanceof ApiError && error.kind === 'aborted';

/** True when a service does not let this page's address stand in the link to what was made. Then it is sent without. */
export const isLinkRefused = (error: unknown): boolean =>
  isProblem(error, 'validation') &&
  (error.problem?.errors?.some(({ pointer }) => pointer.endsWith('/manageUrl')) ?? false);
