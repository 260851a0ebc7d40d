import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { limits } from '../contract/common.js';
import type { ChatMemory } from './chat-memory.js';
import type { Running } from './shared-conversation.js';
import { personalKinds, withoutPersonal, type PersonalKind } from './personal.js';

export interface ComposerOptions {
  readonly running: () => Running | undefined;
  readonly memory: () => ChatMemory;
  /** Typed here: the other tabs show it too. */
  readonly typed: (draft: string) => void;
  readonly write: (text: string) => void;
  /** The other side wants to know that somebody types. */
  readonly tellsTyping: () => boolean;
  /** Something is better not sent before it has been looked at again. */
  readonly noticed: () => void;
}

/** Said again while one goes on typing, for a counsellor who comes later. */
const typingEveryMs = 5_000;
/** From here on the room that is left is shown. */
const nearlyFull = 200;

/** What is typed and not sent. It goes when it is sent, and never before. */
export class ComposerController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: ComposerOptions;
  #toldTypingAt = -Infinity;
  draft = '';
  /** What the seeker is asked about before it is sent. */
  personal: readonly PersonalKind[] = [];

  constructor(host: ReactiveControllerHost, options: ComposerOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  /** How many characters there is room for; negative when there are too many, `undefined` while it does not matter. */
  get left(): number | undefined {
    const left = limits.message - this.draft.trim().length;
    return left <= nearlyFull ? left : undefined;
  }

  /** As another tab or an earlier page has it. */
  take(draft: string): void {
    if (this.draft === draft) return;
    this.draft = draft;
    this.personal = [];
    this.#options.memory().change({ draft });
    this.#host.requestUpdate();
  }

  /** What was sent to nobody stands in the field again. */
  giveBack(written: string): void {
    this.take([written, this.draft].filter((words) => words !== '').join('\n\n'));
  }

  set(draft: string): void {
    this.take(draft);
    this.#options.typed(draft);
  }

  type(draft: string): void {
    this.set(draft);
    const now = performance.now();
    if (draft.trim() === '') this.#tellTyping(false);
    else if (now - this.#toldTypingAt > typingEveryMs) this.#tellTyping(true);
  }

  /** False when there is nothing to send, too much, or something that is asked about first unless one is sure. */
  send(isSure = false): boolean {
    const text = this.draft.trim();
    if (text === '' || (this.left ?? 0) < 0) return false;
    this.personal = isSure ? [] : personalKinds(text);
    if (this.personal.length > 0) {
      this.#host.requestUpdate();
      this.#options.noticed();
      return false;
    }
    this.#options.write(text);
    this.set('');
    this.#toldTypingAt = -Infinity;
    return true;
  }

  /** Takes out of the draft what was asked about. */
  withdraw(): void {
    this.set(withoutPersonal(this.draft));
  }

  #tellTyping(isTyping: boolean): void {
    const running = this.#options.running();
    const wasTelling = this.#toldTypingAt > -Infinity;
    if (!running || !this.#options.tellsTyping() || (!isTyping && !wasTelling)) return;
    this.#toldTypingAt = isTyping ? performance.now() : -Infinity;
    const { client, credential, stopping } = running;
    client.typing(credential, isTyping, { signal: stopping.signal }).catch(() => undefined);
  }
}
