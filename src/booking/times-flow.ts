import type { Days, Slot, Slots } from '../contract/booking.js';
import type { Instant } from '../contract/common.js';
import type { Trouble } from '../ui/problem-notice.js';

/** The next free times. `firstFree`: there are times, though perhaps none of them near. */
export type NextTimes =
  | { name: 'loading' }
  | { name: 'failed'; trouble: Trouble }
  | { name: 'ready'; slots: readonly Slot[]; firstFree: Instant | undefined; serverTime: Instant };

/** The month that is shown, `YYYY-MM`. `free`: how many times each day has; days without any are left out. */
export type MonthTimes =
  | { name: 'loading' | 'failed'; month: string }
  | { name: 'ready'; month: string; free: Readonly<Record<string, number>>; firstFree: string | undefined };

/** The day that was chosen in the month, `YYYY-MM-DD`. */
export type DayTimes =
  | { name: 'loading'; date: string }
  | { name: 'failed'; date: string }
  | { name: 'ready'; date: string; slots: readonly Slot[] };

export interface TimesState {
  readonly next: NextTimes;
  readonly month?: MonthTimes | undefined;
  readonly day?: DayTimes | undefined;
  /** The time that is marked, not yet gone on with. */
  readonly picked?: Slot | undefined;
  /** Someone else was faster: the nearest times that are left. */
  readonly taken?: readonly Slot[] | undefined;
  /** One has tried to go on without a time. */
  readonly missing: boolean;
}

export type TimesAction =
  | { type: 'seek' }
  | { type: 'found'; found: Slots }
  | { type: 'failed'; trouble: Trouble }
  | { type: 'open-month'; month: string }
  | { type: 'month-found'; month: string; found: Days }
  | { type: 'month-failed'; month: string }
  | { type: 'open-day'; date: string }
  | { type: 'day-found'; date: string; slots: readonly Slot[] }
  | { type: 'day-failed'; date: string }
  | { type: 'pick'; slot: Slot }
  | { type: 'miss' }
  | { type: 'taken'; alternatives: readonly Slot[] }
  | { type: 'reset' };

export const initialTimes: TimesState = { next: { name: 'loading' }, missing: false };

/** Nothing is free as far as one can book. */
export const hasNoTimes = ({ next, taken }: TimesState): boolean =>
  next.name === 'ready' && next.slots.length === 0 && next.firstFree === undefined && !taken?.length;

const monthFound = (state: TimesState, { month, found }: { month: string; found: Days }): TimesState => {
  if (state.month?.month !== month) return state;
  const free = Object.fromEntries(found.days.flatMap((day) => (day.free > 0 ? [[day.date, day.free]] : [])));
  return { ...state, month: { name: 'ready', month, free, firstFree: found.firstFree } };
};

/** What is shown stays while the same is asked again. */
const monthOpened = (state: TimesState, month: string): TimesState =>
  state.month?.month === month && state.month.name === 'ready'
    ? state
    : { ...state, month: { name: 'loading', month }, day: undefined };

/** An answer about another day or month than the one that is shown comes too late. */
const browsed = (state: TimesState, action: TimesAction): TimesState => {
  switch (action.type) {
    case 'open-month':
      return monthOpened(state, action.month);
    case 'month-found':
      return monthFound(state, action);
    case 'month-failed': {
      const isShown = state.month?.month === action.month;
      return isShown ? { ...state, month: { name: 'failed', month: action.month } } : state;
    }
    case 'open-day':
      return { ...state, day: { name: 'loading', date: action.date } };
    case 'day-found':
    case 'day-failed': {
      const { date } = action;
      if (state.day?.date !== date) return state;
      const day: DayTimes =
        action.type === 'day-found' ? { name: 'ready', date, slots: action.slots } : { name: 'failed', date };
      return { ...state, day };
    }
    default:
      return state;
  }
};

export const timesTransition = (state: TimesState, action: TimesAction): TimesState => {
  switch (action.type) {
    case 'reset':
      return initialTimes;
    case 'seek': {
      const next: NextTimes = state.next.name === 'ready' ? state.next : { name: 'loading' };
      return { ...state, next, missing: false };
    }
    case 'found': {
      const { items, firstFree, serverTime } = action.found;
      const first = firstFree ?? items[0]?.start;
      return { ...state, next: { name: 'ready', slots: items, firstFree: first, serverTime } };
    }
    case 'failed':
      return { ...state, next: { name: 'failed', trouble: action.trouble } };
    case 'pick':
      return { ...state, picked: action.slot, missing: false };
    case 'miss':
      return { ...state, missing: true };
    case 'taken': {
      const { alternatives } = action;
      return { ...state, picked: undefined, taken: alternatives, day: undefined, missing: false };
    }
    default:
      return browsed(state, action);
  }
};
