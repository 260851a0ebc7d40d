import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { playTone } from './tone.js';
import { joinSoundTurn, type SoundTurn } from './sound-turn.js';

/**
 * Whether this tab's counsellor wants to hear what is new, in sessionStorage: `on`, or nothing. It lasts as long as the
 * tab, and says nothing about anybody.
 */
const storageKey = 'guidance-desk-sound';

const signs = ['click', 'keydown', 'focus'] as const;

/** A short, soft tone where it is wanted; off until somebody switches it on, and once however many tabs are open. */
export class SoundController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #context: AudioContext | undefined;
  /** Only a tab that may sound takes part. */
  #turn: SoundTurn | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get isOn(): boolean {
    return this.#turn !== undefined;
  }

  hostConnected(): void {
    for (const sign of signs) window.addEventListener(sign, this.#used);
    document.addEventListener('visibilitychange', this.#used);
    if (wasOn()) this.#start();
  }

  hostDisconnected(): void {
    for (const sign of signs) window.removeEventListener(sign, this.#used);
    document.removeEventListener('visibilitychange', this.#used);
    this.#stop();
  }

  /** Lets it sound once as it is switched on: so one knows what to listen for, and the browser allows the next. */
  setOn(isOn: boolean): void {
    keep(isOn);
    if (isOn && !this.#turn) {
      this.#start();
      this.#used();
      this.#tone();
    } else if (!isOn) this.#stop();
    this.#host.requestUpdate();
  }

  /** Something is new: heard from the tab that was used last. */
  async sound(): Promise<void> {
    if (await this.#turn?.claim()) this.#tone();
  }

  #start(): void {
    this.#turn = joinSoundTurn(storageKey);
    if (document.visibilityState === 'visible') this.#turn.use();
  }

  #stop(): void {
    this.#turn?.leave();
    this.#turn = undefined;
    void this.#context?.close();
    this.#context = undefined;
  }

  readonly #used = (): void => {
    if (document.visibilityState !== 'visible' || !this.#turn) return;
    this.#turn.use();
    // After a reload the browser is silent until somebody has done something on the page.
    if (mayAsk()) void this.#audio().resume();
  };

  #audio(): AudioContext {
    this.#context ??= new AudioContext();
    return this.#context;
  }

  #tone(): void {
    if (this.#turn && mayAsk()) playTone(this.#audio());
  }
}

/** An older browser doesn't say; it stays silent by itself. */
const mayAsk = (): boolean => (navigator.userActivation as UserActivation | undefined)?.hasBeenActive ?? true;

function wasOn(): boolean {
  try {
    return sessionStorage.getItem(storageKey) === 'on';
  } catch {
    return false;
  }
}

function keep(isOn: boolean): void {
  try {
    if (isOn) sessionStorage.setItem(storageKey, 'on');
    else sessionStorage.removeItem(storageKey);
  } catch {
    // Storage is switched off: the wish lasts as long as the page.
  }
}
