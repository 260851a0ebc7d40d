/**
 * `waiting`: its turn has not come. `sent`: the service has it, and the log will show it. `unsent`: the line broke, it
 * will be tried again. `refused`: the service will not have it.
 */
export type OutgoingState = 'waiting' | 'sending' | 'sent' | 'unsent' | 'refused';

export interface OutgoingMessage {
  /** Made here, so that sending it twice is harmless. */
  readonly id: string;
  readonly text: string;
  readonly at: string;
  readonly state: OutgoingState;
}

export type OutboxAction =
  | { type: 'write'; id: string; text: string; at: string }
  | { type: 'deliver'; id: string; state: OutgoingState }
  | { type: 'try-again' };

type Outbox = readonly OutgoingMessage[];

export const outboxTransition = (outbox: Outbox, action: OutboxAction): Outbox => {
  switch (action.type) {
    case 'write': {
      const { id, text, at } = action;
      return [...outbox, { id, text, at, state: 'waiting' }];
    }
    case 'deliver':
      return outbox.map((message) =>
        message.id === action.id ? { ...message, state: action.state } : message,
      );
    case 'try-again':
      return outbox.map((message) =>
        message.state === 'unsent' ? { ...message, state: 'waiting' } : message,
      );
  }
};

/** The log has it now. */
export const withoutArrived = (outbox: Outbox, id: string): Outbox =>
  outbox.filter((message) => message.id !== id);

const isOnItsWay = ({ state }: OutgoingMessage): boolean => state !== 'sent' && state !== 'refused';

/** In the order they were written: what comes later waits for what could not be sent. */
export const nextToSend = (outbox: Outbox): OutgoingMessage | undefined => {
  const first = outbox.find(isOnItsWay);
  return first?.state === 'waiting' ? first : undefined;
};

/** What a page that is opened anew has to send; what was under way may have arrived, and sending it again is harmless. */
export const toSendAgain = (outbox: Outbox): OutgoingMessage[] =>
  outbox.filter(isOnItsWay).map((message) => ({ ...message, state: 'waiting' }));
