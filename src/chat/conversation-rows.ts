import type { LogEntry } from '../contract/chat.js';
import type { Attachment } from '../contract/profile.js';
import type { ConversationState } from './conversation-flow.js';
import type { OutgoingMessage, OutgoingState } from './outbox-flow.js';

/** `read` and `sent` of what the log has; else how far a message has come. */
export type Delivery = OutgoingState | 'read';

export interface MessageRow {
  kind: 'message';
  key: string;
  at: string;
  /** `system`: the service itself. */
  from: 'seeker' | 'counsellor' | 'system';
  name: string | undefined;
  text: string;
  attachment: Attachment | undefined;
  /** First and last of what one person says in one go. */
  begins: boolean;
  ends: boolean;
  delivery: Delivery | undefined;
}

export type Row =
  | MessageRow
  | { kind: 'day' | 'returned' | 'ended'; key: string; at: string }
  | { kind: 'joined'; key: string; at: string; name: string | undefined }
  | { kind: 'link'; key: string; at: string; link: string; url: string; label: string };

/** After such a pause the sender and the time are said again. */
const pauseMs = 5 * 60_000;

const fromLog = (entry: LogEntry, state: ConversationState): Row | undefined => {
  const { at } = entry;
  const key = `s${entry.seq}`;
  if (entry.type === 'link') {
    return { kind: 'link', key, at, link: entry.kind, url: entry.url, label: entry.label };
  }
  if (entry.type === 'state') {
    if (entry.state === 'ended') return { kind: 'ended', key, at };
    if (entry.state === 'active') return { kind: 'joined', key, at, name: entry.counsellor?.name };
    return entry.seq > 1 ? { kind: 'returned', key, at } : undefined;
  }
  if (entry.type !== 'message') return undefined;
  const { id, from, name, text, attachment } = entry.message;
  const isMine = from === 'seeker';
  return {
    kind: 'message',
    // The key that it had in the outbox: the bubble stays the same one.
    key: isMine ? id : key,
    at,
    from: isMine ? 'seeker' : from === 'system' ? 'system' : 'counsellor',
    name: name ?? state.counsellor,
    text: text ?? '',
    attachment,
    begins: true,
    ends: true,
    delivery: isMine ? (entry.seq <= state.readUpTo ? 'read' : 'sent') : undefined,
  };
};

const fromOutbox = ({ id, at, text, attachment, state }: OutgoingMessage): MessageRow => ({
  kind: 'message',
  key: id,
  at,
  from: 'seeker',
  name: undefined,
  text,
  attachment,
  begins: true,
  ends: true,
  delivery: state,
});

const belongTogether = (one: Row | undefined, other: Row): boolean =>
  one?.kind === 'message' &&
  other.kind === 'message' &&
  one.from === other.from &&
  one.name === other.name &&
  Math.abs(Date.parse(other.at) - Date.parse(one.at)) < pauseMs;

const hasArrived = (row: MessageRow): boolean => row.delivery === 'sent' || row.delivery === 'read';

/** A failed message says so itself, and a read one is told apart from one that is only sent. */
const endsGroup = (row: MessageRow, next: Row | undefined): boolean =>
  !belongTogether(next, row) ||
  (next?.kind === 'message' && row.from === 'seeker' && !(hasArrived(row) && hasArrived(next)));

/** The conversation as it stands on the screen; `dateKey` tells the calendar day of an instant where the service is. */
export const conversationRows = (state: ConversationState, dateKey: (at: string) => string): Row[] => {
  const all = [
    ...state.entries.flatMap((entry) => fromLog(entry, state) ?? []),
    ...state.outbox.map(fromOutbox),
  ];
  const rows: Row[] = [];
  all.forEach((row, index) => {
    const before = all[index - 1];
    const isNewDay = before !== undefined && dateKey(before.at) !== dateKey(row.at);
    if (isNewDay) rows.push({ kind: 'day', key: `d${row.key}`, at: row.at });
    rows.push(
      row.kind === 'message'
        ? { ...row, begins: isNewDay || !belongTogether(before, row), ends: endsGroup(row, all[index + 1]) }
        : row,
    );
  });
  return rows;
};
