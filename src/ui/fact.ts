import { html, nothing, type TemplateResult } from 'lit';

/** One row of `<dl class="facts">`; nothing where there is nothing to say. */
export const fact = (
  label: string,
  content: string | TemplateResult | undefined,
): TemplateResult | typeof nothing =>
  content === undefined || content === ''
    ? nothing
    : html`<div class="fact">
        <dt>${label}</dt>
        <dd>${content}</dd>
      </div>`;
