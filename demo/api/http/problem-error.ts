import type { FieldError, ProblemCode } from '../../../src/contract/problem.js';

export type ProblemStatus = 400 | 401 | 403 | 404 | 405 | 409 | 410 | 413 | 415 | 422 | 428 | 429 | 500 | 503;

/** Beside the contract's own: what the desk and HTTP itself need. */
export type KnownProblemCode =
  | ProblemCode
  | 'administration-changed'
  | 'appointment-changed'
  | 'colleague-away'
  | 'conversation-taken'
  | 'course-changed'
  | 'day-changed'
  | 'in-use'
  | 'forbidden'
  | 'internal-error'
  | 'method-not-allowed'
  | 'not-started'
  | 'sign-in-refused'
  | 'time-booked'
  | 'too-large'
  | 'unsupported-media-type';

/** `detail` in the request's language. Everything else travels as it is, e.g. `alternatives` with `slot-taken`. */
export interface ProblemExtra {
  detail?: string;
  errors?: FieldError[];
  /** Sent as the header `Retry-After`, not in the body. */
  retryAfterSeconds?: number;
  [member: string]: unknown;
}

/** Thrown by rules and handlers; nothing is changed, no idempotency key is kept. Mapped in `problem-response.ts`. */
export class ProblemError extends Error {
  readonly status: ProblemStatus;
  readonly code: KnownProblemCode;
  readonly extra: ProblemExtra;

  constructor(status: ProblemStatus, code: KnownProblemCode, extra: ProblemExtra = {}) {
    super(code);
    this.name = 'ProblemError';
    this.status = status;
    this.code = code;
    this.extra = extra;
  }
}

/** A twin of the request is still running. */
export const inProgress = () => new ProblemError(409, 'in-progress', { retryAfterSeconds: 1 });
