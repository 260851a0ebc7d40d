import type { Context, Hono } from 'hono';
import { DaysQuerySchema, SlotsQuerySchema } from '../../../src/contract/booking.js';
import type { ApiContext, ApiEnv } from '../api-context.js';
import { readQuery } from '../http/body.js';
import { requireOffer } from '../http/offered.js';
import { cachedJson } from '../http/cached-json.js';
import { idOfToken } from '../http/credentials.js';
import { tokenOf } from '../http/tokens.js';
import { bookingWork, dateOf, readCalendar, type Calendar } from './booking-work.js';
import { findDays, findSlots } from './find-slots.js';
import { serviceViews } from './service-view.js';
import { sharedReading } from './shared-reading.js';

export function addFindingRoutes(routes: Hono<ApiEnv>, context: ApiContext): void {
  const { store } = context;

  routes.get('/booking/services', async (c) => {
    requireOffer(context, 'booking');
    const catalogue = await store.transaction(({ booking }) => booking.catalogue());
    const today = dateOf(context.clock.now(), context.profile('nb').timeZone);
    return cachedJson(c, { items: serviceViews(catalogue, c.var.language, today) });
  });

  const read = (exceptHold?: string): Promise<Calendar> =>
    store.transaction(async (transaction) =>
      readCalendar(await bookingWork(context, transaction, 'nb'), { exceptHold }),
    );
  const readForAll = sharedReading(() => read());
  const calendar = async (c: Context<ApiEnv>) => {
    const hold = await ownHold(c);
    return { ...(await (hold === undefined ? readForAll() : read(hold))), language: c.var.language };
  };

  routes.get('/booking/slots', async (c) => {
    requireOffer(context, 'booking');
    const query = readQuery(c, SlotsQuerySchema, { numbers: ['limit'] });
    return c.json(findSlots(await calendar(c), query));
  });

  routes.get('/booking/days', async (c) => {
    requireOffer(context, 'booking');
    const query = readQuery(c, DaysQuerySchema);
    return c.json(findDays(await calendar(c), query));
  });
}

/** The hold that the caller's token opens; a token that opens none says nothing. */
async function ownHold(c: Context): Promise<string | undefined> {
  const token = tokenOf(c);
  return token === undefined ? undefined : idOfToken('hold', token);
}
