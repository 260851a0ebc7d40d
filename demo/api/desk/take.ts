import { ProblemError } from '../http/problem-error.js';
import type { ConversationRecord } from '../store/chat.repository.js';
import type { ChatWork } from '../chat/chat-work.js';
import { appendEntry } from '../chat/conversation-log.js';
import { assertRunning } from '../chat/conversations.js';
import type { DeskCounsellor, NewLink } from './desk.contract.js';

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
  conversation.state = 'active';
  conversation.counsellor = counsellor;
  await appendEntry(work, conversation, {
    content: { type: 'state', state: 'active', counsellor: { name: counsellor.name } },
  });
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
