import type { Hono } from 'hono';
import { RatingSchema, TranscriptRequestSchema } from '../../../src/contract/chat.js';
import type { ApiEnv } from '../api-context.js';
import { ownedId } from '../http/credentials.js';
import { idempotentPost, noBody } from '../http/idempotency.js';
import { ProblemError } from '../http/problem-error.js';
import { rateConversation } from './after-the-end.js';
import { chatWork, conversationResource, type ChatServices } from './chat-services.js';
import { tellChange } from './chat-work.js';
import { endConversation } from './conversations.js';
import { conversationPath, lockConversation, readOwn } from './own-conversation.js';
import { transcript } from './transcript.js';
import { noteTranscript } from './chat-notices.js';

/** The end, and what one takes along or leaves behind. */
export function addLeavingRoutes(routes: Hono<ApiEnv>, services: ChatServices): void {
  routes.post(`${conversationPath}/end`, async (c) => {
    const id = await ownedId(c, 'conversation');
    return idempotentPost(c, services, {
      schema: noBody,
      work: async (transaction) => {
        const work = chatWork(services, transaction);
        await endConversation(work, await lockConversation(work, id), 'seeker');
        tellChange(work, id);
        return { status: 204, resource: conversationResource(id) };
      },
    });
  });

  routes.get(`${conversationPath}/transcript`, async (c) => {
    const { language } = c.var;
    const text = await readOwn(c, services, async ({ chat, settings }, { id, lastSeq }) =>
      transcript(await chat.entries(id, 0, lastSeq), language, settings.timeZone),
    );
    return c.body(text, 200, {
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Disposition': 'attachment; filename="chat.txt"',
    });
  });

  routes.delete(conversationPath, async (c) => {
    const id = await ownedId(c, 'conversation');
    await services.store.transaction(async ({ chat, idempotency, tell }) => {
      await chat.remove(id);
      await idempotency.forget(conversationResource(id));
      tellChange({ tell }, id);
    });
    return c.body(null, 204);
  });

  addRatingRoute(routes, services);
  addMailRoute(routes, services);
}

/** @throws ProblemError `not-found` */
function assertOffered({ profile }: ChatServices, what: 'rating' | 'transcriptByMail'): void {
  if (!profile('nb').chat?.[what]) throw new ProblemError(404, 'not-found');
}

function addRatingRoute(routes: Hono<ApiEnv>, services: ChatServices): void {
  routes.post(`${conversationPath}/rating`, async (c) => {
    assertOffered(services, 'rating');
    const id = await ownedId(c, 'conversation');
    return idempotentPost(c, services, {
      schema: RatingSchema,
      work: async (transaction, rating) => {
        const work = chatWork(services, transaction);
        await rateConversation(work, await lockConversation(work, id), rating);
        return { status: 204, resource: conversationResource(id) };
      },
    });
  });
}

function addMailRoute(routes: Hono<ApiEnv>, services: ChatServices): void {
  routes.post(`${conversationPath}/transcript-requests`, async (c) => {
    assertOffered(services, 'transcriptByMail');
    const id = await ownedId(c, 'conversation');
    return idempotentPost(c, services, {
      schema: TranscriptRequestSchema,
      work: async (transaction, { email }) => {
        const conversation = await lockConversation(chatWork(services, transaction), id);
        await noteTranscript(services, transaction, { conversation, email, language: c.var.language });
        return { status: 202, body: {}, resource: conversationResource(id) };
      },
    });
  });
}
