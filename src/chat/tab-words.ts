import type { LogEntry } from '../contract/chat.js';
import type { Shared, SharedAction } from './conversation-flow.js';

/** What one who comes later needs beside the log. */
export interface Known {
  readonly shared: Shared;
  readonly draft: string;
}

/** What is said between the tabs of one conversation. */
export type TabWord =
  /** A tab that has come, or was asleep: what has happened after this entry? */
  | { type: 'ask'; after: number }
  /** The tab with the line: what happened after one entry, up to another. `known` only to one who has asked. */
  | { type: 'told'; after: number; upTo: number; entries: readonly LogEntry[]; known?: Known }
  | { type: 'act'; action: SharedAction }
  | { type: 'draft'; draft: string }
  | { type: 'ended'; by: string }
  | { type: 'over'; how: 'erased' | 'gone' };
