import type { Hold, Slot } from '../contract/booking.js';
import type { Credential } from '../contract/common.js';
import type { Trouble } from '../ui/problem-notice.js';

export interface Held {
  readonly hold: Hold;
  readonly credential: Credential;
}

/**
 * A hold is a courtesy, never a limit: without one, or when it has lapsed, one can still book a time that is free.
 * `ending`: it lapses soon, unless it is renewed.
 */
export type HoldState =
  | { name: 'none' }
  | { name: 'asking'; slot: Slot; before: Held | undefined; lost?: readonly Slot[] | undefined }
  /** Another time could not be held; an earlier hold still holds. */
  | { name: 'failed'; trouble: Trouble; before: Held | undefined }
  /** The time went to someone else; these are the nearest. None of them could be held if there is trouble. */
  | { name: 'lost'; alternatives: readonly Slot[]; trouble?: Trouble | undefined }
  | { name: 'held' | 'ending' | 'renewing' | 'lapsed'; held: Held };

export type HoldAction =
  | { type: 'ask'; slot: Slot }
  | { type: 'held'; held: Held }
  | { type: 'refused'; trouble?: Trouble | undefined }
  | { type: 'renew' }
  | { type: 'renewed'; hold: Hold }
  | { type: 'end-nears' }
  | { type: 'lapse' }
  | { type: 'lose'; alternatives: readonly Slot[] }
  | { type: 'release' };

/** The hold that holds. */
export const heldIn = (state: HoldState): Held | undefined => {
  if (state.name === 'asking' || state.name === 'failed') return state.before;
  return 'held' in state && state.name !== 'lapsed' ? state.held : undefined;
};

/** What is offered instead of a time that is lost, also while one of them is asked for. */
export const lostIn = (state: HoldState): readonly Slot[] | undefined => {
  if (state.name === 'lost') return state.alternatives;
  return state.name === 'asking' ? state.lost : undefined;
};

export const holdTransition = (state: HoldState, action: HoldAction): HoldState => {
  const held = heldIn(state);
  switch (action.type) {
    case 'ask':
      return { name: 'asking', slot: action.slot, before: held, lost: lostIn(state) };
    case 'held':
      return { name: 'held', held: action.held };
    case 'refused': {
      const alternatives = lostIn(state);
      if (alternatives && action.trouble) return { name: 'lost', alternatives, trouble: action.trouble };
      if (action.trouble) return { name: 'failed', trouble: action.trouble, before: held };
      return held ? { name: 'held', held } : { name: 'none' };
    }
    case 'renew':
      return held ? { name: 'renewing', held } : state;
    case 'renewed':
      return held ? { name: 'held', held: { ...held, hold: action.hold } } : state;
    case 'end-nears':
      return state.name === 'held' ? { name: 'ending', held: state.held } : state;
    case 'lapse':
      return held && state.name !== 'asking' ? { name: 'lapsed', held } : state;
    case 'lose':
      return { name: 'lost', alternatives: action.alternatives };
    case 'release':
      return { name: 'none' };
  }
};
