import type { Trouble } from '../ui/problem-notice.js';

/** Why nothing was booked. `unsure`: no answer came, so it is not known. A time that is taken is the time step's matter. */
export type Refusal = { name: 'unsure' } | { name: 'trouble'; trouble: Trouble };

/** How long one has waited: long enough to say that we are checking, and for another way to reach the service. */
export type Patience = 'calm' | 'checking' | 'contact';

/** A request being filled in, and perhaps refused; or on its way, as often as it takes. */
export type RequestState = { name: 'filling'; refusal?: Refusal } | { name: 'sending'; patience: Patience };

export type RequestAction =
  | { type: 'send' }
  | { type: 'wait'; patience: Patience }
  /** Without a refusal: what is wrong stands beside the fields, or at the times. */
  | { type: 'refused'; refusal?: Refusal }
  | { type: 'booked' };

export const initialRequest: RequestState = { name: 'filling' };

export const requestTransition = (state: RequestState, action: RequestAction): RequestState => {
  if (action.type === 'send') return state.name === 'sending' ? state : { name: 'sending', patience: 'calm' };
  if (state.name !== 'sending') return state;
  switch (action.type) {
    case 'wait':
      return { name: 'sending', patience: action.patience };
    case 'booked':
      return initialRequest;
    case 'refused':
      return action.refusal ? { name: 'filling', refusal: action.refusal } : initialRequest;
  }
};

/** One has waited, and it isn't known yet whether it is booked: nothing is changed until it is. */
export const isUnsettled = (state: RequestState): boolean => {
  if (state.name === 'sending') return state.patience !== 'calm';
  const { refusal } = state;
  return refusal?.name === 'unsure' || (refusal?.name === 'trouble' && refusal.trouble === 'busy');
};

const longestWaitMs = 30_000;

/** When a request whose outcome isn't known is sent again, with its own key; `undefined`: a person decides. */
export const replayDelayMs = (failures: number, retryAfterMs = 0): number | undefined =>
  failures > 3 || retryAfterMs > longestWaitMs ? undefined : Math.max(retryAfterMs, 500 * 2 ** failures);
