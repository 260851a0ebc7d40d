import type { Remembered } from './chat-memory.js';
import type { ConversationController } from './conversation.controller.js';

/** What the chat is told of, and what it tells. */
export interface ChatOptions {
  readonly apiBase: () => string;
  readonly language: () => string;
  /** Id of a topic that the partner or the seeker has chosen. */
  readonly topic: () => string | undefined;
  readonly isOpen: () => boolean;
  /** The launcher says whether the chat is open. */
  readonly looksAhead: () => boolean;
  readonly conversation: ConversationController;
  readonly started: () => void;
  /** A conversation of an earlier page goes on, or one of another tab. */
  readonly resumed: (kept: Remembered) => void;
  /** What is typed here was meant for a conversation that is over. */
  readonly emptied: () => void;
  /** The service takes no conversation now; what was written is given back. */
  readonly refused: (written: string) => void;
  readonly failed: (code: string) => void;
}
