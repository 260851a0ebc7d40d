import type { Trouble } from '../ui/problem-notice.js';

/** Why nothing was booked. `unsure`: no answer came, so it is not known. A time that is taken is the time step's matter. */
export type Refusal = { name: 'unsure' } | { name: 'trouble'; trouble: Trouble };

/** A request being filled in, and perhaps refused; or on its way. `late`: the answer takes its time. */
export type RequestState = { name: 'filling'; refusal?: Refusal } | { name: 'sending'; late: boolean };

export type RequestAction =
  | { type: 'send' }
  | { type: 'wait' }
  /** Without a refusal: what is wrong stands beside the fields, or at the times. */
  | { type: 'refused'; refusal?: Refusal }
  | { type: 'booked' };

export const initialRequest: RequestState = { name: 'filling' };

export const requestTransition = (state: RequestState, action: RequestAction): RequestState => {
  if (action.type === 'send') return state.name === 'sending' ? state : { name: 'sending', late: false };
  if (state.name !== 'sending') return state;
  switch (action.type) {
    case 'wait':
      return { name: 'sending', late: true };
    case 'booked':
      return initialRequest;
    case 'refused':
      return action.refusal ? { name: 'filling', refusal: action.refusal } : initialRequest;
  }
};
