import type { BookingWaitCreated } from '../contract/booking.js';
import type { Trouble } from '../ui/problem-notice.js';

/** Waiting for a time to become free: asked about, on its way, on the list, or off it again. */
export type WaitState =
  | { name: 'none' }
  | { name: 'left' }
  | { name: 'asking'; trouble?: Trouble | undefined }
  | { name: 'joining' }
  | { name: 'joined' | 'leaving'; wait: BookingWaitCreated; trouble?: Trouble | undefined };

export type WaitAction =
  | { type: 'ask' | 'drop' | 'join' | 'leave' | 'left' }
  | { type: 'joined'; wait: BookingWaitCreated }
  /** Without trouble: what is wrong stands beside the fields. */
  | { type: 'failed'; trouble?: Trouble | undefined };

export const waitTransition = (state: WaitState, action: WaitAction): WaitState => {
  switch (action.type) {
    case 'ask':
      return state.name === 'none' || state.name === 'left' ? { name: 'asking' } : state;
    case 'drop':
      return state.name === 'asking' ? { name: 'none' } : state;
    case 'join':
      return state.name === 'asking' ? { name: 'joining' } : state;
    case 'joined':
      return { name: 'joined', wait: action.wait };
    case 'leave':
      return state.name === 'joined' ? { name: 'leaving', wait: state.wait } : state;
    case 'left':
      return { name: 'left' };
    case 'failed': {
      const { trouble } = action;
      if (state.name === 'joining') return { name: 'asking', trouble };
      return state.name === 'leaving' ? { name: 'joined', wait: state.wait, trouble } : state;
    }
  }
};
