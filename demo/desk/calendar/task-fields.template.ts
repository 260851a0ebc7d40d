import { html, nothing, type TemplateResult } from 'lit';
import type { DeskAppointment } from '../../api/desk/calendar.contract.js';
import type { DeskCounsellor } from '../../api/desk/desk.contract.js';
import { formats, languageName } from '../desk-words.js';
import { wayName } from './calendar-words.js';
import type { TaskController } from './task.controller.js';

export interface TaskProps {
  tasks: TaskController;
  counsellors: readonly DeskCounsellor[];
  today: string;
}

/** The trimmed text of a field. */
export const fieldsOf = (event: SubmitEvent): ((name: string) => string) => {
  const form = new FormData(event.currentTarget as HTMLFormElement);
  return (name) => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
};

/** What is empty is left out. */
export const wordsIn = (field: (name: string) => string) => ({
  ...(field('reason') && { reason: field('reason') }),
  ...(field('word') && { word: field('word') }),
});

export const problemTemplate = ({ problem }: TaskController) =>
  html`<div role="alert">${problem ? html`<p class="notice bad">${problem}</p>` : nothing}</div>`;

/** Who it is about, and what holds now. */
export const aboutTemplate = (one: DeskAppointment): TemplateResult =>
  html`<p class="about">
    <strong>${one.contact.name}</strong><br />
    ${one.service}, ${formats.dateAndTime(one.start)}<br />
    ${wayName(one)}, ${one.counsellor.name}
  </p>`;

export const reasonTemplate = (): TemplateResult =>
  html`<div class="field">
    <label for="reason">Hvorfor<span class="mark">(valgfritt)</span></label>
    <input class="input" id="reason" name="reason" maxlength="2000" autocomplete="off" />
    <span class="why">Bare kollegene dine ser dette.</span>
  </div>`;

export const wordTemplate = (label: string, help: string): TemplateResult =>
  html`<div class="field">
    <label for="word">${label}<span class="mark">(valgfritt)</span></label>
    <textarea class="input" id="word" name="word" rows="3" maxlength="2000"></textarea>
    <span class="why">${help}</span>
  </div>`;

export const wordHelp = ({ language }: DeskAppointment): string =>
  `Vi skriver hva som skjer med timen, på ${languageName(language)}. Det du skriver her, kommer i tillegg.`;

interface Submit {
  label: string;
  stay: string;
  kind: 'primary' | 'danger';
}

export const submitTemplate = (tasks: TaskController, { label, stay, kind }: Submit): TemplateResult =>
  html`<div class="actions">
    <button class=${kind} aria-busy=${tasks.isBusy ? 'true' : 'false'}>
      ${tasks.isBusy ? html`<span class="spinner"></span>` : nothing}${label}
    </button>
    <button class="quiet" type="button" @click=${() => tasks.close()}>${stay}</button>
  </div>`;
