import {
  AvailabilitySchema,
  ConversationCreatedSchema,
  LogPageSchema,
  type Conversation,
  type LogEntry,
} from '../../src/contract/chat.js';
import type { Credential } from '../../src/contract/common.js';
import { ask, type Answered } from './ask.js';
import { notTried } from './check.js';
import { signIn } from './desk-sign-in.js';
import { expect } from './expect.js';
import { levelOf, type Target } from './target.js';

export { signIn };

export const aSeeker = { language: 'nb' };

/** By hand, so that it is open at any hour. */
export async function setSwitch(target: Target, value: 'open' | 'closed' | 'hours'): Promise<void> {
  const token = await signIn(target);
  const set = await ask(target, '/desk/switch', { method: 'PUT', token, body: { switch: value } });
  expect(set.status).toBe(204);
}

/** Opens it where a counsellor takes part; else it is open or it isn't. */
export async function openChat(target: Target): Promise<void> {
  if (levelOf(target) === 'desk') return setSwitch(target, 'open');
  const { state } = (await ask(target, '/chat/availability')).as(AvailabilitySchema);
  if (state !== 'open') notTried(`the chat is ${state} now`);
}

export const tryToStart = (target: Target, body: object = aSeeker): Promise<Answered> =>
  ask(target, '/chat/conversations', { method: 'POST', body });

export async function start(
  target: Target,
  body: object = aSeeker,
): Promise<Credential & { conversation: Conversation }> {
  await openChat(target);
  const { conversation, token } = (await tryToStart(target, body)).as(ConversationCreatedSchema);
  return { id: conversation.id, token, conversation };
}

export const at = ({ id }: Credential, rest = '') => `/chat/conversations/${id}${rest}`;

export const say = (
  target: Target,
  seeker: Credential,
  { text, id = crypto.randomUUID() }: { text: string; id?: string },
): Promise<Answered> =>
  ask(target, at(seeker, `/messages/${id}`), { method: 'PUT', token: seeker.token, body: { text } });

export async function log(target: Target, { id, token }: Credential, query = ''): Promise<LogEntry[]> {
  const answered = await ask(target, `/chat/conversations/${id}/events${query}`, {
    token,
    headers: { Accept: 'application/json' },
  });
  return answered.as(LogPageSchema).entries as LogEntry[];
}

export const textsIn = (entries: readonly LogEntry[]): string[] =>
  entries.flatMap((entry) => (entry.type === 'message' ? [entry.message.text ?? ''] : []));

export const leave = (target: Target, seeker: Credential): Promise<Answered> =>
  ask(target, at(seeker), { method: 'DELETE', token: seeker.token });
