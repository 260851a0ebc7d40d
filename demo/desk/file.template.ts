import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../src/ui/icon.js';
import type { Attachment } from '../../src/contract/profile.js';
import { formats } from './desk-words.js';
import type { FileController } from './file.controller.js';

/** A file in the log, to be saved. */
export const fileTemplate = (attachment: Attachment, onSave: (attachment: Attachment) => void) =>
  html`<button class="file" type="button" @click=${() => onSave(attachment)}>
    ${icon('clip')}<span
      ><strong>Last ned ${attachment.name}</strong>
      <span class="muted small">${formats.fileSize(attachment.sizeBytes)}</span></span
    >
  </button>`;

/** The platform's own way to choose a file, and what is chosen. */
export function fileTool(files: FileController, conversation: string): TemplateResult {
  const choose = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) files.choose(conversation, file);
    input.value = '';
  };
  return html`<label class="tool attach">
      ${icon('clip')}Legg ved fil<input class="visually-hidden" type="file" @change=${choose} />
    </label>
    ${files.chosen?.conversation === conversation ? chosenTemplate(files, files.chosen) : nothing}`;
}

const chosenTemplate = (files: FileController, { file, isSending }: NonNullable<FileController['chosen']>) =>
  html`<div class="chosen" role="group" aria-label=${file.name}>
    <span>${file.name} <span class="muted small">${formats.fileSize(file.size)}</span></span>
    <button
      class="primary"
      type="button"
      aria-busy=${isSending ? 'true' : 'false'}
      @click=${() => void files.send()}
    >
      ${isSending ? 'Sender …' : 'Send filen'}
    </button>
    <button class="quiet" type="button" @click=${() => files.remove()}>Ta bort</button>
  </div>`;
