import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { readAt, type Json } from './draft.js';
import type { Field, Lists, Option, Options } from './fields.js';
import {
  described,
  faultAt,
  helpTemplate,
  idAt,
  invalid,
  markTemplate,
  type FormProps,
} from './field-help.template.js';
import { groupTemplate, kindTemplate, listTemplate, partTemplate } from './nested.template.js';

export const optionsIn = (options: Options, lists: Lists): readonly Option[] =>
  typeof options === 'function' ? options(lists) : options;

/** `base`: the pointer of what the field is part of. */
export function fieldTemplate(props: FormProps, base: string, field: Field): TemplateResult | typeof nothing {
  switch (field.type) {
    case 'group':
      return groupTemplate(props, base, field);
    case 'list':
      return listTemplate(props, base, field);
    case 'part':
      return partTemplate(props, base, field);
    case 'kind':
      return kindTemplate(props, base, field);
    case 'words':
      return wordsTemplate(props, base, field);
    case 'choices':
      return choicesTemplate(props, base, field);
    case 'yes-no':
      return yesNoTemplate(props, base, field);
    case 'choice':
      return choiceTemplate(props, base, field);
    default:
      return inputTemplate(props, base, field);
  }
}

type Input = Extract<
  Field,
  { type: 'text' | 'lines' | 'email' | 'tel' | 'url' | 'date' | 'time' | 'datetime-local' | 'number' }
>;

const written = (event: Event): string => (event.target as HTMLInputElement | HTMLTextAreaElement).value;

/** What is empty is left out where it may be. */
function valueOf(field: Input, text: string): Json | undefined {
  if (field.type === 'number') return text === '' ? undefined : Number(text);
  return text === '' && field.optional ? undefined : text;
}

const shortTypes: readonly string[] = ['number', 'date', 'time', 'datetime-local', 'tel'];

function inputTemplate(props: FormProps, base: string, field: Input): TemplateResult {
  const pointer = base + field.at;
  const value = readAt(props.form.draft, pointer);
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const id = idAt(pointer);
  const write = (event: Event) => props.form.write(pointer, valueOf(field, written(event)));
  const unit = field.type === 'number' ? field.unit : undefined;
  return html`<div class="field">
    <label for=${id}
      >${field.label}${unit === undefined ? nothing : html`<span class="unit">, ${unit}</span>`}${markTemplate(field)}</label
    >
    ${
      field.type === 'lines'
        ? html`<textarea
            class="input"
            id=${id}
            rows="4"
            .value=${live(text)}
            aria-invalid=${invalid(props, pointer)}
            aria-describedby=${described(props, pointer, field.why)}
            @input=${write}
          ></textarea>`
        : html`<input
            class="input ${shortTypes.includes(field.type) ? 'short' : ''}"
            id=${id}
            type=${field.type}
            inputmode=${field.type === 'number' ? 'numeric' : nothing}
            min=${field.type === 'number' ? (field.least ?? 0) : nothing}
            autocomplete="off"
            .value=${live(text)}
            aria-invalid=${invalid(props, pointer)}
            aria-describedby=${described(props, pointer, field.why)}
            @input=${write}
          />`
    }
    ${helpTemplate(props, pointer, field.why)}
  </div>`;
}

type Words = Extract<Field, { type: 'words' }>;

const translations = [
  ['nn', 'nynorsk'],
  ['en', 'engelsk'],
] as const;

/** Bokmål in sight; the others are opened by who translates. */
function wordsTemplate(props: FormProps, base: string, field: Words): TemplateResult {
  const pointer = base + field.at;
  const others = translations.filter(
    ([code]) => typeof readAt(props.form.draft, `${pointer}/${code}`) === 'string',
  );
  return html`<div class="field words">
    ${languageTemplate(props, { pointer, field, code: 'nb', name: '' })}
    <details ?open=${others.some(([code]) => faultAt(props, `${pointer}/${code}`) !== undefined)}>
      <summary>
        ${others.length === 0 ? 'Legg til oversettelse' : `Oversatt til ${others.map(([, name]) => name).join(' og ')}`}<span
          class="visually-hidden"
        >
          av ${field.label}</span
        >
      </summary>
      <div class="translations">
        <p class="why">Uten oversettelse står teksten på bokmål.</p>
        ${translations.map(([code, name]) => languageTemplate(props, { pointer, field, code, name }))}
      </div>
    </details>
  </div>`;
}

interface InLanguage {
  pointer: string;
  field: Words;
  code: string;
  /** Empty for Bokmål. */
  name: string;
}

function languageTemplate(props: FormProps, { pointer, field, code, name }: InLanguage): TemplateResult {
  const at = `${pointer}/${code}`;
  const value = readAt(props.form.draft, at);
  const text = typeof value === 'string' ? value : '';
  const id = idAt(at);
  const isFirst = code === 'nb';
  const why = isFirst ? field.why : undefined;
  const write = (event: Event) => {
    const words = written(event);
    if (isFirst && words === '' && field.optional) props.form.write(pointer, undefined);
    else props.form.write(at, words === '' && !isFirst ? undefined : words);
  };
  const rest = { id, text, why, write };
  return html`<div class="field">
    <label for=${id}
      >${field.label}${name === '' ? markTemplate(field) : html`<span class="mark">på ${name}</span>`}</label
    >
    ${
      field.lines
        ? html`<textarea
            class="input"
            id=${rest.id}
            lang=${code}
            rows="4"
            .value=${live(text)}
            aria-invalid=${invalid(props, at)}
            aria-describedby=${described(props, at, why)}
            @input=${write}
          ></textarea>`
        : html`<input
            class="input"
            id=${rest.id}
            lang=${code}
            .value=${live(text)}
            autocomplete="off"
            aria-invalid=${invalid(props, at)}
            aria-describedby=${described(props, at, why)}
            @input=${write}
          />`
    }
    ${helpTemplate(props, at, why)}
  </div>`;
}

type Choices = Extract<Field, { type: 'choice' | 'choices' }>;

function choiceTemplate(props: FormProps, base: string, field: Choices): TemplateResult {
  const pointer = base + field.at;
  const id = idAt(pointer);
  const found = readAt(props.form.draft, pointer);
  const value = typeof found === 'string' || typeof found === 'number' ? found : '';
  const write = (event: Event) => {
    const chosen = (event.target as HTMLSelectElement).value;
    props.form.write(pointer, chosen === '' && field.optional ? undefined : chosen);
  };
  return html`<div class="field">
    <label for=${id}>${field.label}${markTemplate(field)}</label>
    <select
      class="input"
      id=${id}
      aria-invalid=${invalid(props, pointer)}
      aria-describedby=${described(props, pointer, field.why)}
      @change=${write}
    >
      <option value="" ?selected=${value === ''}>${field.optional ? 'Ikke valgt' : 'Velg'}</option>
      ${optionsTemplate(optionsIn(field.options, props.lists), value)}
    </select>
    ${helpTemplate(props, pointer, field.why)}
  </div>`;
}

/** What stands there already can be kept, though nobody would choose it any more. */
function optionsTemplate(options: readonly Option[], value: string | number) {
  const one = (option: Option) =>
    html`<option value=${option.value} ?selected=${option.value === value}>${option.label}</option>`;
  const isOffered = value === '' || options.some((option) => option.value === value);
  const groups = [...new Set(options.map(({ group = '' }) => group))];
  return html`${isOffered ? nothing : one({ value, label: String(value) })}
  ${groups.map((name) => {
    const all = options.filter(({ group = '' }) => group === name).map(one);
    return name === '' ? all : html`<optgroup label=${name}>${all}</optgroup>`;
  })}`;
}

/** In the order of the options, whatever order they were chosen in. */
function choicesTemplate(props: FormProps, base: string, field: Choices): TemplateResult {
  const pointer = base + field.at;
  const found = readAt(props.form.draft, pointer);
  const chosen: Json[] = Array.isArray(found) ? found : [];
  const options = optionsIn(field.options, props.lists);
  const choose = (value: string | number, isChosen: boolean) => {
    const others = chosen.filter((one) => !options.some((option) => option.value === one));
    const wanted = options.filter((option) =>
      option.value === value ? isChosen : chosen.includes(option.value),
    );
    props.form.write(pointer, [...wanted.map((option) => option.value), ...others]);
  };
  return html`<fieldset
    class="field"
    id=${idAt(pointer)}
    tabindex="-1"
    aria-describedby=${described(props, pointer, field.why)}
  >
    <legend>${field.label}${markTemplate(field)}</legend>
    ${options.length === 0 ? html`<p class="muted">Ingenting å velge blant ennå.</p>` : nothing}
    <div class=${field.compact ? 'chips' : 'choices'}>
      ${options.map(
        (option) =>
          html`<label class="chip"
            ><input
              type="checkbox"
              .checked=${live(chosen.includes(option.value))}
              @change=${(event: Event) => choose(option.value, (event.target as HTMLInputElement).checked)}
            /><span>${option.label}</span></label
          >`,
      )}
    </div>
    ${helpTemplate(props, pointer, field.why)}
  </fieldset>`;
}

type YesNo = Extract<Field, { type: 'yes-no' }>;

function yesNoTemplate(props: FormProps, base: string, field: YesNo): TemplateResult {
  const pointer = base + field.at;
  const write = (event: Event) => {
    const isYes = (event.target as HTMLInputElement).checked;
    props.form.write(pointer, !isYes && field.leaveOut ? undefined : isYes);
  };
  return html`<div class="field">
    <label class="choice">
      <input
        id=${idAt(pointer)}
        type="checkbox"
        .checked=${live(readAt(props.form.draft, pointer) === true)}
        aria-describedby=${described(props, pointer, field.why)}
        @change=${write}
      /><span>${field.label}</span>
    </label>
    ${helpTemplate(props, pointer, field.why)}
  </div>`;
}
