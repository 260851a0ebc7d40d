import type { Context, Hono } from 'hono';
import { DaysQuerySchema, SlotsQuerySchema } from '../../../src/contract/booking.js';
import type { ApiContext, ApiEnv } from '../api-context.js';
import { readQuery } from '../http/body.js';
import { cachedJson } from '../http/cached-json.js';
import { idOfToken } from '../http/credentials.js';
import { tokenOf } from '../http/tokens.js';
import { bookingWork } from './booking-work.js';
import { findDays, findSlots } from './find-slots.js';
import { serviceViews } from './service-view.js';

export function addFindingRoutes(routes: Hono<ApiEnv>, context: ApiContext): void {
  const { store } = context;

  routes.get('/booking/services', async (c) => {
    const catalogue = await store.transaction(({ booking }) => booking.catalogue());
    return cachedJson(c, { items: serviceViews(catalogue, c.var.language) });
  });

  routes.get('/booking/slots', async (c) => {
    const query = readQuery(c, SlotsQuerySchema, { numbers: ['limit'] });
    const hold = await ownHold(c);
    const slots = await store.transaction(async (transaction) =>
      findSlots(await bookingWork(context, transaction, c.var.language), { ...query, hold }),
    );
    return c.json(slots);
  });

  routes.get('/booking/days', async (c) => {
    const query = readQuery(c, DaysQuerySchema);
    const hold = await ownHold(c);
    const days = await store.transaction(async (transaction) =>
      findDays(await bookingWork(context, transaction, c.var.language), { ...query, hold }),
    );
    return c.json(days);
  });
}

/** The hold that the caller's token opens; a token that opens none says nothing. */
async function ownHold(c: Context): Promise<string | undefined> {
  const token = tokenOf(c);
  return token === undefined ? undefined : idOfToken('hold', token);
}
