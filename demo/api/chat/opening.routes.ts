import type { Hono } from 'hono';
import { ChatAnswersSchema, NewConversationSchema, NewEnquirySchema } from '../../../src/contract/chat.js';
import { checkAnswers } from '../answers.js';
import type { ApiEnv } from '../api-context.js';
import { readBody } from '../http/body.js';
import { newCredential } from '../http/credentials.js';
import { visitorDigest } from '../http/caller.js';
import { idempotentPost } from '../http/idempotency.js';
import { requireOffer } from '../http/offered.js';
import { ProblemError } from '../http/problem-error.js';
import { availability } from './availability.js';
import { noteEnquiry } from './chat-notices.js';
import { chatWork, conversationResource, transact, type ChatServices } from './chat-services.js';
import { tellChange } from './chat-work.js';
import { conversationView } from './conversation-view.js';
import { keepAnswers, startConversation } from './conversations.js';
import { changeOwn, conversationPath, readOwn } from './own-conversation.js';

/** Before the first word: is anyone there, a conversation, what the service would like to know, or a letter instead. */
export function addOpeningRoutes(routes: Hono<ApiEnv>, services: ChatServices): void {
  routes.get('/chat/availability', async (c) => {
    requireOffer(services, 'chat');
    return c.json(await transact(services, availability));
  });

  routes.post('/chat/conversations', async (c) => {
    requireOffer(services, 'chat');
    return idempotentPost(c, services, {
      schema: NewConversationSchema,
      work: async (transaction, wish) => {
        const owner = await newCredential('conversation');
        const browser = c.req.header('User-Agent') ?? '';
        const visitor = await visitorDigest(services, c.env.address, browser);
        const work = chatWork(services, transaction);
        const conversation = await conversationView(
          work,
          await startConversation(work, wish, { ...owner, visitor }),
        );
        tellChange(work);
        const body = { conversation, token: owner.token };
        return { status: 201, body, resource: conversationResource(owner.id) };
      },
    });
  });

  routes.get(conversationPath, async (c) => c.json(await readOwn(c, services, conversationView)));

  routes.put(`${conversationPath}/answers`, async (c) => {
    const { answers } = await readBody(c, ChatAnswersSchema);
    const questions = services.profile(c.var.language).chat?.intake ?? [];
    const checked = checkAnswers(questions, answers, c.var.language);
    await changeOwn(c, services, (work, conversation) => keepAnswers(work, conversation, checked));
    return c.body(null, 204);
  });

  addEnquiryRoute(routes, services);
}

function addEnquiryRoute(routes: Hono<ApiEnv>, services: ChatServices): void {
  routes.post('/chat/enquiries', async (c) => {
    if (!requireOffer(services, 'chat').enquiries) throw new ProblemError(404, 'not-found');
    return idempotentPost(c, services, {
      schema: NewEnquirySchema,
      work: async (transaction, { name, email, text, language }) => {
        const reference = crypto.randomUUID().slice(0, 8).toUpperCase();
        const createdAt = services.clock.now();
        const letter = { email, text, language, reference, createdAt };
        const enquiry = { ...letter, ...(name !== undefined && { name }) };
        await transaction.chat.addEnquiry(enquiry);
        await noteEnquiry(services, transaction, enquiry);
        tellChange(transaction);
        return { status: 202, body: { reference } };
      },
    });
  });
}
