import { nothing, type TemplateResult } from 'lit';
import type { ChatView } from './chat-view.js';
import { smallForm } from './small-form.js';
import type { SmallFormController } from './small-form.controller.js';

/** Where nobody can answer now: a question that is answered by e-mail. */
export const letter = (
  writing: SmallFormController,
  { t, profile }: ChatView,
): TemplateResult | typeof nothing => {
  if (!profile?.chat?.enquiries) return nothing;
  const words = {
    title: t('chat.letter.title'),
    send: t('chat.letter.send'),
    sent: t('chat.letter.sent'),
    sentBody: t('chat.letter.sentBody', { email: writing.form.values.email }),
    // What was written before the chat closed is never out of sight.
    isOpen: Boolean(writing.form.values.text),
  };
  return smallForm(writing, words, t);
};
