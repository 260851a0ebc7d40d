import * as v from 'valibot';
import {
  LogEntrySchema,
  QueueNoticeSchema,
  TypingNoticeSchema,
  UnknownEntrySchema,
  type LogEntry,
  type QueueNotice,
  type TypingNotice,
} from '../contract/chat.js';

/** What a follower of the log is told. */
export interface LogListener {
  /** In order, each once, with no hole before it. */
  onEntry(entry: LogEntry): void;
  onQueue?(notice: QueueNotice): void;
  onTyping?(notice: TypingNotice): void;
}

/** `hole`: entries are missing before this one; `passed`: it is known already, or says nothing that we understand. */
export type Placed = 'new' | 'passed' | 'hole';

/** Keeps the place in a log: hands on what comes next, drops what is known, and never steps over a hole. */
export interface LogReader {
  readonly lastSeq: number;
  read(value: unknown): Placed;
  readQueue(value: unknown): void;
  readTyping(value: unknown): void;
}

export function createLogReader(after: number, listener: LogListener): LogReader {
  let lastSeq = after;
  return {
    get lastSeq() {
      return lastSeq;
    },
    read(value) {
      const numbered = v.safeParse(UnknownEntrySchema, value);
      if (!numbered.success || numbered.output.seq <= lastSeq) return 'passed';
      if (numbered.output.seq > lastSeq + 1) return 'hole';
      lastSeq = numbered.output.seq;
      // An entry that a newer service has added keeps its number and is not shown.
      const entry = v.safeParse(LogEntrySchema, value);
      if (entry.success) listener.onEntry(entry.output);
      return 'new';
    },
    readQueue(value) {
      const notice = v.safeParse(QueueNoticeSchema, value);
      if (notice.success) listener.onQueue?.(notice.output);
    },
    readTyping(value) {
      const notice = v.safeParse(TypingNoticeSchema, value);
      if (notice.success) listener.onTyping?.(notice.output);
    },
  };
}
