import type { Http } from '../../../src/api/http.js';
import { StatisticsSchema, type Statistics } from '../../api/desk/statistics.contract.js';

/** Calendar dates, both included. */
export interface StatisticsWish {
  from: string;
  to: string;
  by: 'week' | 'month';
}

export interface StatisticsCalls {
  statistics(wish: StatisticsWish): Promise<Statistics>;
  statisticsFile(wish: StatisticsWish): Promise<Blob>;
}

export const statisticsCalls = (http: Http, token: string): StatisticsCalls => ({
  statistics: (wish) => http.json(StatisticsSchema, { path: '/desk/statistics', query: { ...wish }, token }),
  statisticsFile: (wish) =>
    http.blob({ path: '/desk/statistics.csv', query: { ...wish }, token, accept: 'text/csv' }),
});
