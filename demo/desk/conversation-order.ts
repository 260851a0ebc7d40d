import type { DeskConversation } from '../api/desk/desk.contract.js';

type Ordered = Pick<DeskConversation, 'state' | 'unread' | 'lastWordAt' | 'createdAt'>;

const rank = ({ state, unread }: Ordered): number => {
  if (state === 'ended') return 2;
  return unread > 0 ? 0 : 1;
};

const since = ({ lastWordAt, createdAt }: Ordered): number => Date.parse(lastWordAt ?? createdAt);

/** What needs an answer first, the longest wait on top; then those that run, then those that have ended. */
export const byNeed = (one: Ordered, other: Ordered): number =>
  rank(one) - rank(other) || since(one) - since(other);

/** Whom the desk should look at: everybody who waits, and everybody who has written and has no answer. */
export const newsCount = (waiting: readonly unknown[], mine: readonly Ordered[]): number =>
  waiting.length + mine.filter((one) => rank(one) === 0).length;
