import type { TFunction } from 'i18next';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LogEntry } from '../contract/chat.js';
import { LiveRegionController } from '../ui/live-region.controller.js';
import type { ConversationState } from './conversation-flow.js';
import { queueWords } from './conversation-log.js';
import { endedWords } from './leaving.js';

export interface VoiceOptions {
  readonly t: () => TFunction;
  readonly isOpen: () => boolean;
  readonly state: () => ConversationState | undefined;
  /** The region that stands on the page beside the panel. */
  readonly page: LiveRegionController;
}

/** What comes in one go, after a broken line, is read out up to so many; of more, how many they are is enough. */
const fewMessages = 3;
/** A line that is taken up again brings what was missed piece by piece. */
const oneGoMs = 200;

/** Who waits is not to be disturbed all the time. */
const placeEveryMs = 30_000;

/** How the conversation stands, in the words that are said when it changes. */
const standing = ({ phase, counsellor }: ConversationState, t: TFunction): string => {
  if (phase.name === 'starting') return '';
  if (phase.name === 'queued') return queueWords(phase, t);
  if (phase.name === 'ended') return endedWords(phase.by, t);
  return t('chat.log.here', { name: counsellor ?? t('chat.someone') });
};

/** What is asked before the service ends what has gone quiet. */
export const idleWords = (minutesLeft: number, t: TFunction): string =>
  `${t('chat.idle.title')} ${t('chat.idle.body', { count: minutesLeft })}`;

/** Tells people who listen what comes while they wait: each thing once, and no history. */
export class VoiceController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: VoiceOptions;
  /** On a phone the page behind the panel is inert, and so is its region: the panel has one of its own. */
  readonly panel: LiveRegionController;
  #unsaid: string[] = [];
  #heard: string[] = [];
  #hearing: ReturnType<typeof setTimeout> | undefined;
  #standing = '';
  #wasIdle = false;
  #placeTimer: ReturnType<typeof setTimeout> | undefined;
  #placeSaidAt = -Infinity;
  #line: ConversationState['line'] = 'good';

  constructor(host: ReactiveControllerHost, options: VoiceOptions) {
    this.#host = host;
    this.#options = options;
    this.panel = new LiveRegionController(host);
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#placeTimer);
    this.#takeHeard();
  }

  hostUpdate(): void {
    const { state, t, isOpen, page } = this.#options;
    const now = state();
    const words = now ? standing(now, t()) : '';
    // What stood so from the beginning is on the screen, and is no news.
    if (this.#standing !== words && this.#standing !== '' && words !== '') {
      if (now?.phase.name === 'queued') this.#sayPlace();
      else this.#unsaid.push(words);
    }
    this.#standing = words;
    const line = now?.line ?? 'good';
    if (now && this.#line !== line)
      this.#unsaid.push(t()(line === 'lost' ? 'chat.line.lost' : 'chat.line.back'));
    this.#line = line;
    const isIdle = now?.idleMinutesLeft !== undefined;
    if (isIdle && !this.#wasIdle) this.#unsaid.push(idleWords(now.idleMinutesLeft, t()));
    this.#wasIdle = isIdle;
    if (this.#unsaid.length === 0) return;
    (isOpen() ? this.panel : page).announce([...this.#takeHeard(), ...this.#unsaid].join(' '));
    this.#unsaid = [];
  }

  /** The place in the queue, as it is when it is said: at once after a rest, and never more often. */
  #sayPlace(): void {
    const restMs = this.#placeSaidAt + placeEveryMs - performance.now();
    clearTimeout(this.#placeTimer);
    this.#placeTimer = setTimeout(
      () => {
        const { state, t } = this.#options;
        const now = state();
        if (now?.phase.name !== 'queued') return;
        this.#placeSaidAt = performance.now();
        this.say(standing(now, t()));
      },
      Math.max(0, restMs),
    );
  }

  say(words: string): void {
    this.#unsaid.push(words);
    this.#host.requestUpdate();
  }

  /** In an open panel the words themselves; else only that there are some. */
  hear(entry: LogEntry): void {
    const { t, isOpen, state } = this.#options;
    const message = entry.type === 'message' ? entry.message : undefined;
    const sender = message?.from === 'system' ? t()('chat.log.service') : message?.name;
    const name = sender ?? state()?.counsellor ?? t()('chat.someone');
    const text = entry.type === 'link' ? entry.label : (message?.text ?? message?.attachment?.name ?? '');
    const words = isOpen() ? t()('chat.log.said', { name, text }) : t()('chat.log.news', { name });
    if (this.#heard.push(words) > 1) return;
    this.#hearing = setTimeout(() => this.say(this.#takeHeard().join(' ')), oneGoMs);
  }

  #takeHeard(): string[] {
    const { t, isOpen } = this.#options;
    const heard = this.#heard;
    const count = heard.length;
    clearTimeout(this.#hearing);
    this.#heard = [];
    return count > (isOpen() ? fewMessages : 1) ? [t()('chat.unread', { count })] : heard;
  }
}
