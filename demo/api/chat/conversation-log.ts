import type { LogEntry } from '../../../src/contract/chat.js';
import type { ConversationRecord, EntryRecord } from '../store/chat.repository.js';
import { instant } from '../clock.js';
import type { ChatWork } from './chat-work.js';

type WithoutPlace<Entry> = Entry extends unknown ? Omit<Entry, 'seq' | 'at'> : never;
export type EntryContent = WithoutPlace<LogEntry>;

export interface NewEntry {
  content: EntryContent;
  sent?: EntryRecord['sent'];
}

/** Appends an entry to a conversation whose row is locked, and saves the row with all that was changed in it. */
export async function appendEntry(
  { chat, now }: ChatWork,
  conversation: ConversationRecord,
  { content, sent }: NewEntry,
): Promise<LogEntry> {
  conversation.lastSeq += 1;
  if (content.type !== 'read') conversation.activeAt = now;
  const entry: LogEntry = { seq: conversation.lastSeq, at: instant(now), ...content };
  await chat.append(conversation.id, { entry, ...(sent && { sent }) });
  await chat.save(conversation);
  return entry;
}
