import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ApiError } from '../../src/api/api-error.js';
import type { EventLog } from '../../src/api/event-log.js';
import type { LogEntry } from '../../src/contract/chat.js';
import type { DeskEnd, NewLink } from '../api/desk/desk.contract.js';
import type { DeskCalls } from './desk-client.js';
import type { DeskController } from './desk.controller.js';
import type { PendingMessage } from './desk-outbox.js';
import { DeskWriting } from './desk-writing.js';
import { problemText } from './desk-words.js';

/** One conversation at a time is followed on the screen; the others are counted in the queue. */
interface OpenConversation {
  id: string;
  entries: LogEntry[];
  typing: boolean;
  /** What was there before it was opened has been shown. */
  settled: boolean;
  stop: AbortController;
  /** Missing once it is somebody else's: what was said until then stays on the screen. */
  log?: EventLog | undefined;
}

const typingEveryMs = 5_000;
/** The log comes entry by entry; what is read is told once it has come to rest. */
const readAfterMs = 300;

const isTaken = ({ code }: ApiError): boolean => code === 'conversation-taken';

/** What is open on the desk, what has been written in it and what is still on its way. */
export class ConversationController implements ReactiveController {
  #host: ReactiveControllerHost;
  #desk: DeskController;
  #open: OpenConversation | undefined;
  #isInSight = true;
  readonly #writing: DeskWriting;
  #typingSentAt = 0;
  #readTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, desk: DeskController) {
    this.#host = host;
    this.#desk = desk;
    this.#writing = new DeskWriting(desk, () => host.requestUpdate());
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#markRead);
    window.addEventListener('online', this.#tryAgain);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#markRead);
    window.removeEventListener('online', this.#tryAgain);
    this.close();
  }

  hostUpdate(): void {
    this.#writing.look();
  }

  get id(): string | undefined {
    return this.#open?.id;
  }

  get entries(): readonly LogEntry[] {
    return this.#open?.entries ?? [];
  }

  get isTyping(): boolean {
    return this.#open?.typing ?? false;
  }

  get isSettled(): boolean {
    return this.#open?.settled ?? false;
  }

  get pending(): readonly PendingMessage[] {
    return this.#writing.outbox.pending(this.id ?? '', this.entries);
  }

  get draft(): string {
    return this.#writing.draft(this.id ?? '');
  }

  /** Whether the desk shows conversations at all. What came meanwhile is read on coming back. */
  set isInSight(value: boolean) {
    if (value && !this.#isInSight) this.#markRead();
    this.#isInSight = value;
  }

  open(id: string): void {
    if (this.#open?.id === id) {
      // It may have been somebody else's for a while.
      if (this.#open.log) this.#open.log.wake();
      else this.#follow(this.#open);
      return;
    }
    this.close();
    const open: OpenConversation = {
      id,
      entries: [],
      typing: false,
      settled: false,
      stop: new AbortController(),
    };
    this.#open = open;
    this.#follow(open);
  }

  #follow(open: OpenConversation): void {
    const { state } = this.#desk;
    if (state.name !== 'at-work') return;
    open.log = state.work.calls.follow(open.id, {
      after: open.entries.at(-1)?.seq ?? 0,
      isOver: isTaken,
      signal: open.stop.signal,
      onEntry: (entry) => {
        open.entries = [...open.entries, entry];
        if (entry.type === 'message') this.#writing.outbox.arrived(open.id, entry.message.id);
        if (entry.type === 'message' && entry.message.from === 'seeker') open.typing = false;
        this.#host.requestUpdate();
        this.#markRead();
      },
      onTyping: ({ by, typing }) => {
        if (by === 'seeker') open.typing = typing;
        this.#host.requestUpdate();
      },
    });
    open.log.finished.catch((error: unknown) => {
      if (this.#open !== open) return;
      open.log = undefined;
      if (error instanceof ApiError && isTaken(error)) return;
      if (error instanceof ApiError && error.status === 404) this.#writing.forget(open.id);
      this.close();
      this.#desk.notice = problemText(error);
      this.#host.requestUpdate();
    });
    this.#host.requestUpdate();
  }

  close(): void {
    clearTimeout(this.#readTimer);
    this.#open?.stop.abort();
    this.#open = undefined;
    this.#typingSentAt = 0;
    this.#host.requestUpdate();
  }

  write(text: string): void {
    const { id } = this;
    if (!id) return;
    this.#writing.write(id, text);
    if (text && Date.now() - this.#typingSentAt > typingEveryMs) {
      this.#typingSentAt = Date.now();
      void this.#quietly((calls) => calls.typing(id, true));
    }
  }

  async send(): Promise<void> {
    const { id } = this;
    const text = this.draft.trim();
    if (!id || !text) return;
    this.#typingSentAt = 0;
    const sent = this.#writing.outbox.send(id, text);
    this.#writing.write(id, '');
    await sent;
  }

  async sendAgain(messageId: string): Promise<void> {
    if (this.id) await this.#writing.outbox.sendAgain(this.id, messageId);
  }

  sendLink(link: NewLink): Promise<boolean> {
    const { id } = this;
    return id ? this.#desk.attempt((calls) => calls.sendLink(id, link)) : Promise.resolve(false);
  }

  end(how?: DeskEnd): Promise<boolean> {
    const { id } = this;
    return id ? this.#desk.attempt((calls) => calls.end(id, how)) : Promise.resolve(false);
  }

  /** Lets go of it. What was typed and not sent stays with it, should it come back. */
  async handOver(to: string | undefined): Promise<boolean> {
    const { id } = this;
    if (!id || !(await this.#desk.attempt((calls) => calls.handOver(id, to)))) return false;
    // Another one may have been opened in the meantime.
    if (this.id === id) this.close();
    return true;
  }

  readonly #tryAgain = (): void => this.#writing.outbox.flush();

  readonly #markRead = (): void => {
    clearTimeout(this.#readTimer);
    this.#readTimer = setTimeout(() => this.#tellRead(), readAfterMs);
  };

  /** Only what someone can have seen counts as read, and only in a conversation that is ours. */
  #tellRead(): void {
    const open = this.#open;
    if (open && !open.settled) {
      open.settled = true;
      this.#host.requestUpdate();
    }
    const unread = open?.entries.findLast(
      (entry) => entry.type === 'message' && entry.message.from === 'seeker',
    );
    if (!open || !unread || !this.#isInSight || document.visibilityState !== 'visible') return;
    const isMine = open.entries.some((entry) => entry.type === 'state' && entry.state === 'active');
    const seen = open.entries.some(
      (entry) => entry.type === 'read' && entry.by === 'counsellor' && entry.upTo >= unread.seq,
    );
    if (isMine && !seen) void this.#quietly((calls) => calls.read(open.id, unread.seq));
  }

  /** For what is worth no word when it fails. */
  async #quietly(work: (calls: DeskCalls) => Promise<void>): Promise<void> {
    const { state } = this.#desk;
    if (state.name === 'at-work') await work(state.work.calls).catch(() => undefined);
  }
}
