import { html, nothing, type TemplateResult } from 'lit';
import type { ChatView } from './chat-view.js';
import type { PersonalKind } from './personal.js';

export interface PersonalNotice {
  /** Of the form that it stands in. */
  readonly name: string;
  readonly personal: readonly PersonalKind[];
  /** Whoever writes here has given an address. */
  readonly isNamed?: boolean;
  readonly withdraw: () => void;
  readonly sendAnyway: () => void;
}

export const toField = ({ currentTarget }: Event): void => {
  const field = (currentTarget as Element)
    .closest('form')
    ?.querySelector<HTMLElement>('textarea, input[type="text"]');
  if (!field) return;
  field.focus();
  field.style.blockSize = '';
};

/** A number or an address that says who one is: sent only by who wants to. */
export const personalNotice = (
  { name, personal, isNamed, withdraw, sendAnyway }: PersonalNotice,
  { t, formats }: ChatView,
): TemplateResult | typeof nothing => {
  if (personal.length === 0) return nothing;
  const what = formats.list(personal.map((kind) => t(`chat.personal.${kind}`)));
  const then = (act: () => void) => (event: Event) => {
    act();
    toField(event);
  };
  return html`<div class="notice warn" role="group" aria-labelledby="personal-${name}">
    <p id="personal-${name}" tabindex="-1" data-personal>
      <b>${t('chat.personal.found', { what })}</b> ${isNamed ? nothing : t('chat.personal.body')}
    </p>
    <div class="actions">
      <button class="secondary" type="button" @click=${then(withdraw)}>${t('chat.personal.remove')}</button>
      <button class="quiet" type="button" @click=${then(sendAnyway)}>${t('chat.personal.send')}</button>
    </div>
  </div>`;
};
