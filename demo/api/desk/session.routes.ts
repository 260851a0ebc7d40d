import type { Hono } from 'hono';
import type { ApiEnv } from '../api-context.js';
import { transact, type ChatServices } from '../chat/chat-services.js';
import { tellChange } from '../chat/chat-work.js';
import { returnWhenGone } from '../chat/presence.js';
import { idempotentPost } from '../http/idempotency.js';
import { hashToken, requireToken } from '../http/tokens.js';
import { DeskSignInSchema } from './desk.contract.js';
import { createSignIn, deskCounsellors } from './sign-in.js';

export function addSessionRoutes(routes: Hono<ApiEnv>, services: ChatServices, secret: string): void {
  const { store, clock, deskLinks = [] } = services;
  const signIn = createSignIn({ secret, links: deskLinks, now: () => clock.now() });

  routes.get('/desk/counsellors', async (c) => c.json({ items: await store.transaction(deskCounsellors) }));

  routes.post('/desk/sessions', (c) =>
    idempotentPost(c, services, {
      schema: DeskSignInSchema,
      work: async (transaction, wish) => {
        const body = await signIn(transaction, wish);
        // One more at the desk: the wait is another.
        tellChange(transaction);
        return { status: 201, body };
      },
    }),
  );

  routes.delete('/desk/sessions/current', async (c) => {
    const tokenHash = await hashToken(requireToken(c));
    await transact(services, async (work) => {
      const session = await work.chat.deskSession(tokenHash);
      await work.chat.removeDeskSession(tokenHash);
      tellChange(work, ...(session ? await returnWhenGone(work, session.counsellor) : []));
    });
    return c.body(null, 204);
  });
}
