import { html, nothing, type TemplateResult } from 'lit';

export interface FinalQuestion {
  readonly title: string;
  readonly body: TemplateResult;
  readonly yes: string;
  readonly no: string;
  readonly look: 'danger' | 'primary';
  readonly isBusy: boolean;
  readonly answer: () => void;
  readonly keep: () => void;
}

/** What changes something for good is asked about in the place of the buttons; no is as near as yes. */
export const finalQuestion = (question: FinalQuestion): TemplateResult => {
  const { title, body, yes, no, look, isBusy, answer, keep } = question;
  return html`<div class="notice">
    <div class="question">
      <h3 tabindex="-1" data-title>${title}</h3>
      ${body}
    </div>
    <div class="actions">
      <button class=${look} type="button" aria-busy=${isBusy ? 'true' : 'false'} @click=${answer}>
        ${isBusy ? html`<span class="spinner"></span>` : nothing}${yes}
      </button>
      <button class="quiet" type="button" @click=${keep}>${no}</button>
    </div>
  </div>`;
};
