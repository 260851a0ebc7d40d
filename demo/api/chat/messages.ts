import type { LogEntry, NewMessage } from '../../../src/contract/chat.js';
import { ProblemError } from '../http/problem-error.js';
import type { ConversationRecord, Side } from '../store/chat.repository.js';
import type { ChatWork } from './chat-work.js';
import { sendAttachment } from './attachments.js';
import { appendEntry } from './conversation-log.js';
import { assertRunning } from './conversations.js';

export interface SentMessage {
  id: string;
  from: Side;
  content: NewMessage;
}

/**
 * Stores a message once, however often it is sent. The conversation's row is locked, so a twin finds the first one.
 * @throws ProblemError `message-conflict` for other content under a known id, `conversation-ended` for a new id after the end,
 * `attachment-refused` for a file that is not of this conversation
 */
export async function putMessage(
  work: ChatWork,
  conversation: ConversationRecord,
  { id, from, content }: SentMessage,
): Promise<{ entry: LogEntry; isNew: boolean }> {
  const known = await work.chat.message(conversation.id, id);
  if (known) {
    if (isSame(known.entry, from) && isSameContent(known.sent, content)) {
      return { entry: known.entry, isNew: false };
    }
    throw new ProblemError(409, 'message-conflict');
  }
  assertRunning(conversation);
  if (from === 'seeker') conversation.lastWordAt = work.now;
  const name = from === 'counsellor' ? conversation.counsellor?.name : conversation.name;
  await work.chat.forgetTyping(conversation.id, from);
  const { text, attachment } = content;
  const message = {
    id,
    from,
    ...(name !== undefined && { name }),
    ...(text !== undefined && { text }),
    ...(attachment !== undefined && { attachment: await sendAttachment(work, conversation, attachment) }),
  };
  const entry = await appendEntry(work, conversation, {
    content: { type: 'message', message },
    sent: content,
  });
  return { entry, isNew: true };
}

const isSameContent = (known: NewMessage | undefined, { text, attachment }: NewMessage) =>
  known?.text === text && known?.attachment === attachment;

const isSame = (entry: LogEntry, from: Side) => entry.type === 'message' && entry.message.from === from;

/**
 * Notes how far one side has read. Only what the other side has said is worth an entry: a reader that marks every entry,
 * this one too, would never come to an end.
 */
export async function markRead(
  work: ChatWork,
  conversation: ConversationRecord,
  { by, upTo }: { by: Side; upTo: number },
): Promise<void> {
  const before = conversation.readUpTo[by];
  if (upTo <= before || upTo > conversation.lastSeq) return;
  const passed = await work.chat.entries(conversation.id, before, upTo - before);
  conversation.readUpTo[by] = upTo;
  if (passed.some((entry) => saysSomethingTo(by, entry))) {
    await appendEntry(work, conversation, { content: { type: 'read', by, upTo } });
  } else {
    await work.chat.save(conversation);
  }
}

const saysSomethingTo = (reader: Side, entry: LogEntry) =>
  entry.type === 'message' ? entry.message.from !== reader : entry.type === 'link' && reader === 'seeker';

/** How many of the seeker's messages the counsellor has not read. */
export async function unreadBy(
  { chat }: ChatWork,
  by: Side,
  { id, readUpTo, lastSeq }: ConversationRecord,
): Promise<number> {
  if (readUpTo[by] >= lastSeq) return 0;
  const entries = await chat.entries(id, readUpTo[by], lastSeq - readUpTo[by]);
  return entries.filter((entry) => saysSomethingTo(by, entry)).length;
}
