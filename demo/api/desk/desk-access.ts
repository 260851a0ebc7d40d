import type { Context } from 'hono';
import type { ApiEnv } from '../api-context.js';
import { transact, type ChatServices } from '../chat/chat-services.js';
import { tellConversation, type ChatWork } from '../chat/chat-work.js';
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
    const session = await heldSession(work, tokenHash);
    await noteDesk(work, session);
    return session.counsellor;
  });
}

/** For what goes on after the call: who called, for as long as the sign-in holds. @throws ProblemError `unauthorized` */
export async function stillSignedIn(c: Context): Promise<(work: ChatWork) => Promise<DeskCounsellor>> {
  const tokenHash = await hashToken(requireToken(c));
  return async (work) => (await heldSession(work, tokenHash)).counsellor;
}

/** @throws ProblemError `unauthorized` */
async function heldSession({ chat, now }: ChatWork, tokenHash: string): Promise<DeskSessionRecord> {
  const session = await chat.deskSession(tokenHash);
  if (!session || session.expiresAt <= now) throw new ProblemError(401, 'unauthorized');
  return session;
}

/** A desk asks for its queue every half a minute at least, and for other things between. */
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
  return transact(services, async (work) => {
    const conversation = await lockConversation(work, id);
    assertMine(conversation, counsellor);
    const value = await change(work, conversation);
    tellConversation(work, id);
    return value;
  });
}
