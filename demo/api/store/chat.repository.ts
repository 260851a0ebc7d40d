import type { ConversationState, LogEntry, NewMessage } from '../../../src/contract/chat.js';
import type { Answers } from '../../../src/contract/profile.js';

/** `hours`: open when the opening hours say so. The others hold until the desk says something else. */
export const chatSwitches = ['hours', 'open', 'closed'] as const;
export type ChatSwitch = (typeof chatSwitches)[number];

/** Instants are epoch milliseconds. `activeAt`: when someone last did something; idleness counts from it. */
export interface ConversationRecord {
  id: string;
  tokenHash: string;
  state: ConversationState;
  language: string;
  topic?: string;
  name?: string;
  answers: Answers;
  counsellor?: { id: string; name: string };
  lastSeq: number;
  readUpTo: { seeker: number; counsellor: number };
  rating?: { score: number; comment?: string };
  createdAt: number;
  activeAt: number;
  endedAt?: number;
}

/** A log entry, with the content that the client sent for a message: the same again is harmless, other content is not. */
export interface EntryRecord {
  entry: LogEntry;
  sent?: NewMessage;
}

export interface DeskSessionRecord {
  tokenHash: string;
  counsellor: { id: string; name: string };
  expiresAt: number;
}

export interface EnquiryRecord {
  reference: string;
  email: string;
  text: string;
  language: string;
  name?: string;
  createdAt: number;
}

/** What has to be posted to someone; a mail sender takes it from here. Goes with its conversation. */
export interface TranscriptMailRecord {
  id: string;
  conversation: string;
  email: string;
  language: string;
  createdAt: number;
}

/** Thin: finds, stores and locks. What may happen is decided in `demo/api/chat`. */
export interface ChatRepository {
  insert(conversation: ConversationRecord): Promise<void>;
  find(id: string): Promise<ConversationRecord | undefined>;
  /** The row is held until the transaction ends; entries are only ever appended under it. */
  lock(id: string): Promise<ConversationRecord | undefined>;
  save(conversation: ConversationRecord): Promise<void>;
  /** With everything that belongs to it. */
  remove(id: string): Promise<void>;
  /** Those who wait, the longest first. */
  queued(): Promise<ConversationRecord[]>;
  /** Queued and active ones, and those ended after `endedAfter`, the oldest first. */
  current(endedAfter: number): Promise<ConversationRecord[]>;
  /** Ids of those that have been idle since before `activeBefore` and are not ended. */
  idle(activeBefore: number): Promise<string[]>;
  /** Ids of those that ended before `endedBefore`. */
  expired(endedBefore: number): Promise<string[]>;

  append(conversation: string, record: EntryRecord): Promise<void>;
  /** Entries with `seq` above `after`, in order. */
  entries(conversation: string, after: number, limit: number): Promise<LogEntry[]>;
  message(conversation: string, messageId: string): Promise<EntryRecord | undefined>;

  /** Held until the transaction ends: those who join the queue go through here one by one. */
  lockSwitch(): Promise<ChatSwitch>;
  switch(): Promise<ChatSwitch>;
  setSwitch(value: ChatSwitch): Promise<void>;

  addEnquiry(enquiry: EnquiryRecord): Promise<void>;
  enquiries(): Promise<EnquiryRecord[]>;
  removeEnquiry(reference: string): Promise<void>;
  addTranscriptMail(mail: TranscriptMailRecord): Promise<void>;

  addDeskSession(session: DeskSessionRecord): Promise<void>;
  deskSession(tokenHash: string): Promise<DeskSessionRecord | undefined>;
  removeDeskSession(tokenHash: string): Promise<void>;
  removeDeskSessions(expiredBefore: number): Promise<void>;
  /** How many counsellors are signed in at the desk. */
  countCounsellors(now: number): Promise<number>;
}
