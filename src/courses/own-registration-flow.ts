import type { Credential } from '../contract/common.js';
import type { Registration } from '../contract/courses.js';
import type { Trouble } from '../ui/problem-notice.js';

export type Step = 'withdraw' | 'accept' | 'decline';
/** What can't be undone, and is asked about first. */
export type FinalStep = Exclude<Step, 'accept'>;
export type StepProblem = 'too-late' | 'offer-expired' | 'failed';

/** A registration that one may see and change. */
export interface Own {
  readonly registration: Registration;
  readonly credential: Credential;
}

export type OwnState =
  | { name: 'none' }
  | { name: 'fetching'; credential: Credential }
  | { name: 'unreachable'; credential: Credential; trouble: Trouble }
  | { name: 'held'; own: Own; problem?: StepProblem }
  | { name: 'asking'; own: Own; step: FinalStep }
  | { name: 'answering'; own: Own; step: Step };

export type OwnAction =
  | { type: 'fetch'; credential: Credential }
  | { type: 'fetched'; registration: Registration }
  | { type: 'fetch-failed'; trouble: Trouble }
  | { type: 'show'; own: Own }
  | { type: 'ask'; step: FinalStep }
  | { type: 'keep' }
  | { type: 'answer'; step: Step }
  | { type: 'answered'; registration: Registration }
  /** With the registration as it stands now, where it could be read. */
  | { type: 'answer-failed'; problem: StepProblem; registration?: Registration | undefined }
  | { type: 'leave' };

const hold = (state: Extract<OwnState, { own: Own }>, action: OwnAction): OwnState => {
  const { own } = state;
  switch (action.type) {
    case 'ask':
      return state.name === 'held' ? { name: 'asking', own, step: action.step } : state;
    case 'keep':
      return state.name === 'asking' ? { name: 'held', own } : state;
    case 'answer':
      return state.name === 'answering' ? state : { name: 'answering', own, step: action.step };
    case 'answered':
      return { name: 'held', own: { ...own, registration: action.registration } };
    case 'answer-failed': {
      const registration = action.registration ?? own.registration;
      return { name: 'held', own: { ...own, registration }, problem: action.problem };
    }
    default:
      return state;
  }
};

export const ownTransition = (state: OwnState, action: OwnAction): OwnState => {
  if (action.type === 'leave') return { name: 'none' };
  if (action.type === 'fetch') return { name: 'fetching', credential: action.credential };
  if (action.type === 'show') return { name: 'held', own: action.own };
  if ('own' in state) return hold(state, action);
  if (state.name !== 'fetching') return state;
  const { credential } = state;
  if (action.type === 'fetched') {
    return { name: 'held', own: { registration: action.registration, credential } };
  }
  return action.type === 'fetch-failed'
    ? { name: 'unreachable', credential, trouble: action.trouble }
    : state;
};
