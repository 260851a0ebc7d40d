import type { ChatClient } from '../api/chat-client.js';
import type { EventLog, LogConnection } from '../api/event-log.js';
import type { Credential } from '../contract/common.js';
import type { LogEntry, QueueNotice } from '../contract/chat.js';
import { isPageVisible, watchPageLife } from '../page/page-life.js';
import { joinTabGroup, type TabGroup } from '../page/tab-group.js';
import type { Known, TabWord } from './tab-words.js';

export interface FollowerOptions {
  /** What the tabs of the site know the service by. */
  readonly name: () => string;
  /** What is new, in order, each once. */
  readonly entries: (entries: readonly LogEntry[]) => void;
  /** From this tab's own line; other tabs are told by whoever listens. */
  readonly queue: (notice: QueueNotice) => void;
  readonly typing: (isTyping: boolean) => void;
  readonly line: (line: 'good' | 'lost') => void;
  /** Another tab has said something that is not in the log. `draftThen`: what was typed here when this tab asked for it. */
  readonly heard: (word: TabWord, draftThen?: string) => void;
  readonly known: () => Known | undefined;
  /** This tab has the line now. */
  readonly led: () => void;
  /** The page is looked at again, or the network is back. */
  readonly returned: () => void;
  /** The conversation is no more, or was never ours. */
  readonly gone: () => void;
}

/** A line that is back within this time was never away, as far as a person is concerned. */
const graceMs = 3_000;
/** Nobody types that long without a new sign of it. */
const typingMs = 12_000;
/** A tab that has the line answers at once, unless the browser has stopped it. */
const patienceMs = 1_500;

/** Follows one conversation while the page is awake: on a line of its own, or through the one tab that has one. */
export class LogFollower {
  readonly #options: FollowerOptions;
  #unwatch: () => void = () => undefined;
  #group: TabGroup | undefined;
  #line: { readonly log: EventLog; readonly following: AbortController } | undefined;
  #entries: LogEntry[] = [];
  #arrived: LogEntry[] = [];
  #lastSeq = 0;
  #isResting = false;
  #lineTimer = 0;
  #typingTimer = 0;
  #asking = 0;
  #draftThen: string | undefined;

  constructor(options: FollowerOptions) {
    this.#options = options;
  }

  /** The line is this tab's. */
  get isLeading(): boolean {
    return this.#line !== undefined;
  }

  follow(client: ChatClient, conversation: Credential): void {
    this.stop();
    this.#isResting = false;
    const join = () => this.#join(client, conversation);
    this.#unwatch = watchPageLife({
      returned: () => {
        if (this.#line) this.#line.log.wake();
        else if (!this.#isResting) this.#ask();
        this.#options.returned();
      },
      left: () => this.#sleep(),
      woken: join,
    });
    join();
  }

  stop(): void {
    this.#unwatch();
    this.#sleep();
    this.#entries = [];
    this.#arrived = [];
    this.#lastSeq = 0;
  }

  /** It has ended: nothing more comes, but other tabs may still say that it is deleted. */
  rest(): void {
    this.#isResting = true;
    this.#hangUp();
  }

  /** To the other tabs. */
  say(word: TabWord): void {
    this.#group?.say(word);
  }

  #join(client: ChatClient, conversation: Credential): void {
    this.#sleep();
    this.#group = joinTabGroup({
      name: `${this.#options.name()} ${conversation.id}`,
      heard: (word) => this.#hear(word as TabWord),
      led: (isLeading) => {
        this.#hangUp();
        if (!isLeading || this.#isResting) return;
        this.#connect(client, conversation);
        this.#options.led();
        this.#tell(this.#lastSeq, this.#options.known());
      },
    });
    if (!this.#isResting) this.#ask();
  }

  #sleep(): void {
    this.#hangUp();
    this.#group?.leave();
    this.#group = undefined;
  }

  #hangUp(): void {
    this.#line?.following.abort();
    this.#line = undefined;
    for (const timer of [this.#lineTimer, this.#typingTimer, this.#asking]) window.clearTimeout(timer);
    this.#asking = 0;
  }

  #ask(): void {
    this.#draftThen = this.#options.known()?.draft;
    this.say({ type: 'ask', after: this.#lastSeq });
    window.clearTimeout(this.#asking);
    this.#asking = window.setTimeout(() => {
      this.#asking = 0;
      if (isPageVisible()) this.#group?.takeOver();
    }, patienceMs);
  }

  #hear(word: TabWord): void {
    if (word.type === 'ask') {
      if (this.#line) this.#tell(word.after, this.#options.known());
    } else if (word.type !== 'told') {
      this.#options.heard(word);
    } else if (!this.#line) {
      const draftThen = this.#asking === 0 ? undefined : this.#draftThen;
      window.clearTimeout(this.#asking);
      this.#asking = 0;
      if (word.after > this.#lastSeq) return this.#ask();
      this.#take(word.entries);
      this.#options.heard(word, draftThen);
    }
  }

  #tell(after: number, known?: Known): void {
    const entries = this.#entries.filter(({ seq }) => seq > after);
    this.say({ type: 'told', after, upTo: this.#lastSeq, entries, ...(known && { known }) });
  }

  #take(entries: readonly LogEntry[]): void {
    const news = entries.filter(({ seq }) => seq > this.#lastSeq);
    this.#entries.push(...news);
    this.#lastSeq = news.at(-1)?.seq ?? this.#lastSeq;
    if (news.length > 0) this.#options.entries(news);
  }

  /** What comes in one go is told in one go. */
  #arrive(entry: LogEntry): void {
    if (this.#arrived.push(entry) === 1) queueMicrotask(() => this.#hand());
  }

  #hand(): void {
    if (this.#arrived.length === 0) return;
    const after = this.#lastSeq;
    this.#take(this.#arrived.splice(0));
    this.#tell(after);
  }

  #connect(client: ChatClient, conversation: Credential): void {
    const following = new AbortController();
    const { signal } = following;
    const log = client.follow(conversation, {
      after: this.#lastSeq,
      signal,
      onEntry: (entry) => this.#arrive(entry),
      // What came before it is handed on before it: a place in the queue means nothing to one who still talks.
      onQueue: (notice) => {
        this.#hand();
        this.#options.queue(notice);
      },
      onTyping: ({ by, typing }) => {
        this.#hand();
        if (by !== 'seeker') this.#hearTyping(typing);
      },
      onConnection: (connection) => this.#hearLine(connection),
    });
    this.#line = { log, following };
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
