import type { LogEntry, QueueNotice, TypingNotice } from '../../../src/contract/chat.js';
import type { ChatWork } from './chat-work.js';
import { queueNotice } from './conversation-view.js';
import type { StreamEvent } from './event-stream.js';
import type { LiveHub } from './live-hub.js';
import type { Side } from './messages.js';
import { noteSeeker } from './presence.js';

export interface ReaderOptions {
  id: string;
  /** Who reads: one is told of the other's writing, and only a seeker of the queue. */
  side: Side;
  after: number;
  limit: number;
  hub: LiveHub;
  transact: <Value>(work: (work: ChatWork) => Promise<Value>) => Promise<Value>;
}

export interface LogMoment {
  entries: LogEntry[];
  lastSeq: number;
  queue?: QueueNotice;
  typing: TypingNotice;
}

/** The log after `after` as it stands, and what is true for the moment; `undefined` when the conversation is gone. */
export async function readMoment(options: ReaderOptions, after: number): Promise<LogMoment | undefined> {
  const { id, side, limit, hub, transact } = options;
  const other = side === 'seeker' ? 'counsellor' : 'seeker';
  return transact(async (work) => {
    const conversation = await work.chat.find(id);
    if (!conversation) return undefined;
    const isWaiting = side === 'seeker' && conversation.state === 'queued';
    if (side === 'seeker') hub.setWaiting(id, isWaiting);
    if (side === 'seeker') await noteSeeker(work, conversation);
    const queue = isWaiting ? await queueNotice(work, id) : undefined;
    return {
      entries: after < conversation.lastSeq ? await work.chat.entries(id, after, limit) : [],
      lastSeq: conversation.lastSeq,
      ...(queue && { queue }),
      typing: { by: other, typing: hub.isTyping(id, other) },
    };
  });
}

/** For a stream: what is new since the last time, entry by entry, and the moment's notices where they have changed. */
export function createConversationReader(options: ReaderOptions): () => Promise<StreamEvent[] | undefined> {
  let after = options.after;
  const queueChanged = changes<string | undefined>();
  const typingChanged = changes(false);
  return async () => {
    const moment = await readMoment(options, after);
    if (!moment) return undefined;
    const { entries, queue, typing } = moment;
    const events: StreamEvent[] = entries.map((entry) => ({ event: entry.type, id: entry.seq, data: entry }));
    after = entries.at(-1)?.seq ?? after;
    // Who comes back to the queue is told of the place again, even if it is the same.
    const isNewPlace = queueChanged(queue && JSON.stringify(queue));
    if (queue && isNewPlace) events.push({ event: 'queue', data: queue });
    if (typingChanged(typing.typing)) events.push({ event: 'typing', data: typing });
    return events;
  };
}

function changes<Value>(initial?: Value): (value: Value) => boolean {
  let last = initial;
  return (value) => {
    const changed = value !== last;
    last = value;
    return changed;
  };
}
