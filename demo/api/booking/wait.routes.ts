import type { Hono } from 'hono';
import { NewBookingWaitSchema } from '../../../src/contract/booking.js';
import type { ApiContext, ApiEnv } from '../api-context.js';
import { newCredential, ownedId } from '../http/credentials.js';
import { idempotentPost } from '../http/idempotency.js';
import { requireOffer } from '../http/offered.js';
import { bookingWork } from './booking-work.js';
import { joinWaitlist } from './waits.js';

const resource = (id: string) => `booking-wait/${id}`;

export function addWaitRoutes(routes: Hono<ApiEnv>, context: ApiContext): void {
  routes.post('/booking/waitlist', (c) =>
    idempotentPost(c, context, {
      schema: NewBookingWaitSchema,
      work: async (transaction, wish) => {
        requireOffer(context, 'booking');
        const owner = await newCredential('booking wait');
        const work = await bookingWork(context, transaction, c.var.language);
        const position = await joinWaitlist(work, wish, owner);
        const { id, token } = owner;
        return { status: 201, body: { id, position, token }, resource: resource(id) };
      },
    }),
  );

  routes.delete('/booking/waitlist/:id', async (c) => {
    const id = await ownedId(c, 'booking wait');
    await context.store.transaction(async ({ booking, idempotency }) => {
      await booking.removeWait(id);
      await idempotency.forget(resource(id));
    });
    return c.body(null, 204);
  });
}
