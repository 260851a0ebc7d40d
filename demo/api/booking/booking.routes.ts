import { Hono } from 'hono';
import type { ApiContext, ApiEnv, ApiPart } from '../api-context.js';
import { cachedJson } from '../http/cached-json.js';
import { serviceViews } from './service-view.js';

/** Services, free times, holds and appointments. */
export function bookingPart({ store }: ApiContext): ApiPart {
  const routes = new Hono<ApiEnv>();
  routes.get('/booking/services', async (c) => {
    const catalogue = await store.transaction(({ booking }) => booking.catalogue());
    return cachedJson(c, { items: serviceViews(catalogue, c.var.language) });
  });
  return { routes };
}
