import type { Hono } from 'hono';
import type { ApiEnv } from '../api-context.js';
import { chatWork, conversationResource, transact, type ChatServices } from '../chat/chat-services.js';
import { tellChange } from '../chat/chat-work.js';
import { eventStreamResponse } from '../chat/event-stream.js';
import { deskTopic } from '../chat/live-hub.js';
import { lockConversation } from '../chat/own-conversation.js';
import { readBody } from '../http/body.js';
import { idempotentPost, noBody } from '../http/idempotency.js';
import { deskConversationPath, deskCounsellor, idOf, stillSignedIn } from './desk-access.js';
import { deskConversation, deskQueue } from './desk-view.js';
import { ChatSwitchSchema } from './desk.contract.js';
import { takeConversation } from './take.js';

/** The opening hours change the answer by time alone. */
const pauseMs = () => 10_000;
/** With many conversations something changes all the time, and nobody reads a list faster than this. */
const restMs = 500;

/** Counsellors read Bokmål, whatever the seeker reads. */
const deskLanguage = 'nb';

/** Who waits, who takes them, and whether the chat is open. */
export function addQueueRoutes(routes: Hono<ApiEnv>, services: ChatServices): void {
  const profileNow = () => services.profile(deskLanguage).chat ?? { topics: [], intake: [] };

  routes.get('/desk/queue', async (c) => {
    await deskCounsellor(c, services);
    const counsellorOf = await stillSignedIn(c, services);
    const readQueue = () =>
      transact(services, async (work) => deskQueue(work, profileNow(), await counsellorOf(work)));
    c.header('Vary', 'Accept', { append: true });
    if (!(c.req.header('Accept') ?? '').includes('text/event-stream')) return c.json(await readQueue());
    const { hub, heartbeatMs, streamMs } = services;
    let last = '';
    const read = async () => {
      const queue = await readQueue();
      // The server's time alone is no news.
      const { serverTime: _now, ...availability } = queue.availability;
      const seen = JSON.stringify({ ...queue, availability });
      const isNews = seen !== last;
      last = seen;
      return isNews ? [{ event: 'queue', data: queue }] : [];
    };
    return eventStreamResponse({
      hub,
      topics: [deskTopic],
      read,
      heartbeatMs,
      pauseMs,
      restMs,
      longestMs: streamMs,
      signal: c.req.raw.signal,
    });
  });

  routes.put('/desk/switch', async (c) => {
    await deskCounsellor(c, services);
    const { switch: value } = await readBody(c, ChatSwitchSchema);
    await transact(services, async (work) => {
      await work.chat.setSwitch(value);
      tellChange(work);
    });
    return c.body(null, 204);
  });

  routes.post(`${deskConversationPath}/take`, async (c) => {
    const counsellor = await deskCounsellor(c, services);
    const id = idOf(c);
    return idempotentPost(c, services, {
      schema: noBody,
      work: async (transaction) => {
        const work = chatWork(services, transaction);
        const conversation = await lockConversation(work, id);
        await takeConversation(work, conversation, counsellor);
        tellChange(work, id);
        const body = await deskConversation(work, profileNow(), conversation);
        return { status: 200, body, resource: conversationResource(id) };
      },
    });
  });
}
