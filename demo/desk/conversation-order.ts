import type { DeskConversation } from '../api/desk/desk.contract.js';

type Ordered = Pick<DeskConversation, 'id' | 'state' | 'unread' | 'lastWordAt' | 'createdAt'>;
/** Handed over by a colleague, and not opened yet. */
type HandedOver = ReadonlySet<string>;

const none: HandedOver = new Set();

const rank = ({ id, state, unread }: Ordered, handedOver: HandedOver): number => {
  if (state === 'ended') return 2;
  return unread > 0 || handedOver.has(id) ? 0 : 1;
};

const since = ({ lastWordAt, createdAt }: Ordered): number => Date.parse(lastWordAt ?? createdAt);

/** What needs an answer first, the longest wait on top; then those that run, then those that have ended. */
export const inOrderOfNeed = <One extends Ordered>(mine: readonly One[], handedOver = none): One[] =>
  mine.toSorted((one, other) => rank(one, handedOver) - rank(other, handedOver) || since(one) - since(other));

/** Whom the desk should look at: everybody who waits, and everybody who has written and has no answer. */
export const needCount = (waiting: readonly unknown[], mine: readonly Ordered[], handedOver = none): number =>
  waiting.length + mine.filter((one) => rank(one, handedOver) === 0).length;
