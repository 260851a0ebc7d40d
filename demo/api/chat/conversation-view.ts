import type { Conversation, QueueNotice } from '../../../src/contract/chat.js';
import type { ConversationRecord } from '../store/chat.repository.js';
import { hourMs, instant, minuteMs } from '../clock.js';
import { counsellorsHere, type ChatSettings, type ChatWork } from './chat-work.js';
import { waitMinutes } from './wait-estimate.js';

/** Where someone stands in the queue, or nothing once they have left it. */
export async function queueNotice(work: ChatWork, id: string): Promise<QueueNotice | undefined> {
  const index = (await work.chat.queued()).findIndex((conversation) => conversation.id === id);
  if (index < 0) return undefined;
  return { queuePosition: index + 1, waitMinutes: waitMinutes(index, (await counsellorsHere(work)).length) };
}

const idleEndsAt = ({ activeAt }: ConversationRecord, { idleMinutes }: ChatSettings) =>
  activeAt + idleMinutes * minuteMs;

/** A conversation as its seeker sees it. `deleteAt` is the latest: it moves on as long as they talk. */
export async function conversationView(work: ChatWork, record: ConversationRecord): Promise<Conversation> {
  const { settings } = work;
  const { id, state, counsellor, lastSeq } = record;
  const idleAt = idleEndsAt(record, settings);
  return {
    id,
    state,
    ...(state === 'queued' ? await queueNotice(work, id) : {}),
    ...(counsellor && { counsellor: { name: counsellor.name } }),
    lastSeq,
    ...(state !== 'ended' && { idleEndsAt: instant(idleAt) }),
    serverTime: instant(work.now),
    deleteAt: instant((record.endedAt ?? idleAt) + settings.retentionHours * hourMs),
  };
}
