import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { limits } from '../contract/common.js';
import type { Attachment } from '../contract/profile.js';
import type { AttachingController } from './attaching.controller.js';
import type { ChatMemory } from './chat-memory.js';
import type { Running } from './shared-conversation.js';
import { personalKinds, withoutPersonal, type PersonalKind } from '../ui/personal.js';

export interface ComposerOptions {
  readonly running: () => Running | undefined;
  readonly memory: () => ChatMemory;
  /** Typed here: the other tabs show it too. */
  readonly typed: (draft: string) => void;
  readonly write: (text: string, attachment?: Attachment) => void;
  /** The file beside the words. */
  readonly attaching: AttachingController;
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
  readonly name = 'composer';
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

  /** The file that goes along. */
  get attaching(): AttachingController {
    return this.#options.attaching;
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
    const { attaching, noticed } = this.#options;
    const text = this.draft.trim();
    const { file } = attaching;
    const isEmpty = text === '' && !file;
    if (isEmpty || (this.left ?? 0) < 0 || attaching.state.name === 'sending') return false;
    this.personal = isSure ? [] : personalKinds(`${text}\n${file?.name ?? ''}`);
    if (this.personal.length > 0) {
      this.#host.requestUpdate();
      noticed();
      return false;
    }
    if (file) void this.#sendWithFile(text);
    else this.#write(text);
    return true;
  }

  /** Takes out what was asked about: from the draft, and a file with such a name. */
  withdraw(): void {
    const { attaching } = this.#options;
    if (personalKinds(attaching.file?.name ?? '').length > 0) attaching.remove();
    this.set(withoutPersonal(this.draft));
  }

  /** The words wait for their file. */
  async #sendWithFile(text: string): Promise<void> {
    const attachment = await this.#options.attaching.upload();
    if (attachment) this.#write(text, attachment);
  }

  /** What was typed in the meantime stays. */
  #write(text: string, attachment?: Attachment): void {
    this.#options.write(text, attachment);
    this.set(this.draft.replace(text, '').trimStart());
    this.#toldTypingAt = -Infinity;
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
