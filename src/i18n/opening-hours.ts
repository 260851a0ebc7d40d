import type { Formats } from './format.js';

interface RegularHours {
  days: readonly number[];
  opens: string;
  closes: string;
}

const runsOf = (days: readonly number[]): number[][] => {
  const runs: number[][] = [];
  for (const day of [...new Set(days)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.at(-1) === day - 1) last.push(day);
    else runs.push([day]);
  }
  return runs;
};

/**
 * Opening hours in words, one line each: "mandag–fredag kl. 09.00–15.00".
 * Neighbouring days with the same hours are drawn together with an en dash, as the state's style guide writes them.
 */
export const describeHours = (regular: readonly RegularHours[], formats: Formats): string[] =>
  regular.map(({ days, opens, closes }) => {
    const names = runsOf(days).map((run) => {
      const first = formats.weekday(run[0] ?? 1);
      const last = formats.weekday(run.at(-1) ?? 1);
      return run.length === 1 ? first : run.length === 2 ? formats.list([first, last]) : `${first}–${last}`;
    });
    return `${names.join(formats.comma)} ${formats.hours(opens, closes)}`;
  });
