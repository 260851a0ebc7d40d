import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { widgetOptions, isAllowed, type OptionRule } from '../frames/widget-options.js';
import type { EmbedSettings } from '../frames/embed-settings.js';
import { optionWords } from './builder-words.js';
import { checkedInput } from './checked-input.js';
import type { Names } from './names.js';

export interface OptionFields {
  readonly embed: EmbedSettings;
  /** What the API calls what can be chosen. */
  readonly names: (option: string) => Names | undefined;
  /** `undefined`: the attribute is not set. */
  readonly set: (option: string, value: string | undefined) => void;
}

interface OneField {
  readonly option: string;
  readonly rule: OptionRule;
  readonly label: string;
  readonly help: string | undefined;
  readonly none: string;
  readonly choices: Names | undefined;
  readonly value: string | undefined;
  readonly set: (value: string | undefined) => void;
}

/** A list that nobody would read through is a field to write in. */
const mostChoices = 30;

const helpText = ({ option, help }: OneField): TemplateResult | typeof nothing =>
  help ? html`<span class="why" id="${option}-help">${help}</span>` : nothing;

function chooseOne(field: OneField): TemplateResult {
  const { option, label, none, choices = {}, value = '', set } = field;
  const known = value === '' || value in choices ? choices : { ...choices, [value]: value };
  return html`<div class="field">
    <label for=${option}>${label}</label>
    <select
      class="input"
      id=${option}
      @change=${({ currentTarget }: Event) => set((currentTarget as HTMLSelectElement).value || undefined)}
    >
      <option value="" .selected=${value === ''}>${none}</option>
      ${Object.entries(known).map(
        ([id, name]) => html`<option value=${id} .selected=${id === value}>${name}</option>`,
      )}
    </select>
    ${helpText(field)}
  </div>`;
}

function chooseSeveral(field: OneField): TemplateResult {
  const { label, choices = {}, value, set } = field;
  const chosen = value === undefined ? [] : value.split(' ');
  const toggle = (id: string, isChosen: boolean): void => {
    const others = chosen.filter((part) => part !== id);
    set((isChosen ? [...others, id] : others).join(' ') || undefined);
  };
  const known = { ...choices, ...Object.fromEntries(chosen.map((id) => [id, choices[id] ?? id])) };
  return html`<fieldset class="field">
    <legend>${label}</legend>
    ${helpText(field)}
    <div class="ticks">
      ${Object.entries(known).map(
        ([id, name]) =>
          html`<label class="tick">
            <input
              type="checkbox"
              .checked=${chosen.includes(id)}
              @change=${({ currentTarget }: Event) => toggle(id, (currentTarget as HTMLInputElement).checked)}
            />
            <span>${name}</span>
          </label>`,
      )}
    </div>
  </fieldset>`;
}

function flag({ option, label, help, value, set }: OneField): TemplateResult {
  return html`<div class="field">
    <label class="tick">
      <input
        type="checkbox"
        .checked=${value !== undefined}
        aria-describedby=${help ? `${option}-help` : nothing}
        @change=${({ currentTarget }: Event) =>
          set((currentTarget as HTMLInputElement).checked ? '' : undefined)}
      />
      <span>${label}</span>
    </label>
    ${help ? html`<span class="why" id="${option}-help">${help}</span>` : nothing}
  </div>`;
}

function writeIn(field: OneField): TemplateResult {
  const { option, rule, label, help, value = '', set } = field;
  const listeners = checkedInput(
    (text) => (text === '' || isAllowed(rule, text) ? text : undefined),
    (text) => set(text || undefined),
  );
  const isNumber = rule.kind === 'number';
  return html`<div class="field">
    <label for=${option}>${label}</label>
    <input
      class="input ${isNumber ? 'number' : ''}"
      id=${option}
      inputmode=${isNumber ? 'numeric' : 'text'}
      maxlength=${rule.kind === 'text' ? rule.maxLength : nothing}
      aria-describedby=${help ? `${option}-help` : nothing}
      autocomplete="off"
      .value=${value}
      @input=${listeners.input}
      @change=${listeners.change}
    />
    ${helpText(field)}
  </div>`;
}

function fieldTemplate(field: OneField): TemplateResult {
  const count = Object.keys(field.choices ?? {}).length;
  const hasChoices = count > 0 && count <= mostChoices;
  if (field.rule.kind === 'flag') return flag(field);
  if (!hasChoices) return writeIn(field);
  return field.rule.kind === 'one' || field.rule.kind === 'id' ? chooseOne(field) : chooseSeveral(field);
}

/** A field per attribute that the widget has. */
export function optionFields({ embed, names, set }: OptionFields): unknown[] {
  return Object.entries(widgetOptions[embed.widget]).map(([option, rule]) => {
    const words = optionWords[embed.widget][option];
    const field = fieldTemplate({
      option,
      rule,
      label: words?.label ?? option,
      help: words?.help,
      none: words?.none ?? 'Ikke valgt',
      choices: words?.choices ?? names(option),
      value: embed.options[option],
      set: (value) => set(option, value),
    });
    // Another widget's field is another field, with nothing left over in it.
    return keyed(`${embed.widget} ${option} ${names(option) ? 'named' : ''}`, field);
  });
}
