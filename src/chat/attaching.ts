import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../ui/icon.js';
import type { AttachingController, FileRules } from './attaching.controller.js';
import type { ChatView } from './chat-view.js';

/** "PDF", "JPEG", "DOCX". */
const kindOf = (mediaType: string): string =>
  mediaType.endsWith('wordprocessingml.document') ? 'DOCX' : mediaType.replace(/^.*\//, '').toUpperCase();

const refusal = (why: 'tooBig' | 'wrongType' | 'empty', rules: FileRules, { t, formats }: ChatView): string =>
  t(`chat.file.${why}`, {
    size: formats.fileSize(rules.maxBytes),
    kinds: formats.list(rules.mediaTypes.map(kindOf)),
  });

const standing = ({ state }: AttachingController, rules: FileRules, view: ChatView): string => {
  if (state.name === 'refused') {
    return typeof state.why === 'string' ? refusal(state.why, rules, view) : state.why.words;
  }
  if (state.name === 'failed') return view.t('chat.file.failed');
  if (state.name === 'sending') return view.t('chat.file.sending', { percent: state.percent });
  return state.name === 'chosen' ? view.formats.fileSize(state.file.size) : '';
};

/** The file that is to go along, how far it has come, or why it can't. */
export const chosenFile = (
  attaching: AttachingController,
  view: ChatView,
): TemplateResult | typeof nothing => {
  const { state, rules } = attaching;
  if (state.name === 'none' || !rules) return nothing;
  const isProblem = state.name === 'refused' || state.name === 'failed';
  return html`<div class="file" role="group" aria-label=${state.file.name}>
    ${icon(isProblem ? 'alert' : 'clip')}
    <div>
      <strong>${state.file.name}</strong>
      <p
        class=${isProblem ? 'problem' : 'muted small'}
        role=${isProblem ? 'alert' : nothing}
        .textContent=${standing(attaching, rules, view)}
      ></p>
      ${state.name === 'sending' ? html`<progress max="100" .value=${state.percent} aria-label=${state.file.name}></progress>` : nothing}
    </div>
    <button
      class="icon-button"
      type="button"
      aria-label=${view.t('chat.file.remove')}
      @click=${() => attaching.remove()}
    >
      ${icon('close')}
    </button>
  </div>`;
};

/** The platform's own way to choose a file. */
export const fileButton = (
  attaching: AttachingController,
  { t }: ChatView,
): TemplateResult | typeof nothing => {
  const { rules } = attaching;
  if (!rules) return nothing;
  const choose = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) attaching.choose(file);
    // The same file may be chosen again after it was taken away.
    input.value = '';
  };
  return html`<label class="icon-button attach">
    ${icon('clip')}<span class="visually-hidden">${t('chat.file.choose')}</span>
    <input class="visually-hidden" type="file" accept=${rules.mediaTypes.join()} @change=${choose} />
  </label>`;
};
