import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { icon } from '../ui/icon.js';

export interface Choosable {
  readonly value: string;
  readonly label: string;
  readonly detail?: string | undefined;
  readonly part?: string;
}

export interface ChoiceList {
  /** Unique in the widget. */
  readonly name: string;
  readonly options: readonly Choosable[];
  /** The id of the question; without it the legend asks. */
  readonly labelledBy?: string;
  readonly legend?: string;
  readonly chosen: string | undefined;
  readonly choose: (value: string) => void;
  readonly error?: string | undefined;
  /** `chips`: short answers side by side. Default: rows. */
  readonly look?: 'chips';
}

const row = ({ value, label, detail, part }: Choosable, { name, chosen, choose }: ChoiceList) =>
  html`<label class="choice" part=${ifDefined(part)}>
    <input
      type="radio"
      name=${name}
      .value=${value}
      .checked=${live(value === chosen)}
      @change=${() => choose(value)}
    />
    <span class="answer">
      <b .textContent=${label}></b
      >${detail === undefined ? nothing : html`<span class="small muted" .textContent=${detail}></span>`}
    </span>
  </label>`;

/** One answer out of several; the whole row is the target. */
export const choiceList = (list: ChoiceList): TemplateResult => {
  const { name, options, labelledBy, legend, error, look } = list;
  const errorId = `${name}-error`;
  return html`<fieldset
    class="field"
    role="radiogroup"
    data-choice=${name}
    aria-labelledby=${ifDefined(labelledBy)}
    aria-describedby=${ifDefined(error === undefined ? undefined : errorId)}
    aria-invalid=${ifDefined(error === undefined ? undefined : 'true')}
  >
    ${legend === undefined ? nothing : html`<legend>${legend}</legend>`}
    <div class=${look === 'chips' ? 'choices chips' : 'choices'}>
      ${options.map((option) => row(option, list))}
    </div>
    ${
      error === undefined
        ? nothing
        : html`<p class="field-error" id=${errorId}>${icon('alert')}<span>${error}</span></p>`
    }
  </fieldset>`;
};
