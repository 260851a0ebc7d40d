import { html, nothing, type TemplateResult } from 'lit';
import { errorSummary } from '../ui/error-summary.js';
import { field } from '../ui/field.js';
import { icon } from '../ui/icon.js';
import type { ChatView } from './chat-view.js';
import type { LetterController } from './letter.controller.js';

const sent = (to: string, { t }: ChatView): TemplateResult =>
  html`<div class="notice">
    <h3 tabindex="-1" data-letter>${t('chat.letter.sent')}</h3>
    <p>${t('chat.letter.sentBody', { email: to })}</p>
  </div>`;

/** Where nobody can answer now: a question that is answered by e-mail. Folded until it is asked for. */
export const letter = (writing: LetterController, view: ChatView): TemplateResult | typeof nothing => {
  const { t, profile } = view;
  if (!profile?.chat?.enquiries) return nothing;
  const { state, form, fields } = writing;
  if (state.name === 'sent') return sent(state.to, view);
  const isSending = state.name === 'sending';
  return html`<details class="urgent">
    <summary>${t('chat.letter.title')}${icon('chevron-down')}</summary>
    <form
      class="letter"
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        void writing.send();
      }}
    >
      ${fields.map((spec) => field(spec, form, t))} ${errorSummary(form, t)}
      ${
        state.name === 'writing' && state.failed
          ? html`<p class="notice bad" role="alert">${t('chat.letter.failed')}</p>`
          : nothing
      }
      <button class="primary" type="submit" aria-busy=${isSending ? 'true' : 'false'}>
        ${isSending ? html`<span class="spinner"></span>` : nothing}${t('chat.letter.send')}
      </button>
    </form>
  </details>`;
};
