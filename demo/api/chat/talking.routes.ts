import type { Context, Hono } from 'hono';
import * as v from 'valibot';
import { NewMessageSchema, ReadSchema, TypingSchema } from '../../../src/contract/chat.js';
import { UuidSchema } from '../../../src/contract/common.js';
import type { ApiEnv } from '../api-context.js';
import { readBody } from '../http/body.js';
import { fieldError, invalid } from '../http/validation.js';
import type { ChatServices } from './chat-services.js';
import { assertRunning } from './conversations.js';
import { answerLog } from './log-answer.js';
import { markRead, putMessage, type SentMessage } from './messages.js';
import { noteActivity, noteSeeker } from './presence.js';
import { noteTyping } from './typing.js';
import { changeOwn, conversationPath, readOwn } from './own-conversation.js';

export function addTalkingRoutes(routes: Hono<ApiEnv>, services: ChatServices): void {
  routes.get(`${conversationPath}/events`, async (c) => {
    const id = await readOwn(c, services, async (work, conversation) => {
      await noteSeeker(work, conversation);
      return conversation.id;
    });
    return answerLog(c, services, { id, side: 'seeker' });
  });

  routes.put(`${conversationPath}/messages/:messageId`, async (c) => {
    const message = await readMessage(c, 'seeker');
    const sent = await changeOwn(c, services, (work, conversation) =>
      putMessage(work, conversation, message),
    );
    return c.json(sent.entry, sent.isNew ? 201 : 200);
  });

  routes.put(`${conversationPath}/typing`, async (c) => {
    const { typing } = await readBody(c, TypingSchema);
    await readOwn(c, services, async (work, conversation) => {
      assertRunning(conversation);
      await noteActivity(work, conversation);
      await noteTyping(work, conversation.id, { by: 'seeker', typing });
    });
    return c.body(null, 204);
  });

  routes.put(`${conversationPath}/read`, async (c) => {
    const { upTo } = await readBody(c, ReadSchema);
    await changeOwn(c, services, (work, conversation) =>
      markRead(work, conversation, { by: 'seeker', upTo }),
    );
    return c.body(null, 204);
  });
}

/** Its id is the sender's own. @throws ProblemError `validation` */
export async function readMessage(c: Context<ApiEnv>, from: SentMessage['from']): Promise<SentMessage> {
  const id = v.safeParse(UuidSchema, c.req.param('messageId'));
  if (!id.success) throw invalid([fieldError('', 'uuid', c.var.language)]);
  return { id: id.output, from, content: await readBody(c, NewMessageSchema) };
}
