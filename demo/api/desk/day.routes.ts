import type { Hono } from 'hono';
import type { ApiEnv } from '../api-context.js';
import type { ChatServices } from '../chat/chat-services.js';
import { readBody, readQuery } from '../http/body.js';
import { idempotentPost } from '../http/idempotency.js';
import {
  ClearDaySchema,
  DayPlanQuerySchema,
  NewBlockSchema,
  NoticeGivenSchema,
} from './calendar.contract.js';
import { uuidOf } from './calendar.routes.js';
import { clearDay, planDay } from './day-plan.js';
import { deskCounsellor } from './desk-access.js';
import { deskBooking } from './desk-booking.js';
import { deskNotices, setNoticeGiven } from './desk-notices.js';
import { blockTime, unblockTime } from './time-off.js';

/** Time off, a whole day of somebody who is away, and the words that follow from it all. */
export function addDayRoutes(routes: Hono<ApiEnv>, services: ChatServices): void {
  const { store } = services;

  routes.post('/desk/blocks', async (c) => {
    const { id: by } = await deskCounsellor(c, services);
    return idempotentPost(c, services, {
      schema: NewBlockSchema,
      work: async (transaction, wish) => {
        await blockTime(await deskBooking(services, transaction), wish, by);
        return { status: 204 };
      },
    });
  });

  routes.delete('/desk/blocks/:id', async (c) => {
    await deskCounsellor(c, services);
    const id = uuidOf(c);
    await store.transaction(async (transaction) => unblockTime(await deskBooking(services, transaction), id));
    return c.body(null, 204);
  });

  routes.get('/desk/day-plan', async (c) => {
    await deskCounsellor(c, services);
    const query = readQuery(c, DayPlanQuerySchema);
    const plan = await store.transaction(async (transaction) =>
      planDay(await deskBooking(services, transaction), query),
    );
    return c.json(plan);
  });

  routes.post('/desk/day-plan', async (c) => {
    const { id: by } = await deskCounsellor(c, services);
    return idempotentPost(c, services, {
      schema: ClearDaySchema,
      work: async (transaction, wish) => ({
        status: 200,
        body: await clearDay(await deskBooking(services, transaction), wish, by),
      }),
    });
  });

  addNoticeRoutes(routes, services);
}

function addNoticeRoutes(routes: Hono<ApiEnv>, services: ChatServices): void {
  const { store } = services;

  routes.get('/desk/notices', async (c) => {
    await deskCounsellor(c, services);
    return c.json(await store.transaction((transaction) => deskNotices(services, transaction)));
  });

  routes.put('/desk/notices/:id', async (c) => {
    await deskCounsellor(c, services);
    const { given } = await readBody(c, NoticeGivenSchema);
    const id = uuidOf(c);
    await store.transaction((transaction) => setNoticeGiven(services, transaction, { id, given }));
    return c.body(null, 204);
  });
}
