import type { Context } from 'hono';
import type { ApiEnv } from '../api-context.js';
import { tellConversation, transact, type ChatServices } from '../chat/chat-services.js';
import type { ChatWork } from '../chat/chat-work.js';
import { findConversation, lockConversation } from '../chat/own-conversation.js';
import { ProblemError } from '../http/problem-error.js';
import { hashToken, requireToken } from '../http/tokens.js';
import type { ConversationRecord, DeskSessionRecord } from '../store/chat.repository.js';
import type { DeskCounsellor } from './desk.contract.js';
import { assertMine } from './take.js';

/** Every call about one conversation begins so. */
export const deskConversationPath = '/desk/conversations/:id';

/** Who calls. @throws ProblemError `unauthorized` without a sign-in that still holds */
export async function deskCounsellor(c: Context<ApiEnv>, services: ChatServices): Promise<DeskCounsellor> {
  const tokenHash = await hashToken(requireToken(c));
  return transact(services, async (work) => {
    const session = await work.chat.deskSession(tokenHash);
    if (!session || session.expiresAt <= work.now) throw new ProblemError(401, 'unauthorized');
    await noteDesk(work, session);
    return session.counsellor;
  });
}

/** A desk looks at its queue every ten seconds at least. */
const noteEveryMs = 5_000;

/** Somebody is at the desk. */
async function noteDesk({ chat, now }: ChatWork, { tokenHash, seenAt }: DeskSessionRecord): Promise<void> {
  if (now - seenAt >= noteEveryMs) await chat.noteDeskSession(tokenHash, now);
}

export const idOf = (c: Context): string => c.req.param('id') ?? '';

/** Reads a conversation of the caller's own. @throws ProblemError `unauthorized`, `not-found`, `conversation-taken` */
export async function readMine(c: Context<ApiEnv>, services: ChatServices): Promise<ConversationRecord> {
  const counsellor = await deskCounsellor(c, services);
  return transact(services, async (work) => {
    const conversation = await findConversation(work, idOf(c));
    assertMine(conversation, counsellor);
    return conversation;
  });
}

/** Changes a conversation of the caller's own and wakes who reads it. @throws as `readMine` */
export async function changeMine<Value>(
  c: Context<ApiEnv>,
  services: ChatServices,
  change: (work: ChatWork, conversation: ConversationRecord) => Promise<Value>,
): Promise<Value> {
  const counsellor = await deskCounsellor(c, services);
  const id = idOf(c);
  const value = await transact(services, async (work) => {
    const conversation = await lockConversation(work, id);
    assertMine(conversation, counsellor);
    return change(work, conversation);
  });
  tellConversation(services, id);
  return value;
}
