import { html, type TemplateResult } from 'lit';
import { widgets, type Widget } from '../../src/embed/widget.js';
import { languages, themes, type EmbedSettings } from '../frames/embed-settings.js';
import { languageNames, themeNames, widgetNames } from './builder-words.js';
import { optionFields, type OptionFields } from './option-fields.template.js';

export interface Choices extends Omit<OptionFields, 'set'> {
  readonly change: (changes: Partial<Omit<EmbedSettings, 'api'>>) => void;
}

/** A choice as a row with its reason, as in the widgets. */
export const choiceRow = (row: {
  readonly group: string;
  readonly value: string;
  readonly isChosen: boolean;
  readonly name: string;
  readonly help: string;
  readonly choose: () => void;
}): TemplateResult =>
  html`<label class="choice">
    <input
      type="radio"
      name=${row.group}
      .value=${row.value}
      .checked=${row.isChosen}
      @change=${() => row.choose()}
    />
    <span class="two"><span class="name">${row.name}</span><span class="why">${row.help}</span></span>
  </label>`;

const widgetChoices = (chosen: Widget, choose: (widget: Widget) => void): TemplateResult =>
  html`<fieldset class="field">
    <legend>Hva vil du vise?</legend>
    <div class="choices">
      ${widgets.map((widget) =>
        choiceRow({
          group: 'widget',
          value: widget,
          isChosen: widget === chosen,
          ...widgetNames[widget],
          choose: () => choose(widget),
        }),
      )}
    </div>
  </fieldset>`;

interface Segments<Value extends string> {
  readonly group: string;
  readonly label: string;
  readonly names: Readonly<Record<Value, string>>;
  readonly values: readonly Value[];
  readonly chosen: Value;
  readonly choose: (value: Value) => void;
}

/** A few short choices beside each other. */
export const segments = <Value extends string>(row: Segments<Value>): TemplateResult =>
  html`<fieldset class="field">
    <legend>${row.label}</legend>
    <div class="segments">
      ${row.values.map(
        (value) =>
          html`<label>
            <input
              type="radio"
              name=${row.group}
              .value=${value}
              .checked=${value === row.chosen}
              @change=${() => row.choose(value)}
            />
            <span>${row.names[value]}</span>
          </label>`,
      )}
    </div>
  </fieldset>`;

/** What is shown, and how it behaves. */
export function choicesTemplate({ embed, names, change }: Choices): TemplateResult {
  const set = (option: string, value: string | undefined): void => {
    const { [option]: before, ...others } = embed.options;
    change({ options: value === undefined ? others : { ...others, [option]: value } });
  };
  // What only the other widget has, means nothing any more.
  const choose = (widget: Widget) => change({ widget, options: {} });
  return html`<section class="card" aria-labelledby="choices-title">
    <h2 id="choices-title">1. Velg innhold</h2>
    ${widgetChoices(embed.widget, choose)}
    ${segments({
      group: 'lang',
      label: 'Språk',
      names: languageNames,
      values: ['', ...languages],
      chosen: embed.lang ?? '',
      choose: (lang) => change({ lang: lang === '' ? undefined : lang }),
    })}
    ${optionFields({ embed, names, set })}
    ${segments({
      group: 'theme',
      label: 'Lys eller mørk',
      names: themeNames,
      values: themes,
      chosen: embed.theme,
      choose: (theme) => change({ theme }),
    })}
  </section>`;
}
