import type { Hono } from 'hono';
import type { ApiEnv } from '../api-context.js';
import { tellChange, transact, type ChatServices } from '../chat/chat-services.js';
import { returnAbandoned } from '../chat/presence.js';
import { idempotentPost } from '../http/idempotency.js';
import { hashToken, requireToken } from '../http/tokens.js';
import { DeskSignInSchema } from './desk.contract.js';
import { createSignIn, deskCounsellors } from './sign-in.js';

export function addSessionRoutes(routes: Hono<ApiEnv>, services: ChatServices, secret: string): void {
  const { store, clock, deskLinks = [] } = services;
  const signIn = createSignIn({ secret, links: deskLinks, now: () => clock.now() });

  routes.get('/desk/counsellors', async (c) => c.json({ items: await store.transaction(deskCounsellors) }));

  routes.post('/desk/sessions', async (c) => {
    const response = await idempotentPost(c, services, {
      schema: DeskSignInSchema,
      work: async (transaction, wish) => ({ status: 201, body: await signIn(transaction, wish) }),
    });
    // One more at the desk: the wait is another.
    tellChange(services);
    return response;
  });

  routes.delete('/desk/sessions/current', async (c) => {
    const tokenHash = await hashToken(requireToken(c));
    const returned = await transact(services, async (work) => {
      await work.chat.removeDeskSession(tokenHash);
      return returnAbandoned(work);
    });
    tellChange(services, ...returned);
    return c.body(null, 204);
  });
}
