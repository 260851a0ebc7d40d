import type { TFunction } from 'i18next';
import { html, nothing, type TemplateResult } from 'lit';
import { fieldId } from './field.js';
import type { FormController } from './form.controller.js';

const focusField = (event: Event, name: string): void => {
  // A fragment link would change the host page's address and can't reach into a shadow root.
  event.preventDefault();
  const root = (event.currentTarget as Element).getRootNode() as ShadowRoot;
  root.querySelector<HTMLElement>(`#${CSS.escape(fieldId(name))}`)?.focus();
};

/** Everything that is wrong, just above the button that sends, in the order of the fields; it gets focus when sending fails. */
export const errorSummary = (form: FormController, t: TFunction): TemplateResult | typeof nothing => {
  const errors = Object.entries(form.errors);
  if (errors.length === 0) return nothing;
  return html`<div class="error-summary" tabindex="-1" role="group" aria-labelledby="error-summary-title">
    <h3 id="error-summary-title">${t('common.form.summaryTitle')}</h3>
    <ul>
      ${errors.map(
        ([name, message]) =>
          html`<li>
            <a href="#${fieldId(name)}" @click=${(event: Event) => focusField(event, name)}>${message}</a>
          </li>`,
      )}
    </ul>
  </div>`;
};
