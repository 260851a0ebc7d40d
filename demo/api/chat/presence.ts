import type { ConversationRecord, Counsellor } from '../store/chat.repository.js';
import { minuteMs } from '../clock.js';
import type { ChatWork } from './chat-work.js';
import { appendEntry } from './conversation-log.js';

/** A sign of a seeker's page is written down no more often; there may be hundreds. */
const noteEveryMs = 20_000;
/** A page that follows its conversation asks for it every half a minute at least; this is when it has gone. */
const seekerAwayMs = 45_000;

/** The seeker's page asks for the log. Who waits with the page open is not idle, however quiet. */
export async function noteSeeker(work: ChatWork, conversation: ConversationRecord): Promise<void> {
  const { chat, now } = work;
  const { id, state, seekerSeenAt = 0 } = conversation;
  if (state === 'ended' || now - seekerSeenAt < noteEveryMs) return;
  await chat.noteSeeker(id, now);
  if (state === 'queued') await noteActivity(work, conversation);
}

/** Puts the idle end off. Noted once a minute. */
export async function noteActivity(
  { chat, now }: ChatWork,
  { id, activeAt }: ConversationRecord,
): Promise<void> {
  if (now - activeAt < minuteMs) return;
  const locked = await chat.lock(id);
  if (locked && locked.state !== 'ended') await chat.save({ ...locked, activeAt: now });
}

/** Since when the seeker has not been there; `undefined`: is there, or has ended it. */
export function seekerLeftAt(conversation: ConversationRecord, now: number): number | undefined {
  const { state, createdAt, seekerSeenAt = createdAt } = conversation;
  return state === 'ended' || now - seekerSeenAt < seekerAwayMs ? undefined : seekerSeenAt;
}

/** To the front of the queue: whoever has talked already does not wait behind those who have not. */
export async function returnToQueue(work: ChatWork, conversation: ConversationRecord): Promise<void> {
  delete conversation.counsellor;
  Object.assign(conversation, { state: 'queued', returned: true, queuedAt: work.now });
  await work.chat.forgetTyping(conversation.id);
  await appendEntry(work, conversation, { content: { type: 'state', state: 'queued' } });
}

/** Gives back what counsellors who have gone have left behind, some at a time. Returns the ids. */
export const returnAbandoned = async (work: ChatWork): Promise<string[]> =>
  giveBack(work, await work.chat.takeAbandoned(work.now - work.settings.counsellorAwayMs));

/** Gives back what a counsellor who has just left a desk has, unless that one is at another. Returns the ids. */
export const returnWhenGone = async (work: ChatWork, { id }: Counsellor): Promise<string[]> =>
  giveBack(work, await work.chat.lockConversationsOf(id));

async function giveBack(work: ChatWork, locked: readonly ConversationRecord[]): Promise<string[]> {
  const returned: string[] = [];
  for (const conversation of locked) {
    // Between the look and the lock the counsellor may have come back.
    if (await isHere(work, conversation)) continue;
    await returnToQueue(work, conversation);
    returned.push(conversation.id);
  }
  return returned;
}

const isHere = async ({ chat, now, settings }: ChatWork, { counsellor }: ConversationRecord) =>
  (await chat.counsellorsHere(now - settings.counsellorAwayMs)).some(({ id }) => id === counsellor?.id);
