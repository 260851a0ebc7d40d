import type { TFunction } from 'i18next';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isProblem } from '../api/api-error.js';
import { Attempt } from '../api/attempt.js';
import type { CreateOptions } from '../api/http.js';
import { errorCodeOf } from '../api/trouble.js';
import type { FieldSpec, FieldValues } from '../ui/field-spec.js';
import { FormController } from '../ui/form.controller.js';
import { personalKinds, withoutPersonal, type PersonalKind } from '../ui/personal.js';

export type SmallFormState =
  | { readonly name: 'writing'; readonly failed?: boolean }
  | { readonly name: 'sending' | 'sent' };

export interface SmallFormOptions {
  readonly name: 'letter' | 'copy' | 'intake' | 'rating';
  /** What it is about, e.g. a conversation's id: about another one it begins anew. */
  readonly about: () => unknown;
  /** Sent already, from an earlier page. Default: no. */
  readonly wasSent?: () => boolean;
  readonly locale: { readonly language: string; readonly t: TFunction };
  readonly fields: (t: TFunction) => readonly FieldSpec[];
  /** `undefined`: there is nothing to send, or nobody to send it to. */
  readonly send: (values: FieldValues, options: CreateOptions) => Promise<unknown> | undefined;
  /** Focus goes to what the press brought. */
  readonly focus: (selector: string) => void;
  readonly failed: (code: string) => void;
}

/** A form beside the conversation. Keeps what is written, and sends it once however often the button is pressed. */
export class SmallFormController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: SmallFormOptions;
  readonly #attempt = new Attempt();
  #about: unknown;
  #sending = new AbortController();
  /** What the seeker is asked about before it is sent. */
  #asked: FieldValues | undefined;
  readonly form: FormController;
  state: SmallFormState = { name: 'writing' };

  constructor(host: ReactiveControllerHost & HTMLElement, options: SmallFormOptions) {
    this.#host = host;
    this.#options = options;
    this.form = new FormController(host, { fields: () => this.fields, t: () => options.locale.t });
    host.addController(this);
  }

  get name(): SmallFormOptions['name'] {
    return this.#options.name;
  }

  get fields(): readonly FieldSpec[] {
    return this.#options.fields(this.#options.locale.t).map((spec) => ({ ...spec, mayBePersonal: true }));
  }

  /** What the seeker is asked about, until it is written anew. */
  get personal(): readonly PersonalKind[] {
    const { values } = this.form;
    return values === this.#asked ? personalKinds(this.#texts.map((name) => values[name]).join('\n')) : [];
  }

  /** Where one may write anything; an address has a field of its own. */
  get #texts(): string[] {
    return this.fields.filter(({ kind }) => kind === 'text' || kind === 'textarea').map(({ name }) => name);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const about = this.#options.about();
    if (about === this.#about) return;
    this.#about = about;
    this.#sending.abort();
    this.state = { name: this.#options.wasSent?.() ? 'sent' : 'writing' };
    this.form.reset();
  }

  hostDisconnected(): void {
    this.#sending.abort();
    if (this.state.name === 'sending') this.state = { name: 'writing' };
  }

  /** Words that stood elsewhere follow what is written here; once it has been sent, they are a new beginning. */
  add(name: string, words: string): void {
    const written = this.form.values[name] ?? '';
    if (typeof written !== 'string' || written.includes(words)) return;
    const isSent = this.state.name === 'sent';
    if (isSent) this.#become({ name: 'writing' });
    this.form.set(name, isSent || written === '' ? words : `${written}\n\n${words}`);
  }

  /** Takes out what was asked about. */
  withdraw(): void {
    for (const name of this.#texts) {
      const text = this.form.values[name];
      if (typeof text === 'string') this.form.set(name, withoutPersonal(text));
    }
  }

  async send(isSure = false): Promise<void> {
    if (this.state.name !== 'writing' || !this.form.submit()) return;
    const { values } = this.form;
    this.#asked = isSure ? undefined : values;
    if (this.personal.length > 0) {
      this.#options.focus(`${this.#place} [data-personal]`);
      return;
    }
    this.#sending = new AbortController();
    const { signal } = this.#sending;
    const idempotencyKey = this.#attempt.keyFor(JSON.stringify([values, this.#options.locale.language]));
    const sending = this.#options.send(values, { signal, idempotencyKey });
    if (!sending) return;
    this.#become({ name: 'sending' });
    try {
      await sending;
      if (signal.aborted) return;
      this.#attempt.end();
      const hasAttention = this.#hasAttention;
      this.#become({ name: 'sent' });
      if (hasAttention) this.#options.focus(`[data-sent="${this.name}"]`);
    } catch (error) {
      if (!signal.aborted) this.#refuse(error);
    }
  }

  get #place(): string {
    return `[data-form="${this.name}"]`;
  }

  /** Nobody has gone on elsewhere. A button that was pressed has focus, or what is around it, or in Safari nothing. */
  get #hasAttention(): boolean {
    const { shadowRoot } = this.#host;
    const form = shadowRoot?.querySelector(this.#place);
    if (!form) return false;
    const focused = shadowRoot?.activeElement;
    return focused
      ? form.contains(focused) || focused.contains(form)
      : document.activeElement === document.body;
  }

  #refuse(error: unknown): void {
    const fields = isProblem(error, 'validation') ? (error.problem?.errors ?? []) : [];
    const isPlaced = fields.length > 0 && this.form.refuse(fields);
    this.#become({ name: 'writing', failed: !isPlaced });
    this.#options.failed(errorCodeOf(error));
  }

  #become(state: SmallFormState): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}
