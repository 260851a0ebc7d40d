import { klona } from 'klona';
import type { DailyCount, StatisticsRepository } from '../statistics.repository.js';

export type MemoryStatistics = Map<string, DailyCount>;

/** The figures over a Map: one row for each day, measure and detail. */
export const memoryStatisticsRepository = (memory: MemoryStatistics): StatisticsRepository => ({
  count: (counted) => {
    const key = [counted.day, counted.measure, counted.detail].join(' ');
    const amount = (memory.get(key)?.amount ?? 0) + counted.amount;
    memory.set(key, { ...counted, amount });
    return Promise.resolve();
  },
  gather: () => Promise.resolve(),
  counts: (from, to) =>
    Promise.resolve(klona([...memory.values()].filter(({ day }) => from <= day && day <= to))),
});
