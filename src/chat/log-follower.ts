import type { ChatClient } from '../api/chat-client.js';
import type { EventLog, LogConnection } from '../api/event-log.js';
import type { Credential } from '../contract/common.js';
import type { LogEntry, QueueNotice } from '../contract/chat.js';
import { watchPageLife } from '../page/page-life.js';

export interface FollowerOptions {
  readonly entry: (entry: LogEntry) => void;
  readonly queue: (notice: QueueNotice) => void;
  readonly typing: (isTyping: boolean) => void;
  readonly line: (line: 'good' | 'lost') => void;
  /** The page is looked at again, or the network is back. */
  readonly returned: () => void;
  /** The conversation is no more, or was never ours. */
  readonly gone: () => void;
}

/** A line that is back within this time was never away, as far as a person is concerned. */
const graceMs = 3_000;
/** Nobody types that long without a new sign of it. */
const typingMs = 12_000;

/** Follows one conversation while the page is awake, and says how the line is. */
export class LogFollower {
  readonly #options: FollowerOptions;
  #asleep: () => void = () => undefined;
  #unwatch: () => void = () => undefined;
  #log: EventLog | undefined;
  #lastSeq = 0;
  #lineTimer = 0;
  #typingTimer = 0;

  constructor(options: FollowerOptions) {
    this.#options = options;
  }

  follow(client: ChatClient, conversation: Credential): void {
    this.stop();
    this.#lastSeq = 0;
    const connect = () => this.#connect(client, conversation);
    this.#unwatch = watchPageLife({
      returned: () => {
        this.#log?.wake();
        this.#options.returned();
      },
      left: () => this.#asleep(),
      woken: connect,
    });
    connect();
  }

  stop(): void {
    this.#unwatch();
    this.#asleep();
    window.clearTimeout(this.#lineTimer);
    window.clearTimeout(this.#typingTimer);
  }

  #connect(client: ChatClient, conversation: Credential): void {
    this.#asleep();
    const following = new AbortController();
    this.#asleep = () => following.abort();
    const { signal } = following;
    const log = client.follow(conversation, {
      after: this.#lastSeq,
      signal,
      onEntry: (entry) => {
        this.#lastSeq = entry.seq;
        this.#options.entry(entry);
      },
      onQueue: (notice) => this.#options.queue(notice),
      onTyping: ({ by, typing }) => {
        if (by !== 'seeker') this.#hearTyping(typing);
      },
      onConnection: (connection) => this.#hearLine(connection),
    });
    this.#log = log;
    log.finished.catch(() => {
      if (!signal.aborted) this.#options.gone();
    });
  }

  #hearTyping(isTyping: boolean): void {
    window.clearTimeout(this.#typingTimer);
    if (isTyping) this.#typingTimer = window.setTimeout(() => this.#options.typing(false), typingMs);
    this.#options.typing(isTyping);
  }

  #hearLine(connection: LogConnection): void {
    if (connection === 'offline') {
      window.clearTimeout(this.#lineTimer);
      this.#lineTimer = window.setTimeout(() => this.#options.line('lost'), graceMs);
    } else if (connection !== 'connecting') {
      window.clearTimeout(this.#lineTimer);
      this.#options.line('good');
    }
  }
}
