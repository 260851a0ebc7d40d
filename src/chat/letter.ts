import { html, nothing, type TemplateResult } from 'lit';
import type { ChatView } from './chat-view.js';
import { smallForm } from './small-form.js';
import type { SmallFormController } from './small-form.controller.js';

/** What was sent to nobody is never out of sight, so that it can at least be copied. */
export const unsentWords = (draft: string, { t }: ChatView): TemplateResult | typeof nothing =>
  draft === ''
    ? nothing
    : html`<div class="field">
        <label for="unsent">${t('chat.delivery.refused')}</label>
        <textarea class="input" id="unsent" rows="4" readonly .value=${draft}></textarea>
      </div>`;

/** Where nobody can answer now: a question that is answered by e-mail. */
export const letter = (
  writing: SmallFormController,
  view: ChatView,
  draft = '',
): TemplateResult | typeof nothing => {
  const { t, profile } = view;
  if (!profile?.chat?.enquiries) return unsentWords(draft, view);
  const words = {
    title: t('chat.letter.title'),
    send: t('chat.letter.send'),
    sent: t('chat.letter.sent'),
    sentBody: t('chat.letter.sentBody', { email: writing.form.values.email }),
    // What was written before the chat closed is never out of sight.
    isOpen: Boolean(writing.form.values.text),
  };
  return smallForm(writing, words, view);
};
