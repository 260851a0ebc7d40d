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

/** Ends what is idle. Returns the ids of those that ended. */
export async function endIdle(work: ChatWork): Promise<string[]> {
  const idleSince = work.now - work.settings.idleMinutes * minuteMs;
  const ended: string[] = [];
  for (const id of await work.chat.idle(idleSince)) {
    const conversation = await work.chat.lock(id);
    // Someone may have written between the look and the lock.
    if (!conversation || conversation.activeAt > idleSince || conversation.state === 'ended') continue;
    await endConversation(work, conversation, 'idle');
    ended.push(id);
  }
  return ended;
}

/** Erases what ended longer ago than it is kept. Returns the ids of those that are gone. */
export async function eraseExpired(work: ChatWork): Promise<string[]> {
  const gone = await work.chat.expired(work.now - work.settings.retentionHours * hourMs);
  for (const id of gone) await work.chat.remove(id);
  return gone;
}
