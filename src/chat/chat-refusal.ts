import { isProblem } from '../api/api-error.js';
import { isUnsure } from '../api/trouble.js';
import type { Refusal } from './chat-flow.js';

/** Why a conversation did not begin, as far as a seeker needs to know. */
export const refusalOf = (error: unknown): Refusal => {
  if (isProblem(error, 'chat-closed')) return 'closed';
  if (isProblem(error, 'chat-busy')) return 'busy';
  return isUnsure(error) ? 'unsure' : 'failed';
};
