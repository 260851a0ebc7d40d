import { html, nothing, type TemplateResult } from 'lit';
import { errorSummary } from '../ui/error-summary.js';
import { field } from '../ui/field.js';
import { icon } from '../ui/icon.js';
import { trap } from '../ui/trap.js';
import type { ChatView } from './chat-view.js';
import { personalNotice } from './personal-notice.js';
import type { SmallFormController } from './small-form.controller.js';

export interface SmallFormWords {
  readonly title: string;
  readonly send: string;
  readonly sent: string;
  readonly sentBody?: string;
  /** Asked for already, and shown unfolded. */
  readonly isOpen?: boolean;
}

const thanks = (name: string, { sent, sentBody }: SmallFormWords): TemplateResult =>
  html`<div class="notice">
    <h3 tabindex="-1" data-sent=${name}>${sent}</h3>
    ${sentBody === undefined ? nothing : html`<p>${sentBody}</p>`}
  </div>`;

/** Folded until it is asked for; a word of thanks once it is sent. */
export const smallForm = (
  writing: SmallFormController,
  words: SmallFormWords,
  view: ChatView,
): TemplateResult => {
  const { t } = view;
  const { name, state, form, fields } = writing;
  if (state.name === 'sent') return thanks(name, words);
  const isSending = state.name === 'sending';
  return html`<details class="urgent" data-form=${name} ?open=${words.isOpen ?? false}>
    <summary>${words.title}${icon('chevron-down')}</summary>
    <form
      class="letter"
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        void writing.send();
      }}
    >
      ${fields.map((spec) => field(spec, form, t))} ${errorSummary(form, t)}
      ${name === 'letter' ? trap(form) : nothing} ${personalNotice(writing, view)}
      ${
        state.name === 'writing' && state.failed
          ? html`<p class="notice bad" role="alert">${t('chat.unsure')}</p>`
          : nothing
      }
      <button class="primary" type="submit" aria-busy=${isSending ? 'true' : 'false'}>
        ${isSending ? html`<span class="spinner"></span>` : nothing}${words.send}
      </button>
    </form>
  </details>`;
};
