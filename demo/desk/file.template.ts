import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../src/ui/icon.js';
import type { Attachment } from '../../src/contract/profile.js';
import { fileTypeName, formats } from './desk-words.js';
import type { ChosenFile, FileController } from './file.controller.js';

/** A file in the log, to be saved. */
export const fileTemplate = (attachment: Attachment, onSave: (attachment: Attachment) => void) =>
  html`<button class="file" type="button" @click=${() => onSave(attachment)}>
    ${icon('download')}<span
      ><strong>Last ned ${attachment.name}</strong>
      <span
        class="muted small"
        .textContent=${`${fileTypeName(attachment.mediaType)}, ${formats.fileSize(attachment.sizeBytes)}`}
      ></span
    ></span>
  </button>`;

/** The platform's own way to choose a file. */
export function fileTool(files: FileController, conversation: string): TemplateResult {
  const choose = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) files.choose(conversation, file);
    // The same file can be chosen again after it was taken away.
    input.value = '';
  };
  return html`<label class="tool attach">
    ${icon('clip')}Legg ved fil<input class="visually-hidden" type="file" @change=${choose} />
  </label>`;
}

/** What is chosen and not sent yet. */
export function chosenFile(files: FileController, conversation: string): TemplateResult | typeof nothing {
  const chosen = files.chosen(conversation);
  if (!chosen) return nothing;
  // The buttons go: on to where one writes.
  const goOn = (event: Event) =>
    (event.target as HTMLElement).closest('.composer')?.querySelector('textarea')?.focus();
  return chosenTemplate(chosen, {
    onSend: async (event) => {
      if (await files.send(conversation)) goOn(event);
    },
    onRemove: (event) => {
      goOn(event);
      files.remove(conversation);
    },
  });
}

interface ChosenActions {
  onSend: (event: Event) => Promise<void>;
  onRemove: (event: Event) => void;
}

const chosenTemplate = ({ file, isSending, problem }: ChosenFile, { onSend, onRemove }: ChosenActions) =>
  html`<div class="chosen" role="group" aria-label="Fil som ikke er sendt">
    ${icon('clip')}<span class="name"
      >${file.name} <span class="muted small">${formats.fileSize(file.size)}</span></span
    >
    <button
      class="secondary"
      type="button"
      aria-busy=${isSending ? 'true' : 'false'}
      @click=${(event: Event) => void onSend(event)}
    >
      ${isSending ? 'Sender …' : problem ? 'Prøv igjen' : 'Send filen'}
    </button>
    <button class="quiet" type="button" @click=${onRemove}>Ta bort</button>
    <p class="failed" role="alert" .textContent=${problem ?? ''}></p>
  </div>`;
