import type { Attachment } from '../contract/profile.js';

/**
 * `waiting`: its turn has not come. `sent`: the service has it, and the log will show it. `unsent`: the line broke, it
 * will be tried again. `refused`: the service will not have it.
 */
export type OutgoingState = 'waiting' | 'sending' | 'sent' | 'unsent' | 'refused';

export interface OutgoingMessage {
  /** Made here, so that sending it twice is harmless. */
  readonly id: string;
  readonly text: string;
  /** A file that the service has already. */
  readonly attachment?: Attachment | undefined;
  readonly at: string;
  readonly state: OutgoingState;
}

export type OutboxAction =
  | { type: 'write'; message: Omit<OutgoingMessage, 'state'> }
  | { type: 'deliver'; id: string; state: OutgoingState }
  | { type: 'try-again' }
  /** Another tab has begun with it, and will not end it. */
  | { type: 'resend' }
  /** Nothing is taken any more. */
  | { type: 'give-up' };

type Outbox = readonly OutgoingMessage[];

export const outboxTransition = (outbox: Outbox, action: OutboxAction): Outbox => {
  switch (action.type) {
    case 'write':
      return outbox.some(({ id }) => id === action.message.id)
        ? outbox
        : inOrder([...outbox, { ...action.message, state: 'waiting' }]);
    case 'deliver':
      return outbox.map((message) =>
        message.id === action.id ? { ...message, state: action.state } : message,
      );
    case 'try-again':
      return waitingAgain(outbox, ['unsent']);
    case 'resend':
      return waitingAgain(outbox, ['unsent', 'sending']);
    case 'give-up':
      return outbox.map((message) => (isOnItsWay(message) ? { ...message, state: 'refused' } : message));
  }
};

/** As they were written, in whichever tab: another tab may hear of one later than of the next. All are of one device's clock. */
const inOrder = (outbox: OutgoingMessage[]): Outbox =>
  outbox.sort((one, other) => Date.parse(one.at) - Date.parse(other.at));

const waitingAgain = (outbox: Outbox, states: readonly OutgoingState[]): Outbox =>
  outbox.map((message) => (states.includes(message.state) ? { ...message, state: 'waiting' } : message));

/** The log has it now. */
export const withoutArrived = (outbox: Outbox, id: string): Outbox =>
  outbox.filter((message) => message.id !== id);

/** What another tab knows of, and what it has not heard of yet. */
export const mergedOutbox = (theirs: Outbox, mine: Outbox): Outbox =>
  inOrder([...theirs, ...unknownIn(theirs, mine)]);

/** What was written here and another tab has not heard of. */
export const unknownIn = (theirs: Outbox, mine: Outbox): Outbox =>
  mine.filter(({ id }) => !theirs.some((message) => message.id === id));

const isOnItsWay = ({ state }: OutgoingMessage): boolean => state !== 'sent' && state !== 'refused';

/** The words that nobody has got. */
export const unsentWords = (outbox: Outbox): string =>
  outbox
    .filter(({ state }) => state !== 'sent')
    .map(({ text }) => text)
    .join('\n\n');

/** In the order they were written: what comes later waits for what could not be sent. */
export const nextToSend = (outbox: Outbox): OutgoingMessage | undefined => {
  const first = outbox.find(isOnItsWay);
  return first?.state === 'waiting' ? first : undefined;
};

/**
 * What a page that is opened anew has to send; what was under way may have arrived, and sending it again is harmless.
 * What was refused stays in sight: it stands nowhere else.
 */
export const toSendAgain = (outbox: Outbox): OutgoingMessage[] =>
  outbox
    .filter(({ state }) => state !== 'sent')
    .map((message) => (isOnItsWay(message) ? { ...message, state: 'waiting' } : message));
