import type { TFunction } from 'i18next';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FieldSpec, FieldValue, FieldValues } from './field-spec.js';
import { PressController } from './press.controller.js';
import { validateField } from './validate-field.js';

type FormHost = ReactiveControllerHost & HTMLElement;

export interface FormOptions {
  /** The form's fields as they stand now; they may depend on what has been chosen before. */
  readonly fields: () => readonly FieldSpec[];
  readonly t: () => TFunction;
  /** What the fields' own rules can't see, e.g. "an e-mail address or a phone number": messages by field name. */
  readonly check?: (values: FieldValues) => Readonly<Record<string, string>>;
}

/** `#/contact/email` or `/contact/email` → `contact.email`, then its shorter names. */
const namesOf = (pointer: string): string[] => {
  const path = pointer.replace(/^#?\//, '').split('/');
  return path.map((_, index) => path.slice(index).join('.'));
};

/** From the first letter to the press. A person whose browser has filled it all in may be as fast, and is not refused for it. */
const leastMs = 1000;

/**
 * Keeps what is typed and says what is wrong: everything on send, afterwards a field when one leaves it, never while
 * one types (Digdir's pattern for errors). Nothing here ever throws away a value.
 */
export class FormController implements ReactiveController {
  readonly #host: FormHost;
  readonly #options: FormOptions;
  readonly #press: PressController;
  #sent = false;
  #begunAt = 0;
  /** What the server has refused: its errors stay until the value is another. */
  #refused: FieldValues = {};
  values: FieldValues = {};
  errors: Readonly<Record<string, string>> = {};
  /** See trap.ts: only what has a field for machines tells of them. */
  hasTrap = false;

  constructor(host: FormHost, options: FormOptions) {
    this.#host = host;
    this.#options = options;
    this.#press = new PressController(host);
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  set(name: string, value: FieldValue): void {
    this.#begunAt ||= Date.now();
    this.values = { ...this.values, [name]: value };
    this.#host.requestUpdate();
  }

  /** Fills fields that are still empty, e.g. with what a partner already knows. */
  prefill(values: FieldValues): void {
    this.values = { ...values, ...this.values };
  }

  /** Called when a field is left: an error that is put right goes, a new one comes only after the first send. */
  leave(name: string): void {
    if (this.#sent) this.#press.after(() => this.#judge(name));
  }

  #judge(name: string): void {
    if (!this.#sent) return;
    if (name in this.#refused && this.#refused[name] === this.values[name]) return;
    const { [name]: now } = this.#validate();
    const { [name]: _before, ...others } = this.errors;
    this.errors = now === undefined ? others : { ...others, [name]: now };
    this.#host.requestUpdate();
  }

  /** True when everything is in order; else the summary is shown and gets focus. */
  submit(): boolean {
    this.#sent = true;
    this.#refused = {};
    this.errors = this.#validate();
    const valid = Object.keys(this.errors).length === 0;
    this.#host.requestUpdate();
    if (!valid) void this.#focusSummary();
    else if (this.hasTrap && Date.now() - this.#begunAt < leastMs) this.set('website', 'quick');
    return valid;
  }

  /** Shows what the server did not accept (422) beside the fields; true when at least one has a place here. */
  refuse(errors: readonly { pointer: string; message: string }[]): boolean {
    const known = new Set(this.#options.fields().map(({ name }) => name));
    const placed: Record<string, string> = {};
    for (const { pointer, message } of errors) {
      const name = namesOf(pointer).find((candidate) => known.has(candidate));
      if (name !== undefined) placed[name] = message;
    }
    const any = Object.keys(placed).length > 0;
    if (any) {
      this.errors = placed;
      this.#refused = Object.fromEntries(Object.keys(placed).map((name) => [name, this.values[name]]));
      this.#host.requestUpdate();
      void this.#focusSummary();
    }
    return any;
  }

  reset(): void {
    this.#sent = false;
    this.#refused = {};
    this.#begunAt = 0;
    this.values = {};
    this.errors = {};
    this.#host.requestUpdate();
  }

  /** In the order of the fields, so that the summary reads like the form. */
  #validate(): Record<string, string> {
    const { fields, t, check } = this.#options;
    const across = check?.(this.values) ?? {};
    const found: Record<string, string> = {};
    for (const spec of fields()) {
      const message = validateField(spec, this.values[spec.name], t()) ?? across[spec.name];
      if (message !== undefined) found[spec.name] = message;
    }
    return found;
  }

  async #focusSummary(): Promise<void> {
    await this.#host.updateComplete;
    this.#host.shadowRoot?.querySelector<HTMLElement>('.error-summary')?.focus();
  }
}
