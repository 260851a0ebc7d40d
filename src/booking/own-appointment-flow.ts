import type { Appointment, Slot } from '../contract/booking.js';
import type { Credential } from '../contract/common.js';
import type { Trouble } from '../ui/problem-notice.js';

export type StepProblem = 'too-late' | 'slot-taken' | 'failed';

/** What has just come about, and is the first thing to say. */
export type News = 'booked' | 'moved' | 'cancelled';

/** An appointment that one may see and change. */
export interface Own {
  readonly appointment: Appointment;
  readonly credential: Credential;
}

export type OwnState =
  | { name: 'none' }
  | { name: 'fetching'; credential: Credential }
  | { name: 'unreachable'; credential: Credential; trouble: Trouble }
  | { name: 'held'; own: Own; news?: News | undefined; problem?: StepProblem | undefined }
  | { name: 'asking-cancel'; own: Own }
  | { name: 'cancelling'; own: Own }
  /** Choosing another time; the old one is kept until the new one is sure. */
  | { name: 'choosing'; own: Own }
  | { name: 'asking-move'; own: Own; slot: Slot; problem?: StepProblem | undefined }
  | { name: 'moving'; own: Own; slot: Slot };

export type OwnAction =
  | { type: 'fetch'; credential: Credential }
  | { type: 'fetched'; appointment: Appointment }
  | { type: 'fetch-failed'; trouble: Trouble }
  | { type: 'show'; own: Own; news?: News }
  | { type: 'ask-cancel' | 'choose-time' | 'keep' }
  | { type: 'cancel' | 'move' }
  | { type: 'ask-move'; slot: Slot }
  | { type: 'answered'; appointment: Appointment; news: News }
  /** With the appointment as it stands now, where it could be read. */
  | { type: 'step-failed'; problem: StepProblem; appointment?: Appointment | undefined }
  | { type: 'leave' };

type Held = Extract<OwnState, { own: Own }>;

const failed = (
  state: Held,
  { problem, appointment = state.own.appointment }: Extract<OwnAction, { type: 'step-failed' }>,
): OwnState => {
  const own = { ...state.own, appointment };
  // A taken time is chosen anew; another trouble may pass, so what was chosen stays.
  if (state.name === 'moving' && problem === 'slot-taken') return { name: 'choosing', own };
  if (state.name === 'moving' && problem === 'failed') {
    return { name: 'asking-move', own, slot: state.slot, problem };
  }
  return { name: 'held', own, problem };
};

const hold = (state: Held, action: OwnAction): OwnState => {
  const { own } = state;
  switch (action.type) {
    case 'ask-cancel':
      return state.name === 'held' ? { name: 'asking-cancel', own } : state;
    case 'cancel':
      return state.name === 'asking-cancel' ? { name: 'cancelling', own } : state;
    case 'choose-time':
      return state.name === 'moving' ? state : { name: 'choosing', own };
    case 'ask-move':
      return state.name === 'choosing' ? { name: 'asking-move', own, slot: action.slot } : state;
    case 'move':
      return state.name === 'asking-move' ? { name: 'moving', own, slot: state.slot } : state;
    case 'keep':
      return { name: 'held', own };
    case 'answered':
      return { name: 'held', own: { ...own, appointment: action.appointment }, news: action.news };
    case 'step-failed':
      return failed(state, action);
    default:
      return state;
  }
};

export const ownTransition = (state: OwnState, action: OwnAction): OwnState => {
  if (action.type === 'leave') return { name: 'none' };
  if (action.type === 'fetch') return { name: 'fetching', credential: action.credential };
  if (action.type === 'show') return { name: 'held', own: action.own, news: action.news };
  if ('own' in state) return hold(state, action);
  if (state.name !== 'fetching') return state;
  const { credential } = state;
  if (action.type === 'fetched') {
    return { name: 'held', own: { appointment: action.appointment, credential } };
  }
  return action.type === 'fetch-failed'
    ? { name: 'unreachable', credential, trouble: action.trouble }
    : state;
};
