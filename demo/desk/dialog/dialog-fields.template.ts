import { html, nothing, type TemplateResult } from 'lit';
import { languageName } from '../desk-words.js';

/** What a dialog needs to know of what is being done in it. */
export interface Doing {
  problem: string | undefined;
  isBusy: boolean;
  close: () => void;
}

/** The trimmed text of a field. */
export const fieldsOf = (event: Event): ((name: string) => string) => {
  const form = new FormData(event.currentTarget as HTMLFormElement);
  return (name) => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
};

/** What is empty is left out. */
export const wordIn = (field: (name: string) => string) => field('word') && { word: field('word') };

export const problemTemplate = ({ problem }: Pick<Doing, 'problem'>) =>
  html`<div role="alert">${problem ? html`<p class="notice bad">${problem}</p>` : nothing}</div>`;

export const wordTemplate = (label: string, help: string): TemplateResult =>
  html`<div class="field">
    <label for="word">${label}<span class="mark">(valgfritt)</span></label>
    <textarea class="input" id="word" name="word" rows="3" maxlength="2000"></textarea>
    <span class="why">${help}</span>
  </div>`;

/** What is said anyhow, and in which language. */
export const wordHelp = (what: string, { language }: { language: string }): string =>
  `Vi skriver hva som skjer med ${what}, på ${languageName(language)}. Det du skriver her, kommer i tillegg.`;

interface Submit {
  label: string;
  stay: string;
  kind: 'primary' | 'danger';
}

export const submitTemplate = (doing: Doing, { label, stay, kind }: Submit): TemplateResult =>
  html`<div class="actions">
    <button class=${kind} aria-busy=${doing.isBusy ? 'true' : 'false'}>
      ${doing.isBusy ? html`<span class="spinner"></span>` : nothing}${label}
    </button>
    <button class="quiet" type="button" @click=${() => doing.close()}>${stay}</button>
  </div>`;
