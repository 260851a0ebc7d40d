import type { Hono } from 'hono';
import { ReadSchema, TypingSchema } from '../../../src/contract/chat.js';
import type { ApiEnv } from '../api-context.js';
import { chatWork, conversationResource, transact, type ChatServices } from '../chat/chat-services.js';
import { tellChange, type ChatWork } from '../chat/chat-work.js';
import { assertRunning } from '../chat/conversations.js';
import { noteActivity } from '../chat/presence.js';
import { answerLog } from '../chat/log-answer.js';
import { markRead, putMessage } from '../chat/messages.js';
import { lockConversation } from '../chat/own-conversation.js';
import { readMessage } from '../chat/talking.routes.js';
import { noteTyping } from '../chat/typing.js';
import { readBody } from '../http/body.js';
import { idempotentPost } from '../http/idempotency.js';
import type { Schema } from '../http/validation.js';
import type { ConversationRecord } from '../store/chat.repository.js';
import {
  changeMine,
  deskConversationPath,
  deskCounsellor,
  idOf,
  readMine,
  stillSignedIn,
} from './desk-access.js';
import { DeskEndSchema, HandOverSchema, NewLinkSchema } from './desk.contract.js';
import { assertMine, endWithWord, handOver, sendLink } from './take.js';

/** What a counsellor does in a conversation of one's own. */
export function addDeskConversationRoutes(routes: Hono<ApiEnv>, services: ChatServices): void {
  routes.get(`${deskConversationPath}/events`, async (c) => {
    const { id } = await readMine(c, services);
    const counsellorOf = await stillSignedIn(c, services);
    return answerLog(c, services, {
      id,
      side: 'counsellor',
      isTheirs: async (work, { counsellor }) => (await counsellorOf(work)).id === counsellor?.id,
    });
  });

  routes.put(`${deskConversationPath}/messages/:messageId`, async (c) => {
    const message = await readMessage(c, 'counsellor');
    const sent = await changeMine(c, services, (work, conversation) =>
      putMessage(work, conversation, message),
    );
    return c.json(sent.entry, sent.isNew ? 201 : 200);
  });

  routes.put(`${deskConversationPath}/typing`, async (c) => {
    const { typing } = await readBody(c, TypingSchema);
    const conversation = await readMine(c, services);
    assertRunning(conversation);
    await transact(services, async (work) => {
      await noteActivity(work, conversation);
      await noteTyping(work, conversation.id, { by: 'counsellor', typing });
    });
    return c.body(null, 204);
  });

  routes.put(`${deskConversationPath}/read`, async (c) => {
    const { upTo } = await readBody(c, ReadSchema);
    await changeMine(c, services, (work, conversation) =>
      markRead(work, conversation, { by: 'counsellor', upTo }),
    );
    return c.body(null, 204);
  });

  addOnceRoutes(routes, services);
}

/** What must not happen twice. */
function addOnceRoutes(routes: Hono<ApiEnv>, services: ChatServices): void {
  routes.post(`${deskConversationPath}/links`, async (c) => {
    const counsellor = await deskCounsellor(c, services);
    const id = idOf(c);
    return idempotentPost(c, services, {
      schema: NewLinkSchema,
      work: async (transaction, link) => {
        const work = chatWork(services, transaction);
        const conversation = await lockConversation(work, id);
        assertMine(conversation, counsellor);
        await sendLink(work, conversation, link);
        tellChange(work, id);
        return { status: 204, resource: conversationResource(id) };
      },
    });
  });

  addOnce(routes, services, { rest: '/hand-over', schema: HandOverSchema, work: handOver });
  addOnce(routes, services, { rest: '/end', schema: DeskEndSchema, work: endWithWord });
}

interface OnceRoute<Body> {
  rest: string;
  schema: Schema<Body>;
  work: (work: ChatWork, conversation: ConversationRecord, body: Body) => Promise<void>;
}

/** What a counsellor does with a conversation of one's own, once, and lets go of it by that. */
function addOnce<Body>(
  routes: Hono<ApiEnv>,
  services: ChatServices,
  { rest, schema, work }: OnceRoute<Body>,
): void {
  routes.post(deskConversationPath + rest, async (c) => {
    const counsellor = await deskCounsellor(c, services);
    const id = idOf(c);
    return idempotentPost(c, services, {
      schema,
      work: async (transaction, body) => {
        const chat = chatWork(services, transaction);
        const conversation = await lockConversation(chat, id);
        assertMine(conversation, counsellor);
        await work(chat, conversation, body);
        tellChange(chat, id);
        return { status: 204, resource: conversationResource(id) };
      },
    });
  });
}
