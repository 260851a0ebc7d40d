import type { Days, PartOfDay, Slot } from '../contract/booking.js';
import type { Instant } from '../contract/common.js';
import { addDays, addMonths, lastDayOf, mondayOf, monthOf } from '../i18n/calendar.js';
import type { Trouble } from '../ui/problem-notice.js';

/** The next free times. `firstFree`: there are times, though perhaps none of them near. */
export type NextTimes =
  | { name: 'loading' }
  | { name: 'failed'; trouble: Trouble }
  | { name: 'ready'; slots: readonly Slot[]; firstFree: Instant | undefined; serverTime: Instant };

export const spanViews = ['week', 'month'] as const;
export type SpanView = (typeof spanViews)[number];

/** A week from Monday to Sunday, or a month; its first and its last day, `YYYY-MM-DD`. */
export interface Span {
  readonly view: SpanView;
  readonly from: string;
  readonly to: string;
}

/** `free`: how many times each day has; days without any are left out. A week has its times in `slots`. */
export interface Found {
  readonly free: Readonly<Record<string, number>>;
  readonly slots: readonly Slot[];
  readonly firstFree: string | undefined;
}

export type SpanTimes = Span & ({ name: 'loading' } | { name: 'failed' } | ({ name: 'ready' } & Found));

/** The day that was chosen in the month, `YYYY-MM-DD`. */
export type DayTimes =
  | { name: 'loading'; date: string }
  | { name: 'failed'; date: string }
  | { name: 'ready'; date: string; slots: readonly Slot[] };

/** Which of the times one wants to see. */
export interface Narrowing {
  readonly counsellor?: string | undefined;
  readonly partOfDay?: PartOfDay | undefined;
}

export interface TimesState {
  readonly view: SpanView;
  readonly narrowing: Narrowing;
  readonly next: NextTimes;
  readonly span?: SpanTimes | undefined;
  /** The day of the month on which the keys stand; `undefined` until one has gone to a day. */
  readonly at?: string | undefined;
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
  | { type: 'found'; slots: readonly Slot[]; firstFree: Instant | undefined; serverTime: Instant }
  | { type: 'failed'; trouble: Trouble }
  | { type: 'look'; span: Span; at?: string | undefined }
  | { type: 'span-found'; span: Span; found: Found }
  | { type: 'span-failed'; span: Span }
  | { type: 'stand'; at: string }
  | { type: 'open-day'; date: string }
  | { type: 'day-found'; date: string; slots: readonly Slot[] }
  | { type: 'day-failed'; date: string }
  | { type: 'pick'; slot: Slot }
  | { type: 'miss' }
  | { type: 'taken'; alternatives: readonly Slot[] }
  | { type: 'reset'; narrowing: Narrowing };

export const initialTimes: TimesState = {
  view: 'week',
  narrowing: {},
  next: { name: 'loading' },
  missing: false,
};

export const spanAt = (view: SpanView, date: string): Span => {
  const month = monthOf(date);
  const from = view === 'week' ? mondayOf(date) : `${month}-01`;
  return { view, from, to: view === 'week' ? addDays(from, 6) : lastDayOf(month) };
};

/** So many weeks or months on, or back. */
export const spanAfter = ({ view, from }: Span, count: number): Span =>
  spanAt(view, view === 'week' ? addDays(from, 7 * count) : `${addMonths(monthOf(from), count)}-01`);

export const freeDays = ({ span }: Pick<TimesState, 'span'>): string[] =>
  span?.name === 'ready' ? Object.keys(span.free).sort() : [];

/** The day around which one looks, so that another view of the times shows it too; `undefined` before any is known. */
export const dayInSight = (state: TimesState, dateOf: (instant: Instant) => string): string | undefined => {
  const { at, span, next } = state;
  const firstFree = next.name === 'ready' ? next.firstFree : undefined;
  const known = span?.name === 'ready' ? span.from : firstFree && dateOf(firstFree);
  return at ?? freeDays(state)[0] ?? known;
};

export const isNarrowed = ({ narrowing }: TimesState): boolean =>
  Object.values(narrowing).some((wish) => wish !== undefined);

/** Nothing is free as far as one can book. */
export const hasNoTimes = ({ next, taken }: TimesState): boolean =>
  next.name === 'ready' && next.slots.length === 0 && next.firstFree === undefined && !taken?.length;

/** What a month says of its days. */
export const foundDays = ({ days, firstFree }: Days, today: string): Found => ({
  free: Object.fromEntries(
    days.flatMap(({ date, free }) => (free > 0 && date >= today ? [[date, free]] : [])),
  ),
  slots: [],
  firstFree,
});

/** A time that can no longer be seen is not gone on with unawares. */
const stillSeen = ({ picked, next, taken }: TimesState): Slot | undefined => {
  const seen = [...(next.name === 'ready' ? next.slots : []), ...(taken ?? [])];
  return seen.some(({ id }) => id === picked?.id) ? picked : undefined;
};

const isShown = (span: Span, { span: shown }: TimesState): boolean =>
  shown?.view === span.view && shown.from === span.from;

/** What is shown stays while the same is asked again. */
const looked = (state: TimesState, span: Span, at: string | undefined): TimesState =>
  isShown(span, state) && state.span?.name === 'ready'
    ? { ...state, at: at ?? state.at }
    : {
        ...state,
        view: span.view,
        span: { ...span, name: 'loading' },
        at: at ?? (isShown(span, state) ? state.at : undefined),
        day: undefined,
        picked: stillSeen(state),
      };

/** An answer about another day, week or month than the one that is shown comes too late. */
const browsed = (state: TimesState, action: TimesAction): TimesState => {
  switch (action.type) {
    case 'look':
      return looked(state, action.span, action.at);
    case 'span-found': {
      const { span, found } = action;
      return isShown(span, state) ? { ...state, span: { ...span, ...found, name: 'ready' } } : state;
    }
    case 'span-failed':
      return isShown(action.span, state) ? { ...state, span: { ...action.span, name: 'failed' } } : state;
    case 'stand':
      return { ...state, at: action.at };
    case 'open-day': {
      const { date } = action;
      return { ...state, at: date, day: { name: 'loading', date }, picked: stillSeen(state) };
    }
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
      return { ...initialTimes, view: state.view, narrowing: action.narrowing };
    case 'seek': {
      const next: NextTimes = state.next.name === 'ready' ? state.next : { name: 'loading' };
      return { ...state, next, missing: false };
    }
    case 'found': {
      const { slots, serverTime } = action;
      const firstFree = action.firstFree ?? slots[0]?.start;
      return { ...state, next: { name: 'ready', slots, firstFree, serverTime } };
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
