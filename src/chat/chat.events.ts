import type { GuidanceErrorEvent } from '../ui/guidance-error.event.js';

/** The panel was opened. */
export class ChatOpenEvent extends Event {
  constructor() {
    super('guidance-open', { bubbles: true, composed: true });
  }
}

/** The panel was closed; a conversation goes on. */
export class ChatCloseEvent extends Event {
  constructor() {
    super('guidance-close', { bubbles: true, composed: true });
  }
}

/** A seeker has started a conversation. It says nothing about who. */
export class ChatStartedEvent extends Event {
  constructor() {
    super('guidance-chat-started', { bubbles: true, composed: true });
  }
}

/** A counsellor has written. */
export class MessageReceivedEvent extends Event {
  /** How many messages the seeker has not had on the screen yet, this one included. */
  readonly unread: number;

  constructor(unread: number) {
    super('guidance-message-received', { bubbles: true, composed: true });
    this.unread = unread;
  }
}

/** A conversation has ended. */
export class ChatEndedEvent extends Event {
  /** `seeker`, `counsellor`, `idle`, or `unknown`. */
  readonly endedBy: string;

  constructor(endedBy: string) {
    super('guidance-chat-ended', { bubbles: true, composed: true });
    this.endedBy = endedBy;
  }
}

/** What `<guidance-chat>` tells the page: the events bubble, so its ancestors and the document hear them too. */
export interface ChatEventMap {
  'guidance-open': ChatOpenEvent;
  'guidance-close': ChatCloseEvent;
  'guidance-chat-started': ChatStartedEvent;
  'guidance-message-received': MessageReceivedEvent;
  'guidance-chat-ended': ChatEndedEvent;
  'guidance-error': GuidanceErrorEvent;
}

declare global {
  interface HTMLElementEventMap extends ChatEventMap {}
  interface DocumentEventMap extends ChatEventMap {}
}
