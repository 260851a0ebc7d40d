import type { TFunction } from 'i18next';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import type { FieldSpec, FieldValue } from './field-spec.js';
import type { FormController } from './form.controller.js';
import { icon } from './icon.js';

/** The element id of a field, inside its widget's shadow root. */
export const fieldId = (name: string): string => `field-${name.replace(/[^\w-]/g, '-')}`;

const describedBy = (spec: FieldSpec, error: string | undefined): string | undefined => {
  const id = fieldId(spec.name);
  const ids = [
    spec.hint === undefined ? '' : `${id}-hint`,
    spec.why === undefined ? '' : `${id}-why`,
    error === undefined ? '' : `${id}-error`,
  ].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
};

const mark = (spec: FieldSpec, t: TFunction) =>
  spec.required || spec.unmarked ? nothing : html`<span class="mark">${t('common.optional')}</span>`;

const help = (spec: FieldSpec) => html`
  ${spec.hint === undefined ? nothing : html`<p class="why" id="${fieldId(spec.name)}-hint">${spec.hint}</p>`}
  ${spec.why === undefined ? nothing : html`<p class="why" id="${fieldId(spec.name)}-why">${spec.why}</p>`}
`;

const problem = (spec: FieldSpec, error: string | undefined) =>
  error === undefined
    ? nothing
    : html`<p class="field-error" id="${fieldId(spec.name)}-error">${icon('alert')}<span>${error}</span></p>`;

type Change = (value: FieldValue) => void;
type Writable = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const typed = (event: Event): string => (event.target as Writable).value;

const textInput = (
  spec: FieldSpec,
  value: string,
  attributes: { error: string | undefined; change: Change },
) => {
  const { error, change } = attributes;
  const type = spec.kind === 'email' || spec.kind === 'tel' || spec.kind === 'date' ? spec.kind : 'text';
  return html`<input
    class="input ${type === 'tel' || type === 'date' ? 'short' : ''}"
    id=${fieldId(spec.name)}
    name=${spec.name}
    type=${type}
    .value=${live(value)}
    autocomplete=${ifDefined(spec.autocomplete)}
    aria-invalid=${error === undefined ? 'false' : 'true'}
    aria-describedby=${ifDefined(describedBy(spec, error))}
    @input=${(event: Event) => change(typed(event))}
  />`;
};

const textArea = (
  spec: FieldSpec,
  value: string,
  attributes: { error: string | undefined; change: Change },
) => {
  const { error, change } = attributes;
  return html`<textarea
    class="input"
    id=${fieldId(spec.name)}
    name=${spec.name}
    rows="4"
    .value=${live(value)}
    aria-invalid=${error === undefined ? 'false' : 'true'}
    aria-describedby=${ifDefined(describedBy(spec, error))}
    @input=${(event: Event) => change(typed(event))}
  ></textarea>`;
};

const selectInput = (
  spec: FieldSpec,
  value: string,
  attributes: { error: string | undefined; change: Change },
) => {
  const { error, change } = attributes;
  return html`<select
    class="input"
    id=${fieldId(spec.name)}
    name=${spec.name}
    aria-invalid=${error === undefined ? 'false' : 'true'}
    aria-describedby=${ifDefined(describedBy(spec, error))}
    @change=${(event: Event) => change(typed(event))}
  >
    ${(spec.options ?? []).map(
      (option) =>
        html`<option value=${option.value} ?selected=${option.value === value}>${option.label}</option>`,
    )}
  </select>`;
};

const single = (
  spec: FieldSpec,
  value: FieldValue,
  attributes: { error: string | undefined; change: Change },
) => {
  const text = typeof value === 'string' ? value : '';
  if (spec.kind === 'textarea') return textArea(spec, text, attributes);
  return spec.kind === 'select' ? selectInput(spec, text, attributes) : textInput(spec, text, attributes);
};

const toggled = (value: FieldValue, option: string, on: boolean): string[] => {
  const others = (Array.isArray(value) ? (value as readonly string[]) : []).filter((one) => one !== option);
  return on ? [...others, option] : others;
};

/** Radios and checkboxes: the whole row is the target. */
const options = (spec: FieldSpec, value: FieldValue, change: Change) => {
  const several = spec.kind === 'choices';
  const isChecked = (option: string) =>
    Array.isArray(value) ? value.includes(option) : String(value ?? '') === option;
  return (spec.options ?? []).map(
    (option, index) =>
      html`<label class="choice">
        <input
          type=${several ? 'checkbox' : 'radio'}
          id=${index === 0 ? fieldId(spec.name) : `${fieldId(spec.name)}-${index}`}
          name=${fieldId(spec.name)}
          .value=${option.value}
          .checked=${live(isChecked(option.value))}
          @change=${(event: Event) => {
            const { checked } = event.target as HTMLInputElement;
            change(several ? toggled(value, option.value, checked) : option.value);
          }}
        />
        <span>${option.label}</span>
      </label>`,
  );
};

const yesNo = (spec: FieldSpec, t: TFunction): FieldSpec => ({
  ...spec,
  kind: 'choice',
  options: [
    { value: 'true', label: t('common.yes') },
    { value: 'false', label: t('common.no') },
  ],
});

/** One field with its label, help and error, bound to a form. */
export const field = (asked: FieldSpec, form: FormController, t: TFunction): TemplateResult => {
  const spec = asked.kind === 'yes-no' ? yesNo(asked, t) : asked;
  const value = form.values[spec.name];
  const error = form.errors[spec.name];
  const change: Change = (next) => form.set(spec.name, asked.kind === 'yes-no' ? next === 'true' : next);
  const leave = () => form.leave(spec.name);
  if (spec.kind === 'choice' || spec.kind === 'choices') {
    return html`<fieldset
      class="field"
      role=${spec.kind === 'choice' ? 'radiogroup' : 'group'}
      aria-describedby=${ifDefined(describedBy(spec, error))}
      aria-invalid=${ifDefined(spec.kind === 'choice' && error !== undefined ? 'true' : undefined)}
      @focusout=${leave}
    >
      <legend>${spec.label} ${mark(spec, t)}</legend>
      ${help(spec)}
      <div class="choices">${options(spec, value, change)}</div>
      ${problem(spec, error)}
    </fieldset>`;
  }
  return html`<div class="field" @focusout=${leave}>
    <label for=${fieldId(spec.name)}>${spec.label} ${mark(spec, t)}</label>
    ${help(spec)} ${single(spec, value, { error, change })} ${problem(spec, error)}
  </div>`;
};
