import type { ChatClient } from '../api/chat-client.js';
import { errorCodeOf } from '../api/trouble.js';
import type { Conversation, LogEntry } from '../contract/chat.js';
import type { Credential } from '../contract/common.js';
import type { ChatMemory } from './chat-memory.js';
import {
  beginConversation,
  conversationTransition,
  sharedOf,
  type ConversationAction,
  type ConversationState,
  type Kept,
  type SharedAction,
} from './conversation-flow.js';
import { LogFollower } from './log-follower.js';
import { Outbox } from './outbox.js';
import { toSendAgain, unknownIn } from './outbox-flow.js';
import type { TabWord } from './tab-words.js';

export interface SharedConversationOptions {
  readonly memory: () => ChatMemory;
  /** What is typed and not sent, for a tab that comes later. */
  readonly draft: () => string;
  /** Typed in another tab. */
  readonly drafted: (draft: string) => void;
  /** The state is another; it may look the same. */
  readonly changed: () => void;
  /** New in the log, and in the state already. */
  readonly entered: (entries: readonly LogEntry[]) => void;
  /** Another tab has ended it. */
  readonly ended: (by: string) => void;
  /** The service has it no longer, or another tab has deleted it. */
  readonly over: (how: 'erased' | 'gone') => void;
  readonly failed: (code: string) => void;
}

/** What it takes to ask the service about this conversation. */
export interface Running {
  readonly client: ChatClient;
  readonly credential: Credential;
  readonly stopping: AbortController;
}

/** One conversation, the same in every tab of the site: one of them follows its log and sends what is written in all. */
export class SharedConversation {
  readonly #options: SharedConversationOptions;
  readonly #follower: LogFollower;
  readonly #outbox: Outbox;
  #waiting: BroadcastChannel | undefined;
  running: Running | undefined;
  state: ConversationState | undefined;

  constructor(options: SharedConversationOptions) {
    this.#options = options;
    this.#follower = new LogFollower({
      name: () => options.memory().name,
      entries: (entries) => {
        this.dispatch({ type: 'entries', entries });
        options.entered(entries);
      },
      queue: (notice) => this.act({ type: 'queue', notice }),
      typing: (isTyping) => this.act({ type: 'typing', isTyping }),
      line: (line) => this.changeLine(line),
      heard: (word, draftThen) => this.#hear(word, draftThen),
      known: () => this.state && { shared: sharedOf(this.state), draft: options.draft() },
      led: () => {
        this.act({ type: 'resend' });
        this.#flush();
      },
      returned: () => options.changed(),
      gone: () => options.over('gone'),
    });
    this.#outbox = new Outbox({
      // Nothing is to be sent here while another tab sends.
      messages: () => (this.isLeading ? (this.state?.outbox ?? []) : []),
      dispatch: (action) => this.act(action),
      send: async ({ id, text, attachment }) => {
        if (!this.running) return;
        const { client, credential, stopping } = this.running;
        const content = { ...(text && { text }), ...(attachment && { attachment: attachment.id }) };
        const message = { conversation: credential, messageId: id, content };
        // Also when the tab is closed meanwhile.
        await client.send(message, { signal: stopping.signal, keepalive: true });
      },
      refused: (error) => options.failed(errorCodeOf(error)),
    });
  }

  /** This tab has the line, and speaks for all. */
  get isLeading(): boolean {
    return this.#follower.isLeading;
  }

  /** Without a conversation: the service has been asked for one, and what is written waits for it. */
  begin(
    found: { running: Omit<Running, 'stopping'>; conversation: Conversation } | undefined,
    kept: Kept,
  ): void {
    // A question that was asked before the service answered still stands.
    const { leaving } = this.state ?? {};
    this.leave();
    const begun = beginConversation(found?.conversation, { ...kept, outbox: toSendAgain(kept.outbox) });
    this.state = { ...begun, ...(leaving && { leaving }) };
    if (!found) return this.#wait(kept.wish?.key);
    this.running = { ...found.running, stopping: new AbortController() };
    this.#follower.follow(this.running.client, this.running.credential);
  }

  /** As another page of this tab has left it. */
  takeUp({ outbox, seenUpTo }: Kept): void {
    this.dispatch({ type: 'take-up', outbox: toSendAgain(outbox), seenUpTo });
  }

  /** Stops everything here; the conversation itself goes on. */
  leave(): void {
    this.#waiting?.close();
    this.#waiting = undefined;
    this.#follower.stop();
    this.#outbox.stop();
    this.running?.stopping.abort();
    this.running = undefined;
    this.state = undefined;
  }

  /** It has ended: nothing more comes from the service. */
  rest(): void {
    this.#follower.rest();
    this.#outbox.stop();
  }

  say(word: TabWord): void {
    this.#waiting?.postMessage(word);
    this.#follower.say(word);
  }

  changeLine(line: 'good' | 'lost'): void {
    this.act({ type: 'line', line });
    if (line === 'good') this.#flush();
  }

  /** Here, and in the other tabs. */
  act(action: SharedAction): void {
    this.say({ type: 'act', action });
    this.#carryOut(action);
  }

  /** Here only. */
  dispatch(action: ConversationAction): void {
    if (!this.state) return;
    const { outbox, seenUpTo } = this.state;
    this.state = conversationTransition(this.state, action);
    if (outbox !== this.state.outbox || seenUpTo !== this.state.seenUpTo) {
      this.#options.memory().change({ outbox: [...this.state.outbox], seenUpTo: this.state.seenUpTo });
    }
    this.#options.changed();
  }

  #carryOut(action: SharedAction): void {
    this.dispatch(action);
    if (action.type === 'write' || action.type === 'try-again') this.#flush();
  }

  /** No tab has a line yet, and what is written in one stands in all, in its order. */
  #wait(key: string | undefined): void {
    if (key === undefined) return;
    this.#waiting = new BroadcastChannel(`${this.#options.memory().name} ${key}`);
    this.#waiting.onmessage = ({ data }) => this.#hear(data as TabWord);
  }

  #flush(): void {
    if (this.isLeading) void this.#outbox.flush();
  }

  /** `draftThen`: what was typed here when this tab asked for the word. */
  #hear(word: TabWord, draftThen?: string): void {
    if (word.type === 'act') this.#carryOut(word.action);
    else if (word.type === 'draft') this.#options.drafted(word.draft);
    else if (word.type === 'ended') this.#options.ended(word.by);
    else if (word.type === 'over') this.#options.over(word.how);
    else if (word.type === 'told' && word.known && this.state) {
      const { shared, draft } = word.known;
      for (const { state: _state, ...message } of unknownIn(shared.outbox, this.state.outbox)) {
        this.say({ type: 'act', action: { type: 'write', message } });
      }
      this.dispatch({ type: 'sync', shared });
      if (draftThen === this.#options.draft()) this.#options.drafted(draft);
    }
  }
}
