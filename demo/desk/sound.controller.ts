import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { joinTabGroup, type TabGroup } from '../../src/page/tab-group.js';

/** Whether a counsellor wants to hear it, until the tab is closed. Value: `on`. */
const storageKey = 'guidance-desk-sound';
const seconds = 0.35;

/** A short, soft tone when somebody new waits or writes; off until it is asked for, and once however many tabs are open. */
export class SoundController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  /** What is new at the desk: it sounds when this rises. */
  readonly #news: () => number;
  #context: AudioContext | undefined;
  #group: TabGroup | undefined;
  #leads = false;
  #known = Infinity;

  constructor(host: ReactiveControllerHost, news: () => number) {
    this.#host = host;
    this.#news = news;
    host.addController(this);
  }

  get isOn(): boolean {
    return this.#context !== undefined;
  }

  hostConnected(): void {
    const led = (isLeading: boolean) => void (this.#leads = isLeading);
    this.#group = joinTabGroup({ name: storageKey, heard: () => undefined, led });
    if (sessionStorage.getItem(storageKey) === 'on') this.#start();
  }

  hostDisconnected(): void {
    this.#group?.leave();
    void this.#context?.close();
    this.#context = undefined;
  }

  hostUpdated(): void {
    const news = this.#news();
    if (news > this.#known && this.#leads) this.#sound();
    this.#known = news;
  }

  /** The press itself is what the browser wants before it lets a page sound. */
  toggle(): void {
    if (this.#context) {
      void this.#context.close();
      this.#context = undefined;
      sessionStorage.removeItem(storageKey);
    } else {
      sessionStorage.setItem(storageKey, 'on');
      this.#start();
      this.#sound();
    }
    this.#host.requestUpdate();
  }

  #start(): void {
    this.#context = new AudioContext();
  }

  #sound(): void {
    const context = this.#context;
    if (!context) return;
    void context.resume();
    const now = context.currentTime;
    const volume = context.createGain();
    volume.gain.setValueAtTime(0.0001, now);
    volume.gain.exponentialRampToValueAtTime(0.12, now + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.0001, now + seconds);
    const tone = context.createOscillator();
    tone.type = 'sine';
    tone.frequency.setValueAtTime(660, now);
    tone.frequency.setValueAtTime(880, now + 0.12);
    tone.connect(volume).connect(context.destination);
    tone.start(now);
    tone.stop(now + seconds);
  }
}
