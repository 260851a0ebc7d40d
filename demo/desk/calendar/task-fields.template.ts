import { html, type TemplateResult } from 'lit';
import type { DeskAppointment } from '../../api/desk/calendar.contract.js';
import type { DeskCounsellor } from '../../api/desk/desk.contract.js';
import { formats } from '../desk-words.js';
import { wordIn } from '../dialog/dialog-fields.template.js';
import { wayName } from './calendar-words.js';
import type { TaskController } from './task.controller.js';

export interface TaskProps {
  tasks: TaskController;
  counsellors: readonly DeskCounsellor[];
  today: string;
}

/** What is empty is left out. */
export const wordsIn = (field: (name: string) => string) => ({
  ...(field('reason') && { reason: field('reason') }),
  ...wordIn(field),
});

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
