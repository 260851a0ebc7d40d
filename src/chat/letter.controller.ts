import type { TFunction } from 'i18next';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isProblem } from '../api/api-error.js';
import { Attempt } from '../api/attempt.js';
import type { ChatClient } from '../api/chat-client.js';
import { errorCodeOf } from '../api/trouble.js';
import { limits } from '../contract/common.js';
import type { FieldSpec } from '../ui/field-spec.js';
import { FormController } from '../ui/form.controller.js';

/** A question by e-mail, for when nobody can answer in the chat. `to`: where the answer comes. */
export type LetterState =
  | { readonly name: 'writing'; readonly failed?: boolean }
  | { readonly name: 'sending' }
  | { readonly name: 'sent'; readonly to: string };

export interface LetterOptions {
  readonly client: () => ChatClient | undefined;
  readonly locale: { readonly language: string; readonly t: TFunction };
  readonly sent: () => void;
  readonly failed: (code: string) => void;
}

/** Keeps what is written, and sends it once however often the button is pressed. */
export class LetterController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: LetterOptions;
  readonly #attempt = new Attempt();
  #sending = new AbortController();
  readonly form: FormController;
  state: LetterState = { name: 'writing' };

  constructor(host: ReactiveControllerHost & HTMLElement, options: LetterOptions) {
    this.#host = host;
    this.#options = options;
    this.form = new FormController(host, { fields: () => this.fields, t: () => options.locale.t });
    host.addController(this);
  }

  get fields(): readonly FieldSpec[] {
    const { t } = this.#options.locale;
    return [
      {
        name: 'text',
        kind: 'textarea',
        label: t('chat.letter.text'),
        required: true,
        maxLength: limits.message,
        missing: t('chat.letter.textMissing'),
      },
      {
        name: 'email',
        kind: 'email',
        label: t('common.form.email'),
        hint: t('chat.letter.emailHint'),
        required: true,
        autocomplete: 'email',
        missing: t('common.form.emailMissing'),
      },
    ];
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#sending.abort();
    if (this.state.name === 'sending') this.state = { name: 'writing' };
  }

  async send(): Promise<void> {
    const client = this.#options.client();
    if (!client || this.state.name !== 'writing' || !this.form.submit()) return;
    const { text, email } = this.form.values as { text: string; email: string };
    const letter = { text: text.trim(), email: email.trim(), language: this.#options.locale.language };
    this.#sending = new AbortController();
    const { signal } = this.#sending;
    this.#become({ name: 'sending' });
    try {
      const idempotencyKey = this.#attempt.keyFor(JSON.stringify(letter));
      await client.enquire(letter, { signal, idempotencyKey });
      this.#attempt.end();
      this.form.reset();
      this.#become({ name: 'sent', to: letter.email });
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

  #become(state: LetterState): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}
