import type { ConversationState, LogEntry, NewMessage } from '../../../src/contract/chat.js';
import type { Answers, Attachment } from '../../../src/contract/profile.js';
import type { DeskRole } from './access.repository.js';

/** `hours`: open when the opening hours say so. The others hold until the desk says something else. */
export const chatSwitches = ['hours', 'open', 'closed'] as const;
export type ChatSwitch = (typeof chatSwitches)[number];

/** Of two who talk. */
export type Side = 'seeker' | 'counsellor';

/** Instants are epoch milliseconds. `activeAt`: when someone last did something; idleness counts from it. */
export interface ConversationRecord {
  id: string;
  tokenHash: string;
  state: ConversationState;
  language: string;
  topic?: string;
  name?: string;
  answers: Answers;
  counsellor?: Counsellor;
  lastSeq: number;
  readUpTo: { seeker: number; counsellor: number };
  rating?: { score: number; comment?: string };
  createdAt: number;
  activeAt: number;
  endedAt?: number;
  /** Since when the seeker has waited, the last time. */
  queuedAt: number;
  /** A counsellor has let go of it: in the queue it comes before those who wait for the first time. */
  returned: boolean;
  /** The seeker's last message. */
  lastWordAt?: number;
  /** The last sign of the seeker's page. `noteSeeker` alone writes it. */
  seekerSeenAt?: number;
  /** A salted digest that the seeker is known by, to keep out who has been shown out. */
  visitor?: string;
}

/** A log entry, with the content that the client sent for a message: the same again is harmless, other content is not. */
export interface EntryRecord {
  entry: LogEntry;
  sent?: NewMessage;
}

export interface Counsellor {
  id: string;
  name: string;
}

/** A file that one side has uploaded. `isSent`: a message carries it. */
export interface AttachmentRecord {
  id: string;
  conversation: string;
  name: string;
  mediaType: string;
  bytes: Uint8Array;
  isSent: boolean;
  createdAt: number;
}

export interface DeskSessionRecord {
  tokenHash: string;
  counsellor: Counsellor;
  roles: readonly DeskRole[];
  expiresAt: number;
  /** The last sign of the desk. */
  seenAt: number;
}

export interface EnquiryRecord {
  reference: string;
  email: string;
  text: string;
  language: string;
  name?: string;
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
  /** Those who wait, in the order in which they will be taken. */
  queued(): Promise<ConversationRecord[]>;
  /** Queued and active ones, and those ended after `endedAfter`, the oldest first. */
  current(endedAfter: number): Promise<ConversationRecord[]>;
  /** Some of those that have been idle since before `activeBefore` and are not ended, locked; none that somebody else holds. */
  takeIdle(activeBefore: number): Promise<ConversationRecord[]>;
  /** As `takeIdle`: active ones whose counsellor has not been at a desk since. */
  takeAbandoned(seenAfter: number): Promise<ConversationRecord[]>;
  /** Those that a counsellor talks in, locked. */
  lockConversationsOf(counsellor: string): Promise<ConversationRecord[]>;
  /** As `takeIdle`: those that ended before `endedBefore`. */
  takeExpired(endedBefore: number): Promise<ConversationRecord[]>;
  /** The seeker's page has been heard of. */
  noteSeeker(id: string, now: number): Promise<void>;

  setTyping(conversation: string, by: Side, until: number): Promise<void>;
  /** Until when one side was last thought to be writing. */
  typingUntil(conversation: string, by: Side): Promise<number | undefined>;
  /** Without `by`: of both sides. */
  forgetTyping(conversation: string, by?: Side): Promise<void>;
  removeTyping(endedBefore: number): Promise<void>;

  append(conversation: string, record: EntryRecord): Promise<void>;
  /** Entries with `seq` above `after`, in order. */
  entries(conversation: string, after: number, limit: number): Promise<LogEntry[]>;
  message(conversation: string, messageId: string): Promise<EntryRecord | undefined>;

  addAttachment(attachment: AttachmentRecord): Promise<void>;
  /** Of this conversation alone. */
  attachment(conversation: string, id: string): Promise<Attachment | undefined>;
  attachmentBytes(conversation: string, id: string): Promise<Uint8Array | undefined>;
  countUnsentAttachments(conversation: string): Promise<number>;
  markAttachmentSent(id: string): Promise<void>;
  removeUnsentAttachments(createdBefore: number): Promise<void>;

  /** Held until the transaction ends: those who join the queue go through here one by one. */
  lockSwitch(): Promise<ChatSwitch>;
  switch(): Promise<ChatSwitch>;
  setSwitch(value: ChatSwitch): Promise<void>;

  addEnquiry(enquiry: EnquiryRecord): Promise<void>;
  enquiries(): Promise<EnquiryRecord[]>;
  removeEnquiry(reference: string): Promise<void>;
  removeEnquiries(createdBefore: number): Promise<void>;

  addDeskSession(session: DeskSessionRecord): Promise<void>;
  deskSession(tokenHash: string): Promise<DeskSessionRecord | undefined>;
  removeDeskSession(tokenHash: string): Promise<void>;
  /** Those that have run out, and those of which nothing has been heard since `unseenSince`. */
  removeDeskSessions(expiredBefore: number, unseenSince: number): Promise<void>;
  noteDeskSession(tokenHash: string, now: number): Promise<void>;
  /** Who has been at a desk since. */
  counsellorsHere(seenAfter: number): Promise<Counsellor[]>;

  /** Until when somebody may not begin a conversation; `undefined`: they may. */
  pauseEnd(visitor: string): Promise<number | undefined>;
  addPause(visitor: string, until: number): Promise<void>;
  removePauses(endedBefore: number): Promise<void>;
}
