import { ApiError, isProblem } from '../api/api-error.js';
import type { Refusal } from './chat-flow.js';

/** Why a conversation did not begin, as far as a seeker needs to know. */
export const refusalOf = (error: unknown): Refusal => {
  if (isProblem(error, 'chat-closed')) return { why: 'closed' };
  if (isProblem(error, 'chat-busy')) return { why: 'busy' };
  const waitMs = error instanceof ApiError ? error.retryAfterMs : undefined;
  return waitMs === undefined ? { why: 'failed' } : { why: 'later', minutes: Math.ceil(waitMs / 60_000) };
};
