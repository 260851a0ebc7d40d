import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../../src/ui/icon.js';
import type { TimeBooked } from '../../api/desk/calendar.contract.js';
import { hashOf } from '../desk-place.js';
import { formats } from '../desk-words.js';
import { fieldsOf, problemTemplate, submitTemplate } from '../dialog/dialog-fields.template.js';
import type { Task } from './task.controller.js';
import { type TaskProps } from './task-fields.template.js';

type Blocking = Extract<Task, { name: 'blocking' }>;

/** Hours of a day, or several days. */
export function blockingTemplate(task: Blocking, { tasks, counsellors, today }: TaskProps): TemplateResult {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const field = fieldsOf(event);
    const optional = (name: 'fromTime' | 'toTime' | 'note') => field(name) && { [name]: field(name) };
    void tasks.block({
      counsellor: field('counsellor'),
      fromDate: field('fromDate'),
      toDate: field('toDate') || field('fromDate'),
      ...optional('fromTime'),
      ...optional('toTime'),
      ...optional('note'),
    });
  };
  return html`<form @submit=${submit}>
    <h2 id="task-name">${icon('clock')}Sperr tid</h2>
    <p>Ingen kan bestille time i den tiden. Uten klokkeslett gjelder det hele dagen.</p>
    ${problemTemplate(tasks)} ${task.booked ? bookedTemplate(task.booked, () => tasks.close()) : nothing}
    ${whoTemplate(counsellors, task.counsellor)}
    <div class="row">
      ${dateTemplate('fromDate', 'Fra dato', { date: task.date, today })}
      ${timeTemplate('fromTime', 'Fra klokken')}
    </div>
    <div class="row">
      ${dateTemplate('toDate', 'Til og med dato', { date: task.date, today })}
      ${timeTemplate('toTime', 'Til klokken')}
    </div>
    <div class="field">
      <label for="note">Hvorfor<span class="mark">(valgfritt)</span></label>
      <input class="input" id="note" name="note" maxlength="2000" autocomplete="off" />
      <span class="why">Bare kollegene dine ser dette.</span>
    </div>
    ${submitTemplate(tasks, { label: 'Sperr tiden', stay: 'Avbryt', kind: 'primary' })}
  </form>`;
}

export const whoTemplate = (
  counsellors: TaskProps['counsellors'],
  chosen: string,
  onChange?: (id: string) => void,
): TemplateResult =>
  html`<div class="field">
    <label for="counsellor">Veileder</label>
    <select
      class="input short"
      id="counsellor"
      name="counsellor"
      @change=${(event: Event) => onChange?.((event.currentTarget as HTMLSelectElement).value)}
    >
      ${counsellors.map(
        ({ id, name }) => html`<option .value=${id} ?selected=${id === chosen}>${name}</option>`,
      )}
    </select>
  </div>`;

const dateTemplate = (name: string, label: string, { date, today }: { date: string; today: string }) =>
  html`<div class="field">
    <label for=${name}>${label}</label>
    <input class="input" id=${name} name=${name} type="date" required min=${today} .value=${date} />
  </div>`;

const timeTemplate = (name: string, label: string) =>
  html`<div class="field">
    <label for=${name}>${label}<span class="mark">(valgfritt)</span></label>
    <input class="input" id=${name} name=${name} type="time" />
  </div>`;

/** What stands in the way; a press leads to its day. */
function bookedTemplate({ appointments, holds, blocks }: TimeBooked, onGo: () => void): TemplateResult {
  const dayOf = (instant: string, who: string) =>
    hashOf({ name: 'calendar', view: 'day', date: formats.dateKey(instant), who });
  return html`<ul class="booked">
    ${appointments.map(
      ({ start, contact, service, counsellor }) =>
        html`<li>
          <a href=${dayOf(start, counsellor.id)} @click=${onGo}
            >${formats.dateAndTime(start)}: ${contact.name}</a
          >, ${service}
        </li>`,
    )}
    ${holds.map(
      ({ start, until }) =>
        html`<li>
          ${formats.dateAndTime(start)}: noen er i ferd med å bestille. Tiden er holdt av til
          ${formats.clock(until)}.
        </li>`,
    )}
    ${blocks.map(
      ({ start, counsellor }) =>
        html`<li>
          <a href=${dayOf(start, counsellor.id)} @click=${onGo}>${formats.dateAndTime(start)}</a>: er sperret
          fra før
        </li>`,
    )}
  </ul>`;
}
