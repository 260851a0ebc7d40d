import { html, nothing, type TemplateResult } from 'lit';
import type { Attachment } from '../contract/profile.js';
import { icon } from '../ui/icon.js';
import { webLink } from '../ui/web-link.js';
import { capitalise } from '../i18n/format.js';
import type { ChatView } from './chat-view.js';
import type { MessageRow, Row } from './conversation-rows.js';
import { linkParts } from './link-parts.js';

export interface RowActions {
  /** Sends again what could not be sent. */
  readonly retry: () => void;
  /** Saves a file on the device. */
  readonly save: (attachment: Attachment) => void;
}

const link = (words: string, href: string, { t }: ChatView) =>
  /^http/i.test(href)
    ? html`<a href=${href} target="_blank" rel="noopener noreferrer nofollow"
        >${words}<span class="visually-hidden"> ${t('common.opensInNewTab')}</span></a
      >`
    : html`<a href=${href}>${words}</a>`;

/** Text is text: only addresses become links, and nobody's markup is rendered. */
const written = (text: string, view: ChatView) =>
  linkParts(text).map((part) => (part.kind === 'text' ? part.text : link(part.text, part.href, view)));

const deliveryWords = ({ delivery, at }: MessageRow, { t, formats }: ChatView): string => {
  if (delivery === undefined) return '';
  return delivery === 'sent' || delivery === 'read'
    ? capitalise(t(`chat.delivery.${delivery}`, { clock: formats.clock(at) }))
    : t(`chat.delivery.${delivery}`);
};

const senderOf = ({ from, name }: MessageRow, { t }: ChatView): string => {
  if (from === 'system') return t('chat.log.service');
  return from === 'seeker' ? t('chat.log.you') : (name ?? t('chat.someone'));
};

const file = (attachment: Attachment, { t, formats }: ChatView, save: RowActions['save']) =>
  html`<button class="file" type="button" @click=${() => save(attachment)}>
    ${icon('clip')}
    <span>
      <strong>${t('chat.file.save', { name: attachment.name })}</strong>
      <span class="muted small">${formats.fileSize(attachment.sizeBytes)}</span>
    </span>
    ${icon('download')}
  </button>`;

const receipt = (row: MessageRow, view: ChatView, { retry }: RowActions) => {
  if (row.delivery === undefined || !row.ends) return nothing;
  const isUnsent = row.delivery === 'unsent';
  const isProblem = isUnsent || row.delivery === 'refused';
  return html`<p class="receipt ${isProblem ? 'problem' : ''}">
    ${isProblem ? icon('alert') : nothing}<span .textContent=${deliveryWords(row, view)}></span>
    ${
      isUnsent
        ? html`<button class="quiet" type="button" @click=${retry}>${view.t('common.tryAgain')}</button>`
        : nothing
    }
  </p>`;
};

const message = (row: MessageRow, view: ChatView, actions: RowActions): TemplateResult => {
  const { t, formats } = view;
  const name = senderOf(row, view);
  const isMine = row.from === 'seeker';
  const side = `message ${isMine ? 'mine' : ''} ${row.begins ? 'begins' : ''} ${row.ends ? 'ends' : ''}`;
  return html`<div class=${side} part="message" tabindex="-1">
    ${
      isMine || !row.begins
        ? html`<span class="visually-hidden">${name}:</span>`
        : html`<p class="sender">${t('chat.log.fromAt', { name, clock: formats.clock(row.at) })}</p>`
    }
    ${row.text === '' ? nothing : html`<p class="bubble" dir="auto">${written(row.text, view)}</p>`}
    ${row.attachment ? file(row.attachment, view, actions.save) : nothing} ${receipt(row, view, actions)}
  </div>`;
};

const linkWords = (kind: string, { t }: ChatView): string =>
  kind === 'meeting' || kind === 'booking' || kind === 'course'
    ? t(`chat.link.${kind}`)
    : t('chat.link.other');

const linkCard = (row: Extract<Row, { kind: 'link' }>, view: ChatView) => {
  const address = webLink(row.url);
  return html`<div class="message begins ends" part="message" tabindex="-1">
    <div class="card">
      <strong>${row.label}</strong>
      ${
        address === undefined
          ? nothing
          : html`<a href=${address} target="_blank" rel="noopener noreferrer"
              >${linkWords(row.link, view)} ${view.t('common.opensInNewTab')}</a
            >`
      }
    </div>
  </div>`;
};

/** One line of the conversation: a message, a link, a new day, or that somebody came or left. */
export const conversationRow = (row: Row, view: ChatView, actions: RowActions): TemplateResult => {
  const { t, formats } = view;
  switch (row.kind) {
    case 'message':
      return message(row, view, actions);
    case 'link':
      return linkCard(row, view);
    case 'day':
      return html`<p class="note">${capitalise(formats.date(row.at))}</p>`;
    case 'joined': {
      const name = row.name ?? t('chat.someone');
      return html`<p class="note">${t('chat.log.joined', { name, clock: formats.clock(row.at) })}</p>`;
    }
    case 'returned':
      return html`<p class="note">${t('chat.log.returned', { clock: formats.clock(row.at) })}</p>`;
    case 'ended':
      return html`<p class="note">${t('chat.log.ended', { clock: formats.clock(row.at) })}</p>`;
  }
};
