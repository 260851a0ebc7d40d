import type { Context, Hono } from 'hono';
import type { ApiEnv } from '../api-context.js';
import { chatWork, type ChatServices } from '../chat/chat-services.js';
import { tellChange } from '../chat/chat-work.js';
import { returnWhenGone } from '../chat/presence.js';
import { idempotentPost, noBody } from '../http/idempotency.js';
import { ProblemError } from '../http/problem-error.js';
import { hashToken, requireToken } from '../http/tokens.js';
import { readBody } from '../http/body.js';
import { noteAction } from './audit.js';
import { ProviderSignInSchema, SecretSignInSchema, type SignInWay } from './desk.contract.js';
import type { SignInProvider } from './sign-in-provider.js';
import { countAttempt, deskCounsellors, pendingSignIn, signInPerson, signInWithSecret } from './sign-in.js';

/** How counsellors come to the desk, and leave it. */
export function addSessionRoutes(routes: Hono<ApiEnv>, services: ChatServices): void {
  const { store, deskProvider } = services;
  const way: SignInWay = deskProvider ? { way: 'provider', name: deskProvider.name } : { way: 'secret' };
  routes.get('/desk/sign-in', (c) => c.json(way));
  routes.get('/desk/counsellors', async (c) =>
    c.json({ items: await store.transaction((transaction) => deskCounsellors(services, transaction)) }),
  );

  routes.post('/desk/sessions', async (c) => {
    const giveBack = await countAttempt(services);
    const response = await idempotentPost(c, services, {
      schema: SecretSignInSchema,
      work: async (transaction, wish) => ({
        status: 201,
        body: await signInWithSecret(services, transaction, wish),
      }),
    });
    await giveBack();
    return response;
  });

  routes.delete('/desk/sessions/current', async (c) => {
    await signOut(c, services);
    return c.body(null, 204);
  });

  addProviderRoutes(routes, services);
}

async function signOut(c: Context<ApiEnv>, services: ChatServices): Promise<void> {
  const tokenHash = await hashToken(requireToken(c));
  await services.store.transaction(async (transaction) => {
    const work = chatWork(services, transaction);
    const session = await work.chat.deskSession(tokenHash);
    await work.chat.removeDeskSession(tokenHash);
    if (!session) return;
    const { counsellor } = session;
    const said = { counsellor: counsellor.id, action: 'signOut', subject: '', now: work.now };
    await noteAction(transaction, said);
    tellChange(work, ...(await returnWhenGone(work, counsellor)));
  });
}

/** Through the service's own provider: begun here, finished by the page that began it. */
function addProviderRoutes(routes: Hono<ApiEnv>, services: ChatServices): void {
  const { store, clock } = services;

  routes.post('/desk/sign-ins', async (c) => {
    const { url, ...begun } = await providerOf(services).begin();
    const { token, pending } = await pendingSignIn(begun, clock.now());
    return idempotentPost(c, services, {
      schema: noBody,
      work: async ({ access }) => {
        await access.addSignIn(pending);
        return { status: 201, body: { token, url } };
      },
    });
  });

  // Not through `idempotentPost`: what is finished is gone, and an answer that got lost is begun anew at one press.
  routes.put('/desk/sign-ins/current', async (c) => {
    const provider = providerOf(services);
    const { token, answer } = await readBody(c, ProviderSignInSchema);
    const tokenHash = await hashToken(token);
    const pending = await store.transaction(({ access }) => access.takeSignIn(tokenHash));
    if (!pending || pending.expiresAt <= clock.now()) throw new ProblemError(401, 'unauthorized');
    const person = await provider.finish(answer, pending);
    const signOutUrl = await provider.endUrl();
    const session = await store.transaction((transaction) => signInPerson(services, transaction, person));
    return c.json({ ...session, ...(signOutUrl !== undefined && { signOutUrl }) }, 201);
  });
}

/** @throws ProblemError `not-found` where one signs in with a secret */
function providerOf({ deskProvider }: ChatServices): SignInProvider {
  if (!deskProvider) throw new ProblemError(404, 'not-found');
  return deskProvider;
}
