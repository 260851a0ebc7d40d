import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../ui/icon.js';
import { webLink } from '../ui/web-link.js';
import type { ChatView } from './chat-view.js';
import type { ConversationState } from './conversation-flow.js';
import { smallForm } from './small-form.js';
import type { SmallFormController } from './small-form.controller.js';

type Part = TemplateResult | typeof nothing;

/** How it was; asked of those who have talked to somebody. */
export const rating = (
  writing: SmallFormController,
  { counsellor }: ConversationState,
  view: ChatView,
): Part => {
  const { t, profile } = view;
  if (!profile?.chat?.rating || counsellor === undefined) return nothing;
  const words = { title: t('chat.rating.title'), send: t('chat.rating.send'), sent: t('chat.rating.sent') };
  return smallForm(writing, words, view);
};

/** Where to go from here: what the counsellor has pointed out, else the service's own page. */
export const nextSteps = ({ entries }: ConversationState, { t, profile }: ChatView): Part => {
  const pointedOut = entries.flatMap((entry) =>
    entry.type === 'link' && entry.kind !== 'meeting' ? [{ words: entry.label, url: entry.url }] : [],
  );
  const own = profile ? [{ words: profile.name, url: profile.contact.url }] : [];
  const links = (pointedOut.length > 0 ? pointedOut : own).flatMap(({ words, url }) => {
    const address = webLink(url);
    return address === undefined ? [] : html`<li>${icon('link')}<a href=${address}>${words}</a></li>`;
  });
  if (links.length === 0) return nothing;
  return html`<section class="ways">
    <h3>${t('chat.ended.next')}</h3>
    <ul role="list">
      ${links}
    </ul>
  </section>`;
};
