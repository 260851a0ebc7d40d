import { ProblemError } from '../http/problem-error.js';
import type { ConversationRecord } from '../store/chat.repository.js';
import { counsellorsHere, type ChatWork } from '../chat/chat-work.js';
import { appendEntry } from '../chat/conversation-log.js';
import { assertRunning, endConversation } from '../chat/conversations.js';
import { returnToQueue } from '../chat/presence.js';
import { minuteMs } from '../clock.js';
import type { DeskCounsellor, DeskEnd, HandOver, NewLink } from './desk.contract.js';

/**
 * One of two who press at once gets it: the row is locked. Taking one's own again changes nothing.
 * @throws ProblemError `conversation-taken` with the one who has it, `conversation-ended`
 */
export async function takeConversation(
  work: ChatWork,
  conversation: ConversationRecord,
  counsellor: DeskCounsellor,
): Promise<void> {
  assertRunning(conversation);
  if (conversation.state === 'active') {
    assertMine(conversation, counsellor);
    return;
  }
  await giveTo(work, conversation, counsellor);
}

async function giveTo(
  work: ChatWork,
  conversation: ConversationRecord,
  counsellor: DeskCounsellor,
): Promise<void> {
  await work.chat.forgetTyping(conversation.id);
  Object.assign(conversation, { state: 'active', counsellor, returned: false });
  await appendEntry(work, conversation, {
    content: { type: 'state', state: 'active', counsellor: { name: counsellor.name } },
  });
}

/**
 * To a colleague who is at a desk, or back to the front of the queue. It is the caller's own.
 * @throws ProblemError `conversation-ended`, `colleague-away`
 */
export async function handOver(
  work: ChatWork,
  conversation: ConversationRecord,
  { to }: HandOver,
): Promise<void> {
  assertRunning(conversation);
  if (to === undefined) {
    await returnToQueue(work, conversation);
    return;
  }
  const colleague = (await counsellorsHere(work)).find(({ id }) => id === to);
  if (!colleague) throw new ProblemError(409, 'colleague-away');
  if (to !== conversation.counsellor?.id) await giveTo(work, conversation, colleague);
}

/** The last word, if there is one, the end, and the pause. It is the caller's own. */
export async function endWithWord(
  work: ChatWork,
  conversation: ConversationRecord,
  { word, pauseMinutes = 0 }: NonNullable<DeskEnd> = {},
): Promise<void> {
  if (conversation.state === 'ended') return;
  if (word !== undefined) {
    const message = { id: crypto.randomUUID(), from: 'system', text: word } as const;
    await appendEntry(work, conversation, { content: { type: 'message', message } });
  }
  await endConversation(work, conversation, 'counsellor');
  const { visitor } = conversation;
  if (visitor !== undefined && pauseMinutes > 0) {
    await work.chat.addPause(visitor, work.now + pauseMinutes * minuteMs);
  }
}

/** @throws ProblemError `conversation-taken` when a colleague has it, or nobody yet */
export function assertMine({ counsellor }: ConversationRecord, { id }: DeskCounsellor): void {
  if (counsellor?.id === id) return;
  throw new ProblemError(409, 'conversation-taken', {
    ...(counsellor && { counsellor: { name: counsellor.name } }),
  });
}

/** @throws ProblemError `conversation-ended` */
export async function sendLink(
  work: ChatWork,
  conversation: ConversationRecord,
  { kind, url, label }: NewLink,
): Promise<void> {
  assertRunning(conversation);
  await appendEntry(work, conversation, { content: { type: 'link', kind, url, label } });
}
