import type { Context, Hono } from 'hono';
import type { ApiEnv } from '../api-context.js';
import { ownedId } from '../http/credentials.js';
import { ProblemError } from '../http/problem-error.js';
import { idempotentUpload } from '../http/upload.js';
import { inspect, keepAttachment, refused } from './attachments.js';
import { chatWork, conversationResource, transact, type ChatServices } from './chat-services.js';
import type { ChatWork } from './chat-work.js';
import { conversationPath, findConversation, lockConversation } from './own-conversation.js';
import type { ConversationRecord } from '../store/chat.repository.js';

export interface AttachmentDoor {
  /** Where conversations are found. */
  path: string;
  /** Who calls, and about which conversation. @throws ProblemError `unauthorized` */
  enter: (c: Context<ApiEnv>) => Promise<{
    id: string;
    /** @throws ProblemError when the caller has no business in it */
    assertOwn: (conversation: ConversationRecord) => void;
  }>;
}

/** The seeker's door; whose token it is, is settled by the id. */
export const seekersDoor: AttachmentDoor = {
  path: conversationPath,
  enter: async (c) => ({ id: await ownedId(c, 'conversation'), assertOwn: () => undefined }),
};

/** Files, where the profile takes them. Through the seeker's door and the counsellors' alike. */
export function addAttachmentRoutes(
  routes: Hono<ApiEnv>,
  services: ChatServices,
  { path, enter }: AttachmentDoor,
): void {
  routes.post(`${path}/attachments`, async (c) => {
    const { language } = c.var;
    const rules = services.profile('nb').chat?.attachments;
    if (!rules) throw new ProblemError(404, 'not-found');
    const { id, assertOwn } = await enter(c);
    return idempotentUpload(c, services, {
      maxBytes: rules.maxBytes,
      tooLarge: () => refused('tooLarge', language),
      inspect: async (uploaded) => {
        const file = await inspect(uploaded, rules, { scan: services.scan, language });
        return async (transaction) => {
          const work = chatWork(services, transaction);
          const conversation = await lockConversation(work, id);
          assertOwn(conversation);
          const body = await keepAttachment(work, conversation, { file, language });
          return { status: 201, body, resource: conversationResource(id) };
        };
      },
    });
  });

  routes.get(`${path}/attachments/:attachmentId`, async (c) => {
    const { id, assertOwn } = await enter(c);
    const found = await transact(services, async (work) => {
      assertOwn(await findConversation(work, id));
      return readFile(work, id, c.req.param('attachmentId'));
    });
    return c.body(found.bytes, 200, {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(found.name)}`,
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
    });
  });
}

/** @throws ProblemError `not-found` */
async function readFile({ chat }: ChatWork, conversation: string, id: string) {
  const attachment = await chat.attachment(conversation, id);
  const bytes = attachment && (await chat.attachmentBytes(conversation, id));
  if (!bytes) throw new ProblemError(404, 'not-found');
  return { name: attachment.name, bytes: new Uint8Array(bytes) };
}
