import type { DeskConversation, DeskQueue } from '../api/desk/desk.contract.js';

type Seen = Pick<DeskQueue, 'waiting' | 'mine'>;

/** What the desk has shown of one's queue: enough to tell what is new in the next. */
export interface Known {
  /** By id, when the seeker last wrote; nothing where there is no word yet. */
  words: ReadonlyMap<string, string | undefined>;
  waiting: ReadonlySet<string>;
  mine: ReadonlySet<string>;
}

export interface News {
  /** New in the queue. */
  waiting: DeskConversation[];
  /** Written in since last time, but not in the conversation that somebody looks at. */
  written: DeskConversation[];
  /** Mine without my having taken them: a colleague has handed them over. */
  handedOver: DeskConversation[];
}

const ids = (conversations: DeskConversation[]) => new Set(conversations.map(({ id }) => id));

export const knownOf = ({ waiting, mine }: Seen): Known => ({
  words: new Map([...waiting, ...mine].map(({ id, lastWordAt }) => [id, lastWordAt])),
  waiting: ids(waiting),
  mine: ids(mine),
});

/** @param lookedAt the conversation on a screen that somebody sees: what is written there is read at once */
export function newsSince(known: Known, { waiting, mine }: Seen, lookedAt: string | undefined): News {
  const hasNewWord = ({ id, lastWordAt }: DeskConversation) =>
    lastWordAt !== undefined && lastWordAt !== known.words.get(id);
  return {
    waiting: waiting.filter(({ id }) => !known.waiting.has(id)),
    written: mine.filter(
      (one) => known.mine.has(one.id) && one.state !== 'ended' && one.id !== lookedAt && hasNewWord(one),
    ),
    // One that waited a moment ago was taken: here, or in another tab.
    handedOver: mine.filter(
      ({ id, state }) => state === 'active' && !known.mine.has(id) && !known.waiting.has(id),
    ),
  };
}
