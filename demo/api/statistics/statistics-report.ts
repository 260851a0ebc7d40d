import { Temporal } from 'temporal-polyfill';
import type { DailyCount, Measure } from '../store/statistics.repository.js';

/** From and to are calendar dates, both included. */
export interface Period {
  from: string;
  to: string;
}
export type PeriodKind = 'week' | 'month';

/** Fewer than this may point to somebody: how many exactly is not told. */
export const fewest = 5;
/** `few`: at least one, and fewer than five. */
export type Figure = number | 'few';

export interface FigureRow {
  id: string;
  figures: Figure[];
  /** Of what is told: at least so many, where some of it is not. */
  total: { atLeast: boolean; amount: number };
}

/** Whole weeks from Monday, or whole months, that touch the dates; cut off where they begin and end. */
export function periodsOf({ from, to }: Period, kind: PeriodKind): Period[] {
  const last = Temporal.PlainDate.from(to);
  const periods: Period[] = [];
  let first = Temporal.PlainDate.from(from);
  while (Temporal.PlainDate.compare(first, last) <= 0) {
    const end =
      kind === 'week' ? first.add({ days: 7 - first.dayOfWeek }) : first.with({ day: first.daysInMonth });
    const until = Temporal.PlainDate.compare(end, last) < 0 ? end : last;
    periods.push({ from: first.toString(), to: until.toString() });
    first = until.add({ days: 1 });
  }
  return periods;
}

export const told = (amount: number): Figure => (amount > 0 && amount < fewest ? 'few' : Math.max(0, amount));

const isIn = ({ day }: DailyCount, { from, to }: Period) => from <= day && day <= to;

/** One row of figures, a figure for each period. No sum gives away what a figure hides. */
export function rowOf(
  [id, measure, detail]: [id: string, measure: Measure, detail?: string],
  counts: readonly DailyCount[],
  periods: readonly Period[],
): FigureRow {
  const own = counts.filter(
    (one) => one.measure === measure && (detail === undefined || one.detail === detail),
  );
  return rowFrom(
    id,
    periods.map((period) =>
      own.filter((one) => isIn(one, period)).reduce((sum, { amount }) => sum + amount, 0),
    ),
  );
}

export function rowFrom(id: string, amounts: readonly number[]): FigureRow {
  const figures = amounts.map(told);
  const hidden = figures.filter((figure) => figure === 'few').length;
  const sum = figures.reduce<number>((total, figure) => total + (figure === 'few' ? 1 : figure), 0);
  return { id, figures, total: { atLeast: hidden > 0, amount: sum } };
}

export interface Waiting extends Period {
  /** Whole minutes. None where fewer than five were answered. */
  median?: number;
  /** Nine of ten were answered within so many whole minutes. */
  ninetieth?: number;
}

/** How long people waited for an answer in the chat. */
export const waitingIn = (counts: readonly DailyCount[], periods: readonly Period[]): Waiting[] =>
  periods.map((period) => {
    const minutes = counts
      .filter((one) => one.measure === 'chat-answered' && isIn(one, period))
      .map(({ detail, amount }) => ({ minutes: Number(detail), amount }))
      .toSorted((a, b) => a.minutes - b.minutes);
    const all = minutes.reduce((sum, { amount }) => sum + amount, 0);
    if (all < fewest) return period;
    return { ...period, median: quantile(minutes, all * 0.5), ninetieth: quantile(minutes, all * 0.9) };
  });

/** The first value that so many are at or below. */
function quantile(values: readonly { minutes: number; amount: number }[], wanted: number): number {
  let seen = 0;
  for (const { minutes, amount } of values) {
    seen += amount;
    if (seen >= wanted) return minutes;
  }
  return values.at(-1)?.minutes ?? 0;
}
