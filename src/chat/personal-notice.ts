import { html, nothing, type TemplateResult } from 'lit';
import type { ChatView } from './chat-view.js';
import type { PersonalKind } from '../ui/personal.js';

/** Somebody writes in it, and is asked before something is sent. */
export interface Guarded {
  readonly name: string;
  readonly personal: readonly PersonalKind[];
  withdraw(): void;
  send(isSure: boolean): unknown;
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
  writing: Guarded,
  { t, formats }: ChatView,
): TemplateResult | typeof nothing => {
  const { name, personal } = writing;
  if (personal.length === 0) return nothing;
  const what = formats.list(personal.map((kind) => t(`chat.personal.${kind}`)));
  const withdraw = (event: Event): void => {
    writing.withdraw();
    toField(event);
  };
  const sendAnyway = (event: Event): void => {
    void writing.send(true);
    toField(event);
  };
  return html`<div class="notice warn" role="group" aria-labelledby="personal-${name}">
    <p id="personal-${name}" tabindex="-1" data-personal>
      <b>${t('chat.personal.found', { what })}</b> ${name === 'letter' ? nothing : t('chat.personal.body')}
    </p>
    <div class="actions">
      <button class="secondary" type="button" @click=${withdraw}>${t('chat.personal.remove')}</button>
      <button class="quiet" type="button" @click=${sendAnyway}>${t('chat.personal.send')}</button>
    </div>
  </div>`;
};
