import type { Context, Hono } from 'hono';
import type { ApiEnv } from '../api-context.js';
import type { ChatServices } from '../chat/chat-services.js';
import { readQuery } from '../http/body.js';
import { requireAdministrator } from './administration/administration-work.js';
import { statisticsCsv, statisticsFor } from './statistics.js';
import { StatisticsQuerySchema, type Statistics } from './statistics.contract.js';

/** Figures, to read and as a file. */
export function addStatisticsRoutes(routes: Hono<ApiEnv>, services: ChatServices): void {
  const read = async (c: Context<ApiEnv>): Promise<Statistics> => {
    await requireAdministrator(c, services);
    const asked = readQuery(c, StatisticsQuerySchema);
    const { timeZone } = services.profile('nb');
    return services.store.transaction((transaction) => statisticsFor(transaction, asked, timeZone));
  };

  routes.get('/desk/statistics', async (c) => c.json(await read(c)));

  routes.get('/desk/statistics.csv', async (c) => {
    const file = statisticsCsv(await read(c));
    c.header('Content-Disposition', 'attachment; filename="tall.csv"');
    return c.body(file, 200, { 'Content-Type': 'text/csv; charset=utf-8' });
  });
}
