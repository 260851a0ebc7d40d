import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { LogEntry } from '../../src/contract/chat.js';
import type { ConversationController, PendingMessage } from './conversation.controller.js';
import { formats } from './desk-words.js';

const endedBy: Record<string, string> = {
  seeker: 'Veisøkeren avsluttet samtalen',
  counsellor: 'Du avsluttet samtalen',
  idle: 'Samtalen ble avsluttet fordi ingen skrev',
};

export function logTemplate(conversation: ConversationController, name: string): TemplateResult {
  const { entries } = conversation;
  const readUpTo = entries.findLast((entry) => entry.type === 'read' && entry.by === 'seeker');
  const read = readUpTo?.type === 'read' ? readUpTo.upTo : 0;
  return html`<div class="log" role="log" aria-label="Samtalen" tabindex="0">
    ${repeat(
      entries.filter(({ type }) => type !== 'read'),
      ({ seq }) => seq,
      (entry) => entryTemplate(entry, name, read),
    )}
    ${repeat(
      conversation.pending,
      ({ id }) => id,
      (message) => pendingTemplate(message, conversation),
    )}
    <p class="muted small typing" .textContent=${conversation.isTyping ? `${name} skriver …` : ''}></p>
  </div>`;
}

function entryTemplate(entry: LogEntry, name: string, readUpTo: number) {
  const at = formats.clock(entry.at);
  if (entry.type === 'message') {
    const mine = entry.message.from === 'counsellor';
    const receipt = mine && entry.seq <= readUpTo ? `${at}, lest` : at;
    return html`<div class="message ${mine ? 'mine' : ''}">
      <span class="visually-hidden">${mine ? 'Du' : name}:</span>
      <p class="bubble">${entry.message.text}</p>
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
  if (entry.state === 'queued') return 'Startet samtalen';
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
