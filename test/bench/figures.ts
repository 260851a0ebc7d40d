import { cpus, totalmem } from 'node:os';

/** The value that so large a share stays below; NaN where there is none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

const asWritten = (value: number): string =>
  Number.isInteger(value) ? String(value) : value.toFixed(Math.abs(value) < 10 ? 1 : 0);

export interface Row {
  what: string;
  unit: string;
  /** One for each column. */
  values: readonly number[];
}

/** A table for a terminal; the last column is the last value over the first. */
export function tableOf(columns: readonly string[], rows: readonly Row[]): string {
  const cells = rows.map(({ what, unit, values }) => {
    const [first = NaN] = values;
    const ratio = (values.at(-1) ?? NaN) / first;
    return [
      `${what}${unit && `, ${unit}`}`,
      ...values.map(asWritten),
      Number.isFinite(ratio) ? `×${ratio.toFixed(1)}` : '',
    ];
  });
  const all = [['', ...columns, 'ratio'], ...cells];
  const widths = all[0]?.map((_, at) => Math.max(...all.map((row) => row[at]?.length ?? 0))) ?? [];
  return all
    .map((row) =>
      row
        .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart((widths[at] ?? 0) + 2)))
        .join(''),
    )
    .join('\n');
}

/** What the figures were taken on. */
export function machine(): string {
  const [cpu] = cpus();
  const gigabytes = (totalmem() / 1024 ** 3).toFixed(0);
  return `${String(cpus().length)} × ${cpu?.model.trim() ?? 'unknown processor'}, ${gigabytes} GB, Node ${process.version}, ${process.platform}`;
}
