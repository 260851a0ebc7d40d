import { klona } from 'klona';
import type {
  AttachmentRecord,
  ChatRepository,
  ChatSwitch,
  ConversationRecord,
  DeskSessionRecord,
  EnquiryRecord,
  EntryRecord,
  Side,
} from '../chat.repository.js';
import { memoryChatAttachments } from './chat-attachments.js';
import { memoryChatTyping } from './chat-typing.js';
import { removeNoticesAbout, type MemoryNotices } from './notices.js';

/** Everything the chat keeps, in plain data that can be cloned. */
export interface MemoryChat {
  conversations: Map<string, ConversationRecord>;
  entries: Map<string, EntryRecord[]>;
  switch: ChatSwitch;
  enquiries: Map<string, EnquiryRecord>;
  deskSessions: Map<string, DeskSessionRecord>;
  pauses: Map<string, number>;
  attachments: Map<string, AttachmentRecord>;
  /** Until when, by side and conversation. */
  typing: Map<`${Side} ${string}`, number>;
}

export const emptyMemoryChat = (): MemoryChat => ({
  conversations: new Map(),
  entries: new Map(),
  switch: 'hours',
  enquiries: new Map(),
  deskSessions: new Map(),
  pauses: new Map(),
  attachments: new Map(),
  typing: new Map(),
});

/** In the queue's order. */
const byTurn = (a: ConversationRecord, b: ConversationRecord) =>
  Number(b.returned) - Number(a.returned) || a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1);

/** The chat over Maps. Rows are cloned on the way in and out, as a database would. */
export function memoryChatRepository(chat: MemoryChat, notices: MemoryNotices): ChatRepository {
  return {
    ...conversationsOf(chat, notices),
    ...presenceOf(chat),
    ...logOf(chat),
    ...deskOf(chat, notices),
    ...memoryChatAttachments(chat.attachments),
    ...memoryChatTyping(chat.typing),
  };
}

function conversationsOf(
  { conversations, entries, attachments, typing }: MemoryChat,
  notices: MemoryNotices,
) {
  const select = (matches: (conversation: ConversationRecord) => boolean) =>
    klona([...conversations.values()].filter(matches).toSorted(byTurn));
  const find = (id: string) => Promise.resolve(klona(conversations.get(id)));
  const put = (conversation: ConversationRecord) => {
    conversations.set(conversation.id, klona(conversation));
    return Promise.resolve();
  };
  return {
    insert: put,
    save: put,
    find,
    lock: find,
    remove: (id: string) => {
      conversations.delete(id);
      entries.delete(id);
      typing.delete(`seeker ${id}`);
      typing.delete(`counsellor ${id}`);
      removeNoticesAbout(notices, { conversation: id });
      attachments.forEach((file) => file.conversation === id && attachments.delete(file.id));
      return Promise.resolve();
    },
    queued: () => Promise.resolve(select(({ state }) => state === 'queued')),
    current: (endedAfter: number) =>
      Promise.resolve(select(({ endedAt }) => endedAt === undefined || endedAt > endedAfter)),
    takeIdle: (activeBefore: number) =>
      Promise.resolve(select(({ state, activeAt }) => state !== 'ended' && activeAt <= activeBefore)),
    lockConversationsOf: (counsellor: string) =>
      Promise.resolve(select((one) => one.state === 'active' && one.counsellor?.id === counsellor)),
    takeExpired: (endedBefore: number) =>
      Promise.resolve(select(({ endedAt }) => (endedAt ?? Infinity) <= endedBefore)),
  };
}

function presenceOf({ conversations, deskSessions, pauses }: MemoryChat) {
  const here = (seenAfter: number) => {
    const seen = [...deskSessions.values()].filter(({ seenAt }) => seenAt > seenAfter);
    return [...new Map(seen.map(({ counsellor }) => [counsellor.id, counsellor])).values()];
  };
  return {
    takeAbandoned: (seenAfter: number) => {
      const present = new Set(here(seenAfter).map(({ id }) => id));
      const left = [...conversations.values()].filter(
        ({ state, counsellor }) => state === 'active' && !present.has(counsellor?.id ?? ''),
      );
      return Promise.resolve(klona(left));
    },
    noteSeeker: (id: string, now: number) => {
      const conversation = conversations.get(id);
      if (conversation) conversation.seekerSeenAt = now;
      return Promise.resolve();
    },
    noteDeskSession: (tokenHash: string, now: number) => {
      const session = deskSessions.get(tokenHash);
      if (session) session.seenAt = now;
      return Promise.resolve();
    },
    counsellorsHere: (seenAfter: number) =>
      Promise.resolve(klona(here(seenAfter).toSorted((a, b) => (a.name < b.name ? -1 : 1)))),
    pauseEnd: (visitor: string) => Promise.resolve(pauses.get(visitor)),
    addPause: (visitor: string, until: number) => {
      pauses.set(visitor, Math.max(until, pauses.get(visitor) ?? 0));
      return Promise.resolve();
    },
    removePauses: (endedBefore: number) => {
      pauses.forEach((until, visitor) => until <= endedBefore && pauses.delete(visitor));
      return Promise.resolve();
    },
  };
}

function logOf({ entries }: MemoryChat) {
  const log = (conversation: string) => entries.get(conversation) ?? [];
  return {
    append: (conversation: string, record: EntryRecord) => {
      entries.set(conversation, [...log(conversation), klona(record)]);
      return Promise.resolve();
    },
    entries: (conversation: string, after: number, limit: number) =>
      Promise.resolve(
        klona(
          log(conversation)
            .map(({ entry }) => entry)
            .filter(({ seq }) => seq > after)
            .slice(0, limit),
        ),
      ),
    message: (conversation: string, messageId: string) =>
      Promise.resolve(
        klona(
          log(conversation).find(({ entry }) => entry.type === 'message' && entry.message.id === messageId),
        ),
      ),
  };
}

function deskOf(chat: MemoryChat, notices: MemoryNotices) {
  const add = <Value>(map: Map<string, Value>, key: string, value: Value) => {
    map.set(key, klona(value));
    return Promise.resolve();
  };
  const remove = (map: Map<string, unknown>, key: string) => {
    map.delete(key);
    return Promise.resolve();
  };
  const currentSwitch = () => Promise.resolve(chat.switch);
  return {
    switch: currentSwitch,
    lockSwitch: currentSwitch,
    setSwitch: (value: ChatSwitch) => {
      chat.switch = value;
      return Promise.resolve();
    },
    addEnquiry: (enquiry: EnquiryRecord) => add(chat.enquiries, enquiry.reference, enquiry),
    enquiries: () =>
      Promise.resolve(klona([...chat.enquiries.values()].toSorted((a, b) => a.createdAt - b.createdAt))),
    removeEnquiry: (reference: string) => {
      removeNoticesAbout(notices, { enquiry: reference });
      return remove(chat.enquiries, reference);
    },
    removeEnquiries: (createdBefore: number) => {
      for (const { createdAt, reference } of chat.enquiries.values()) {
        if (createdAt > createdBefore) continue;
        removeNoticesAbout(notices, { enquiry: reference });
        chat.enquiries.delete(reference);
      }
      return Promise.resolve();
    },
    addDeskSession: (session: DeskSessionRecord) => add(chat.deskSessions, session.tokenHash, session),
    deskSession: (tokenHash: string) => Promise.resolve(klona(chat.deskSessions.get(tokenHash))),
    removeDeskSession: (tokenHash: string) => remove(chat.deskSessions, tokenHash),
    removeDeskSessions: (expiredBefore: number, unseenSince: number) => {
      chat.deskSessions.forEach(
        ({ expiresAt, seenAt }, key) =>
          (expiresAt <= expiredBefore || seenAt < unseenSince) && chat.deskSessions.delete(key),
      );
      return Promise.resolve();
    },
  };
}
