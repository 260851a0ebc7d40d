import type { Hono } from 'hono';
import { NewHoldSchema } from '../../../src/contract/booking.js';
import type { ApiContext, ApiEnv } from '../api-context.js';
import { assertCredential, newCredential, ownedId } from '../http/credentials.js';
import { callerDigest } from '../http/caller.js';
import { idempotentPost } from '../http/idempotency.js';
import { requireOffer } from '../http/offered.js';
import { bookingWork } from './booking-work.js';
import { createHold, releaseHold, renewHold } from './holds.js';

const resource = (id: string) => `hold/${id}`;

export function addHoldRoutes(routes: Hono<ApiEnv>, context: ApiContext): void {
  const { store } = context;

  routes.post('/booking/holds', (c) =>
    idempotentPost(c, context, {
      schema: NewHoldSchema,
      work: async (transaction, wish) => {
        requireOffer(context, 'booking');
        if (wish.replaces) await assertCredential('hold', wish.replaces);
        if (wish.moving) await assertCredential('appointment', wish.moving);
        const owner = await newCredential('hold');
        const work = await bookingWork(context, transaction, c.var.language);
        const caller = await callerDigest(context, c.env.address);
        const hold = await createHold(work, wish, { ...owner, caller });
        return { status: 201, body: { hold, token: owner.token }, resource: resource(hold.id) };
      },
    }),
  );

  routes.put('/booking/holds/:id', async (c) => {
    const id = await ownedId(c, 'hold');
    const hold = await store.transaction(async (transaction) =>
      renewHold(await bookingWork(context, transaction, c.var.language), id),
    );
    return c.json(hold);
  });

  routes.delete('/booking/holds/:id', async (c) => {
    const id = await ownedId(c, 'hold');
    await store.transaction(async (transaction) => {
      await releaseHold(await bookingWork(context, transaction, c.var.language), id);
      await transaction.idempotency.forget(resource(id));
    });
    return c.body(null, 204);
  });
}
