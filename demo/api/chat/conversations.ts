import type { NewConversation } from '../../../src/contract/chat.js';
import type { Answers } from '../../../src/contract/profile.js';
import { ProblemError } from '../http/problem-error.js';
import type { ConversationRecord } from '../store/chat.repository.js';
import { chatOpening } from './availability.js';
import type { ChatWork } from './chat-work.js';
import { appendEntry } from './conversation-log.js';

/** Under the switch's lock, so that no two take the queue's last place. @throws ProblemError `chat-closed`, `chat-busy`, `rate-limited` */
export async function startConversation(
  work: ChatWork,
  wanted: NewConversation,
  { id, tokenHash, visitor }: { id: string; tokenHash: string; visitor: string | undefined },
): Promise<ConversationRecord> {
  const { chat, settings, now } = work;
  const { open, opensAt } = chatOpening(await chat.lockSwitch(), settings, now);
  if (!open) throw new ProblemError(409, 'chat-closed', { ...(opensAt && { opensAt }) });
  if ((await chat.queued()).length >= settings.queueLimit) throw new ProblemError(409, 'chat-busy');
  if (visitor !== undefined) await assertNoPause(work, visitor);
  const { language, topic, name } = wanted;
  const conversation: ConversationRecord = {
    id,
    tokenHash,
    state: 'queued',
    language,
    ...(topic !== undefined && { topic }),
    ...(name !== undefined && { name }),
    answers: {},
    lastSeq: 0,
    readUpTo: { seeker: 0, counsellor: 0 },
    createdAt: now,
    activeAt: now,
    queuedAt: now,
    returned: false,
    ...(visitor !== undefined && { visitor }),
  };
  await chat.insert(conversation);
  await chat.noteSeeker(id, now);
  await appendEntry(work, conversation, { content: { type: 'state', state: 'queued' } });
  return conversation;
}

/** @throws ProblemError `rate-limited` until the pause is over */
async function assertNoPause({ chat, now }: ChatWork, visitor: string): Promise<void> {
  const end = (await chat.pauseEnd(visitor)) ?? 0;
  if (end <= now) return;
  throw new ProblemError(429, 'rate-limited', { retryAfterSeconds: Math.ceil((end - now) / 1000) });
}

/** @throws ProblemError `conversation-ended` */
export function assertRunning({ state }: ConversationRecord): void {
  if (state === 'ended') throw new ProblemError(409, 'conversation-ended');
}

/** The intake. Each time replaces what was answered before. */
export async function keepAnswers(
  { chat }: ChatWork,
  conversation: ConversationRecord,
  answers: Answers,
): Promise<void> {
  assertRunning(conversation);
  await chat.save({ ...conversation, answers });
}

/** Ending what is ended changes nothing. */
export async function endConversation(
  work: ChatWork,
  conversation: ConversationRecord,
  endedBy: 'seeker' | 'counsellor' | 'idle',
): Promise<void> {
  if (conversation.state === 'ended') return;
  conversation.state = 'ended';
  conversation.endedAt = work.now;
  await work.chat.forgetTyping(conversation.id);
  await appendEntry(work, conversation, { content: { type: 'state', state: 'ended', endedBy } });
}
