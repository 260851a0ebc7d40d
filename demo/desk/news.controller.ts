import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { DeskQueue } from '../api/desk/desk.contract.js';
import { newsWords } from './desk-words.js';
import { knownOf, newsSince, type Known, type News } from './news.js';

export interface NewsOptions {
  queue: () => DeskQueue | undefined;
  /** The conversation that is open. */
  open: () => string | undefined;
  /** Somebody new waits, or has written in a conversation that nobody looks at. */
  onNews: () => void;
}

/** The same words are read out again only where they have been gone in between. */
const saidForMs = 5_000;

/** Notices what is new at the desk between one look at the queue and the next. */
export class NewsController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: NewsOptions;
  readonly #handedOver = new Set<string>();
  #known: Known | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** For a screen reader: said once. */
  said = '';

  constructor(host: ReactiveControllerHost, options: NewsOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Those a colleague has handed over and nobody has opened yet. */
  get handedOver(): ReadonlySet<string> {
    return this.#handedOver;
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  hostUpdate(): void {
    const open = this.#options.open();
    if (open) this.#handedOver.delete(open);
    const queue = this.#options.queue();
    if (queue && this.#known) this.#tell(newsSince(this.#known, queue, isSeen() ? open : undefined));
    this.#known = queue && knownOf(queue);
    if (!queue) this.#handedOver.clear();
  }

  #tell(news: News): void {
    for (const { id } of news.handedOver) this.#handedOver.add(id);
    const words = newsWords(news);
    if (!words) return;
    this.#say(words);
    this.#options.onNews();
  }

  #say(words: string): void {
    this.said = words;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.said = '';
      this.#host.requestUpdate();
    }, saidForMs);
  }
}

const isSeen = (): boolean => document.visibilityState === 'visible';
