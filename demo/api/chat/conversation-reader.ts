import type { LogEntry, QueueNotice, TypingNotice } from '../../../src/contract/chat.js';
import type { ConversationRecord, Side } from '../store/chat.repository.js';
import type { ChatWork } from './chat-work.js';
import { queueNotice } from './conversation-view.js';
import type { StreamEvent } from './event-stream.js';
import type { LiveHub } from './live-hub.js';
import { isTyping } from './typing.js';

export interface ReaderOptions {
  id: string;
  /** Who reads: one is told of the other's writing, and only a seeker of the queue. */
  side: Side;
  after: number;
  limit: number;
  hub: LiveHub;
  /** Is the conversation still the reader's? Asked at every look. @throws ProblemError where the reader may ask no more */
  isTheirs: (work: ChatWork, conversation: ConversationRecord) => Promise<boolean>;
  transact: <Value>(work: (work: ChatWork) => Promise<Value>) => Promise<Value>;
}

export interface LogMoment {
  entries: LogEntry[];
  lastSeq: number;
  queue?: QueueNotice;
  typing: TypingNotice;
}

/** `isOver`: the conversation is not the reader's any more, and what was has been read to its end. */
export interface Look {
  moment: LogMoment;
  isOver: boolean;
}

/** The log after `after` as it stands, and what is true for the moment; `undefined` when the conversation is gone. */
export async function readMoment(options: ReaderOptions, after: number): Promise<Look | undefined> {
  const { id, side, limit, hub, transact } = options;
  const other = side === 'seeker' ? 'counsellor' : 'seeker';
  return transact(async (work) => {
    const conversation = await work.chat.find(id);
    if (!conversation) return undefined;
    const isWaiting = side === 'seeker' && conversation.state === 'queued';
    if (side === 'seeker') hub.setWaiting(id, isWaiting);
    const queue = isWaiting ? await queueNotice(work, id) : undefined;
    const isTheirs = await options.isTheirs(work, conversation);
    const all = after < conversation.lastSeq ? await work.chat.entries(id, after, limit) : [];
    const { entries, isOver } = isTheirs ? { entries: all, isOver: false } : untilTaken(all);
    const moment: LogMoment = {
      entries,
      lastSeq: conversation.lastSeq,
      ...(queue && { queue }),
      typing: { by: other, typing: isTheirs && (await isTyping(work, id, other)) },
    };
    return { moment, isOver };
  });
}

/** A conversation changes hands with an entry that says so: the last one for whoever has had it. */
function untilTaken(entries: LogEntry[]): { entries: LogEntry[]; isOver: boolean } {
  const taken = entries.findIndex(({ type }) => type === 'state');
  return taken < 0
    ? { entries, isOver: entries.length === 0 }
    : { entries: entries.slice(0, taken + 1), isOver: true };
}

/**
 * So long a moment can be relied on, unless somebody says something: a place in the queue, and someone's writing, change by time
 * alone.
 */
export const holdsMs = ({ queue, typing }: LogMoment): number => (queue || typing.typing ? 5_000 : Infinity);

export interface ConversationReader {
  read: () => Promise<StreamEvent[] | undefined>;
  /** When to look again, though nobody has said anything. */
  pauseMs: () => number;
}

/** For a stream: what is new since the last time, entry by entry, and the moment's notices where they have changed. */
export function createConversationReader(options: ReaderOptions): ConversationReader {
  let after = options.after;
  const queueChanged = changes<string | undefined>();
  // Who goes on where an earlier line ended may have been told of someone writing there.
  const typingChanged = changes<boolean>(after > 0 ? undefined : false);
  let isOver = false;
  let pauseMs = Infinity;
  const read = async () => {
    const look = isOver ? undefined : await readMoment(options, after);
    if (!look) return undefined;
    isOver = look.isOver;
    pauseMs = holdsMs(look.moment);
    const { entries, queue, typing } = look.moment;
    const events: StreamEvent[] = entries.map((entry) => ({ event: entry.type, id: entry.seq, data: entry }));
    after = entries.at(-1)?.seq ?? after;
    // Who comes back to the queue is told of the place again, even if it is the same.
    const isNewPlace = queueChanged(queue && JSON.stringify(queue));
    if (queue && isNewPlace) events.push({ event: 'queue', data: queue });
    if (typingChanged(typing.typing)) events.push({ event: 'typing', data: typing });
    return events;
  };
  return { read, pauseMs: () => pauseMs };
}

function changes<Value>(initial?: Value): (value: Value) => boolean {
  let last: Value | undefined = initial;
  return (value) => {
    const changed = value !== last;
    last = value;
    return changed;
  };
}
