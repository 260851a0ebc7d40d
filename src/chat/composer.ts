import type { TFunction } from 'i18next';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from '../ui/icon.js';
import { chosenFile, fileButton } from './attaching.js';
import type { ChatView } from './chat-view.js';
import type { ComposerController } from './composer.controller.js';
import { personalNotice, toField } from './personal-notice.js';

/** Browsers without `field-sizing` get the field's height from its text; through CSSOM, which a strict policy allows. */
const fit = (field: HTMLTextAreaElement): void => {
  if (CSS.supports('field-sizing', 'content')) return;
  field.style.blockSize = 'auto';
  field.style.blockSize = `${field.scrollHeight + 3}px`;
};

/** Safari ends a composition before its Enter, and tells of it by this number alone. */
const composingKeyCode = 229;

/** Enter that ends a composition (Japanese, dictation) is not a wish to send. */
const wantsToSend = (event: KeyboardEvent): boolean => {
  // oxlint-disable-next-line typescript/no-deprecated -- no other sign of it in Safari
  const isComposing = event.isComposing || event.keyCode === composingKeyCode;
  return event.key === 'Enter' && !event.shiftKey && !isComposing;
};

const roomLeft = (left: number | undefined, t: TFunction) => {
  if (left === undefined) return nothing;
  const words =
    left < 0 ? t('chat.composer.tooLong', { count: -left }) : t('chat.composer.left', { count: left });
  return html`<p class="room ${left < 0 ? 'over' : ''}" id="composer-room" .textContent=${words}></p>`;
};

/** Where a seeker writes. Enter sends, Shift and Enter begins a new line. */
export const composer = (writing: ComposerController, view: ChatView): TemplateResult => {
  const { t } = view;
  const { draft, left } = writing;
  const send = (event: Event): void => {
    event.preventDefault();
    if (writing.send() || writing.personal.length === 0) toField(event);
  };
  return html`<form class="composer" part="composer" @submit=${send}>
    ${personalNotice(writing, view)} ${chosenFile(writing.attaching, view)} ${roomLeft(left, t)}
    <div class="compose">
      ${fileButton(writing.attaching, view)}
      <label class="visually-hidden" for="composer">${t('chat.composer.label')}</label>
      <textarea
        id="composer"
        class="box"
        rows="1"
        enterkeyhint="send"
        autocomplete="off"
        placeholder=${t('chat.composer.label')}
        aria-describedby=${left === undefined ? nothing : 'composer-room'}
        aria-invalid=${(left ?? 0) < 0 ? 'true' : 'false'}
        .value=${live(draft)}
        @input=${({ target }: InputEvent) => {
          const field = target as HTMLTextAreaElement;
          writing.type(field.value);
          fit(field);
        }}
        @keydown=${(event: KeyboardEvent) => {
          if (wantsToSend(event)) send(event);
        }}
      ></textarea>
      <button class="send" type="submit" aria-label=${t('chat.composer.send')}>${icon('arrow-up')}</button>
    </div>
  </form>`;
};
