import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { LogEntry } from '../../src/contract/chat.js';
import type { Attachment } from '../../src/contract/profile.js';
import type { ConversationController } from './conversation.controller.js';
import type { PendingMessage } from './desk-outbox.js';
import { formats } from './desk-words.js';
import { fileTemplate } from './file.template.js';

const endedBy: Record<string, string> = {
  seeker: 'Veisøkeren avsluttet samtalen',
  counsellor: 'Du avsluttet samtalen',
  idle: 'Samtalen ble avsluttet fordi ingen skrev',
};

export interface LogProps {
  /** What the seeker is called. */
  name: string;
  onSave: (attachment: Attachment) => void;
}

export function logTemplate(conversation: ConversationController, props: LogProps): TemplateResult {
  const { name } = props;
  const { entries } = conversation;
  const readUpTo = entries.findLast((entry) => entry.type === 'read' && entry.by === 'seeker');
  const read = readUpTo?.type === 'read' ? readUpTo.upTo : 0;
  // What was written before one opened it is not read out in one go.
  const live = conversation.isSettled ? 'polite' : 'off';
  return html`<div class="log" role="log" aria-label="Samtalen" aria-live=${live} tabindex="0">
    ${repeat(
      entries.filter(({ type }) => type !== 'read'),
      ({ seq }) => seq,
      (entry) => entryTemplate(entry, props, read),
    )}
    ${repeat(
      conversation.pending,
      ({ id }) => id,
      (message) => pendingTemplate(message, conversation),
    )}
    <p class="muted small typing" .textContent=${conversation.isTyping ? `${name} skriver …` : ''}></p>
  </div>`;
}

function entryTemplate(entry: LogEntry, { name, onSave }: LogProps, readUpTo: number) {
  const at = formats.clock(entry.at);
  if (entry.type === 'message') {
    const { from, text, attachment } = entry.message;
    const mine = from !== 'seeker';
    const receipt = mine && entry.seq <= readUpTo ? `${at}, lest` : at;
    return html`<div class="message ${mine ? 'mine' : ''}">
      <span class="visually-hidden">${mine ? (from === 'system' ? 'Tjenesten' : 'Veileder') : name}:</span>
      ${text === undefined ? nothing : html`<p class="bubble">${text}</p>`}
      ${attachment ? fileTemplate(attachment, onSave) : nothing}
      <span class="muted small" .textContent=${receipt}></span>
    </div>`;
  }
  if (entry.type === 'link') {
    return html`<div class="message mine">
      <p class="bubble link">
        <strong>${entry.label}</strong><br /><a href=${entry.url} target="_blank" rel="noopener"
          >${entry.url} (åpnes i ny fane)</a
        >
      </p>
      <span class="muted small">${at}</span>
    </div>`;
  }
  const text = stateText(entry);
  return text ? html`<p class="when muted small">${text} ${at}</p>` : nothing;
}

function stateText(entry: LogEntry): string | undefined {
  if (entry.type !== 'state') return undefined;
  if (entry.state === 'queued') return entry.seq === 1 ? 'Startet samtalen' : 'Tilbake i køen';
  if (entry.state === 'active') return `${entry.counsellor?.name ?? 'En veileder'} ble med`;
  return endedBy[entry.endedBy ?? ''] ?? 'Samtalen er avsluttet';
}

const pendingTemplate = (message: PendingMessage, conversation: ConversationController) =>
  html`<div class="message mine">
    <p class="bubble pending">${message.text}</p>
    ${
      message.problem
        ? html`<span class="small failed"
            >${message.problem}
            <button class="quiet" type="button" @click=${() => void conversation.sendAgain(message.id)}>
              Prøv igjen
            </button></span
          >`
        : html`<span class="muted small">Sender …</span>`
    }
  </div>`;
