import type { Hono } from 'hono';
import type { ApiEnv } from '../api-context.js';
import { transact, type ChatServices } from '../chat/chat-services.js';
import { tellChange } from '../chat/chat-work.js';
import { instant } from '../clock.js';
import { appointmentsToday } from './appointments-today.js';
import { deskCounsellor } from './desk-access.js';
import type { DeskEnquiry } from './desk.contract.js';

/** Today's appointments, and letters that wait for an answer by e-mail. */
export function addServiceRoutes(routes: Hono<ApiEnv>, services: ChatServices): void {
  const { store, clock } = services;

  routes.get('/desk/appointments', async (c) => {
    await deskCounsellor(c, services);
    const now = clock.now();
    const items = await store.transaction((transaction) =>
      appointmentsToday(transaction, { now, timeZone: services.settings.timeZone }),
    );
    return c.json({ items, serverTime: instant(now) });
  });

  routes.get('/desk/enquiries', async (c) => {
    await deskCounsellor(c, services);
    const enquiries = await transact(services, ({ chat }) => chat.enquiries());
    const items = enquiries.map(({ createdAt, ...enquiry }): DeskEnquiry => ({
      ...enquiry,
      createdAt: instant(createdAt),
    }));
    return c.json({ items });
  });

  routes.delete('/desk/enquiries/:reference', async (c) => {
    await deskCounsellor(c, services);
    await transact(services, async (work) => {
      await work.chat.removeEnquiry(c.req.param('reference'));
      tellChange(work);
    });
    return c.body(null, 204);
  });
}
