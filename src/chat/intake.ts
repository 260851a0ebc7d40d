import { nothing, type TemplateResult } from 'lit';
import type { ChatView } from './chat-view.js';
import type { ConversationState } from './conversation-flow.js';
import { smallForm } from './small-form.js';
import type { SmallFormController } from './small-form.controller.js';

/** What the service would like to know, asked while one waits. Who is in the middle of it when the turn comes, may finish. */
export const intake = (
  writing: SmallFormController,
  { phase }: ConversationState,
  view: ChatView,
): TemplateResult | typeof nothing => {
  const { t, profile } = view;
  const hasBegun = Object.keys(writing.form.values).length > 0;
  const isTime = phase.name === 'queued' || (phase.name === 'active' && hasBegun);
  if (!isTime || !profile?.chat?.intake.length) return nothing;
  const words = { title: t('chat.intake.title'), send: t('chat.intake.send'), sent: t('chat.intake.sent') };
  return smallForm(writing, words, view);
};
