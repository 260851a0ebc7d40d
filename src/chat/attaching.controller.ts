import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isAborted, isProblem } from '../api/api-error.js';
import { Attempt } from '../api/attempt.js';
import type { Attachment, ServiceProfile } from '../contract/profile.js';
import type { Running } from './shared-conversation.js';

/** What a service takes, if it takes files at all. */
export type FileRules = NonNullable<NonNullable<ServiceProfile['chat']>['attachments']>;

/** `refused`: by our own look at it, or by the service in its own words. */
export type Attaching =
  | { name: 'none' }
  | { name: 'chosen' | 'failed'; file: File }
  | { name: 'sending'; file: File; percent: number }
  | { name: 'refused'; file: File; why: 'tooBig' | 'wrongType' | 'empty' | { words: string } };

export interface AttachingOptions {
  readonly running: () => Running | undefined;
  /** `undefined`: the service takes no files. */
  readonly rules: () => FileRules | undefined;
}

/** The one file beside what is typed. It is lost with the page: a browser lets nobody keep hold of a file. */
export class AttachingController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: AttachingOptions;
  readonly #attempt = new Attempt();
  #sending = new AbortController();
  state: Attaching = { name: 'none' };

  constructor(host: ReactiveControllerHost, options: AttachingOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** An element that is moved on the page keeps its file. */
  hostDisconnected(): void {
    this.#sending.abort();
    if (this.state.name === 'sending') this.state = { name: 'chosen', file: this.state.file };
  }

  /** What is taken here and now; `undefined`: nothing. */
  get rules(): FileRules | undefined {
    return this.#options.running() && this.#options.rules();
  }

  /** The file that goes with the next message. */
  get file(): File | undefined {
    return 'file' in this.state && this.state.name !== 'refused' ? this.state.file : undefined;
  }

  choose(file: File): void {
    this.remove();
    const why = this.#objection(file);
    this.#become(why ? { name: 'refused', file, why } : { name: 'chosen', file });
  }

  /** Stops what is under way, too. */
  remove(): void {
    this.#sending.abort();
    this.#become({ name: 'none' });
  }

  /** `undefined` when it did not go: the state says why, and nothing is lost. */
  async upload(): Promise<Attachment | undefined> {
    const running = this.#options.running();
    const { file } = this;
    if (!running || !file || this.state.name === 'sending') return undefined;
    this.#sending = new AbortController();
    const { signal } = this.#sending;
    const idempotencyKey = this.#attempt.keyFor(`${file.name} ${file.size} ${file.lastModified}`);
    const onProgress = (share: number) => {
      if (!signal.aborted) this.#become({ name: 'sending', file, percent: Math.floor(share * 100) });
    };
    onProgress(0);
    try {
      const sent = { content: file, onProgress };
      const attachment = await running.client.attach(running.credential, sent, { signal, idempotencyKey });
      if (signal.aborted) return undefined;
      this.#attempt.end();
      this.#become({ name: 'none' });
      return attachment;
    } catch (error) {
      if (!isAborted(error)) this.#become(refusedBy(error, file));
      return undefined;
    }
  }

  #objection(file: File) {
    const rules = this.#options.rules();
    if (file.size === 0) return 'empty';
    if (file.size > (rules?.maxBytes ?? Infinity)) return 'tooBig';
    // Some systems don't say what a file is; the service looks for itself.
    return file.type === '' || rules?.mediaTypes.includes(file.type) ? undefined : 'wrongType';
  }

  #become(state: Attaching): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}

const refusedBy = (error: unknown, file: File): Attaching => {
  if (!isProblem(error, 'attachment-refused')) return { name: 'failed', file };
  const words = error.problem?.detail;
  return { name: 'refused', file, why: words === undefined ? 'wrongType' : { words } };
};
