import type { TFunction } from 'i18next';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isProblem } from '../api/api-error.js';
import { Attempt } from '../api/attempt.js';
import type { CreateOptions } from '../api/http.js';
import { errorCodeOf } from '../api/trouble.js';
import type { FieldSpec, FieldValues } from '../ui/field-spec.js';
import { FormController } from '../ui/form.controller.js';

export type SmallFormState =
  { readonly name: 'writing'; readonly failed?: boolean } | { readonly name: 'sending' | 'sent' };

export interface SmallFormOptions {
  /** What it is about, e.g. a conversation's id: about another one it begins anew. */
  readonly about: () => unknown;
  /** Sent already, from an earlier page. Default: no. */
  readonly wasSent?: () => boolean;
  readonly locale: { readonly language: string; readonly t: TFunction };
  readonly fields: (t: TFunction) => readonly FieldSpec[];
  /** `undefined`: there is nothing to send, or nobody to send it to. */
  readonly send: (values: FieldValues, options: CreateOptions) => Promise<unknown> | undefined;
  readonly sent: () => void;
  readonly failed: (code: string) => void;
}

/** A form beside the conversation. Keeps what is written, and sends it once however often the button is pressed. */
export class SmallFormController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: SmallFormOptions;
  readonly #attempt = new Attempt();
  #about: unknown;
  #sending = new AbortController();
  readonly form: FormController;
  state: SmallFormState = { name: 'writing' };

  constructor(host: ReactiveControllerHost & HTMLElement, options: SmallFormOptions) {
    this.#host = host;
    this.#options = options;
    this.form = new FormController(host, { fields: () => this.fields, t: () => options.locale.t });
    host.addController(this);
  }

  get fields(): readonly FieldSpec[] {
    return this.#options.fields(this.#options.locale.t);
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

  async send(): Promise<void> {
    if (this.state.name !== 'writing' || !this.form.submit()) return;
    const { values } = this.form;
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
      this.#become({ name: 'sent' });
      this.#options.sent();
    } catch (error) {
      if (!signal.aborted) this.#refuse(error);
    }
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
