import * as v from 'valibot';
import {
  ConversationCreatedSchema,
  LogPageSchema,
  type Conversation,
  type LogEntry,
} from '../../src/contract/chat.js';
import type { Credential } from '../../src/contract/common.js';
import type { Target } from './arrangements.js';
import { ask, type Answered } from './ask.js';

export const aSeeker = { language: 'nb' };

/** Signs in at the desk. */
export async function signIn(target: Target, counsellor = 'astrid'): Promise<string> {
  const body = { counsellor, secret: target.deskSecret };
  const answered = await ask(target, '/desk/sessions', { method: 'POST', body });
  return answered.as(v.object({ token: v.string() })).token;
}

/** By hand, so that it is open at any hour. */
export async function setSwitch(target: Target, value: 'open' | 'closed' | 'hours'): Promise<void> {
  const token = await signIn(target);
  await ask(target, '/desk/switch', { method: 'PUT', token, body: { switch: value } });
}

export const tryToStart = (target: Target, body: object = aSeeker): Promise<Answered> =>
  ask(target, '/chat/conversations', { method: 'POST', body });

export async function start(
  target: Target,
  body: object = aSeeker,
): Promise<Credential & { conversation: Conversation }> {
  await setSwitch(target, 'open');
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
