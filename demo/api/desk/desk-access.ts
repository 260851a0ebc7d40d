import type { Context } from 'hono';
import type { ApiEnv } from '../api-context.js';
import { chatWork, transact, type ChatServices } from '../chat/chat-services.js';
import { tellConversation, type ChatWork } from '../chat/chat-work.js';
import { findConversation, lockConversation } from '../chat/own-conversation.js';
import { ProblemError } from '../http/problem-error.js';
import { hashToken, requireToken } from '../http/tokens.js';
import type { ConversationRecord, DeskSessionRecord } from '../store/chat.repository.js';
import type { DeskRole } from '../store/access.repository.js';
import { noteCall } from './audit.js';
import type { DeskCounsellor } from './desk.contract.js';
import { assertMine } from './take.js';

/** Every call about one conversation begins so. */
export const deskConversationPath = '/desk/conversations/:id';

/**
 * Who calls, and that is written down.
 * @throws ProblemError `unauthorized` without a sign-in that still holds, `forbidden` without that role
 */
export const deskCounsellor = (c: Context<ApiEnv>, services: ChatServices): Promise<DeskCounsellor> =>
  deskPerson(c, services, 'counsellor');

/** As `deskCounsellor`, for what only they may do who look after the service. */
export const deskAdministrator = (c: Context<ApiEnv>, services: ChatServices): Promise<DeskCounsellor> =>
  deskPerson(c, services, 'administrator');

async function deskPerson(
  c: Context<ApiEnv>,
  services: ChatServices,
  role: DeskRole,
): Promise<DeskCounsellor> {
  const tokenHash = await hashToken(requireToken(c));
  const basePath = new URL(services.publicUrl).pathname;
  return services.store.transaction(async (transaction) => {
    const work = chatWork(services, transaction);
    const session = await heldSession(work, tokenHash, services);
    if (!session.roles.includes(role)) throw new ProblemError(403, 'forbidden');
    await noteDesk(work, session);
    await noteCall(c, transaction, { counsellor: session.counsellor.id, basePath, now: work.now });
    return session.counsellor;
  });
}

/** For what goes on after the call: who called, for as long as the sign-in holds. @throws ProblemError `unauthorized` */
export async function stillSignedIn(
  c: Context,
  services: ChatServices,
): Promise<(work: ChatWork) => Promise<DeskCounsellor>> {
  const tokenHash = await hashToken(requireToken(c));
  return async (work) => (await heldSession(work, tokenHash, services)).counsellor;
}

/** @throws ProblemError `unauthorized` */
async function heldSession(
  { chat, now }: ChatWork,
  tokenHash: string,
  { deskIdleMs }: ChatServices,
): Promise<DeskSessionRecord> {
  const session = await chat.deskSession(tokenHash);
  if (!session || session.expiresAt <= now || session.seenAt < now - deskIdleMs) {
    throw new ProblemError(401, 'unauthorized');
  }
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
