import type { Rating } from '../../../src/contract/chat.js';
import { ProblemError } from '../http/problem-error.js';
import type { ConversationRecord } from '../store/chat.repository.js';
import { hourMs, minuteMs } from '../clock.js';
import type { ChatWork } from './chat-work.js';
import { endConversation } from './conversations.js';

/** @throws ProblemError `too-late` when it is rated already, otherwise than now */
export async function rateConversation(
  { chat }: ChatWork,
  conversation: ConversationRecord,
  rating: Rating,
): Promise<void> {
  const kept = conversation.rating;
  if (!kept) {
    const { score, comment } = rating;
    await chat.save({ ...conversation, rating: { score, ...(comment !== undefined && { comment }) } });
  } else if (kept.score !== rating.score || kept.comment !== rating.comment) {
    throw new ProblemError(409, 'too-late');
  }
}

/** Ends what is idle, some at a time. Returns the ids of those that ended. */
export async function endIdle(work: ChatWork): Promise<string[]> {
  const idle = await work.chat.takeIdle(work.now - work.settings.idleMinutes * minuteMs);
  for (const conversation of idle) await endConversation(work, conversation, 'idle');
  return idle.map(({ id }) => id);
}

/** Erases what ended longer ago than it is kept, some at a time. Returns the ids of those that are gone. */
export async function eraseExpired(work: ChatWork): Promise<string[]> {
  const expired = await work.chat.takeExpired(work.now - work.settings.retentionHours * hourMs);
  for (const { id } of expired) await work.chat.remove(id);
  return expired.map(({ id }) => id);
}
