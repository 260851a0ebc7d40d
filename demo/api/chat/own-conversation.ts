import type { Context } from 'hono';
import type { ApiEnv } from '../api-context.js';
import { ownedId } from '../http/credentials.js';
import { ProblemError } from '../http/problem-error.js';
import type { ConversationRecord } from '../store/chat.repository.js';
import { transact, type ChatServices } from './chat-services.js';
import { tellConversation, type ChatWork } from './chat-work.js';

/** Every call about one conversation begins so. */
export const conversationPath = '/chat/conversations/:id';

/** The row is held until the transaction ends. @throws ProblemError `not-found` */
export async function lockConversation({ chat }: ChatWork, id: string): Promise<ConversationRecord> {
  const conversation = await chat.lock(id);
  if (!conversation) throw new ProblemError(404, 'not-found');
  return conversation;
}

/** @throws ProblemError `not-found` */
export async function findConversation({ chat }: ChatWork, id: string): Promise<ConversationRecord> {
  const conversation = await chat.find(id);
  if (!conversation) throw new ProblemError(404, 'not-found');
  return conversation;
}

/** Reads the caller's conversation. @throws ProblemError `unauthorized`, `not-found` */
export async function readOwn<Value>(
  c: Context<ApiEnv>,
  services: ChatServices,
  read: (work: ChatWork, conversation: ConversationRecord) => Promise<Value>,
): Promise<Value> {
  const id = await ownedId(c, 'conversation');
  return transact(services, async (work) => read(work, await findConversation(work, id)));
}

/** Changes the caller's conversation and wakes who reads it. @throws ProblemError `unauthorized`, `not-found` */
export async function changeOwn<Value>(
  c: Context<ApiEnv>,
  services: ChatServices,
  change: (work: ChatWork, conversation: ConversationRecord) => Promise<Value>,
): Promise<Value> {
  const id = await ownedId(c, 'conversation');
  return transact(services, async (work) => {
    const value = await change(work, await lockConversation(work, id));
    tellConversation(work, id);
    return value;
  });
}
