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
  | { name: 'asking'; slot: Slot; before: Held | undefined }
  /** Another time could not be held; an earlier hold still holds. */
  | { name: 'failed'; trouble: Trouble; before: Held | undefined }
  | { name: 'held' | 'ending' | 'renewing' | 'lapsed'; held: Held };

export type HoldAction =
  | { type: 'ask'; slot: Slot }
  | { type: 'held'; held: Held }
  | { type: 'refused'; trouble?: Trouble | undefined }
  | { type: 'renew' }
  | { type: 'renewed'; hold: Hold }
  | { type: 'end-nears' }
  | { type: 'lapse' }
  | { type: 'release' };

/** The hold that holds. */
export const heldIn = (state: HoldState): Held | undefined => {
  if (state.name === 'asking' || state.name === 'failed') return state.before;
  return 'held' in state && state.name !== 'lapsed' ? state.held : undefined;
};

export const holdTransition = (state: HoldState, action: HoldAction): HoldState => {
  const held = heldIn(state);
  switch (action.type) {
    case 'ask':
      return { name: 'asking', slot: action.slot, before: held };
    case 'held':
      return { name: 'held', held: action.held };
    case 'refused':
      if (action.trouble) return { name: 'failed', trouble: action.trouble, before: held };
      return held ? { name: 'held', held } : { name: 'none' };
    case 'renew':
      return held ? { name: 'renewing', held } : state;
    case 'renewed':
      return held ? { name: 'held', held: { ...held, hold: action.hold } } : state;
    case 'end-nears':
      return state.name === 'held' ? { name: 'ending', held: state.held } : state;
    case 'lapse':
      return held && state.name !== 'asking' ? { name: 'lapsed', held } : state;
    case 'release':
      return { name: 'none' };
  }
};
