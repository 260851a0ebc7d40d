import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../../../src/ui/icon.js';
import type { DeskAppointment, DeskTime } from '../../api/desk/calendar.contract.js';
import { formats } from '../desk-words.js';
import {
  fieldsOf,
  problemTemplate,
  submitTemplate,
  wordHelp,
  wordTemplate,
} from '../dialog/dialog-fields.template.js';
import { dayName, wayName } from './calendar-words.js';
import type { Task, TaskController } from './task.controller.js';
import { aboutTemplate, reasonTemplate, wordsIn, type TaskProps } from './task-fields.template.js';

type Moving = Extract<Task, { name: 'moving' }>;

/** To another time of the same service: any day, anybody who is free, any way. */
export function movingTemplate(task: Moving, { tasks, today }: TaskProps): TemplateResult {
  const { appointment } = task;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const field = fieldsOf(event);
    if (field('slot')) void tasks.move({ slot: field('slot'), ...wordsIn(field) });
  };
  return html`<form @submit=${submit}>
    <h2 id="task-name">${icon('calendar')}Flytt timen</h2>
    ${aboutTemplate(appointment)} ${problemTemplate(tasks)}
    <div class="row">
      <div class="field">
        <label for="from">Vis tider fra</label>
        <input
          class="input"
          id="from"
          type="date"
          min=${today}
          .value=${task.from < today ? today : task.from}
          @change=${(event: Event) => void tasks.showTimes((event.currentTarget as HTMLInputElement).value)}
        />
      </div>
      ${task.times ? filtersTemplate(task, tasks) : nothing}
    </div>
    ${task.times ? timesTemplate(task, task.times) : html`<div class="skeleton times-skeleton"></div>`}
    ${reasonTemplate()}
    ${wordTemplate(`Beskjed til ${appointment.contact.name}`, wordHelp('timen', appointment))}
    ${submitTemplate(tasks, { label: 'Flytt timen', stay: 'Behold timen som den er', kind: 'primary' })}
  </form>`;
}

/** As the appointment is, where there are such times; else any way. */
const wayOf = ({ filter, appointment }: Moving, times: DeskTime[]): string => {
  const own = wayName(appointment);
  return filter.way ?? (times.some((time) => wayName(time) === own) ? own : '');
};

const valueOf = (event: Event): string => (event.currentTarget as HTMLSelectElement).value;

function filtersTemplate(task: Moving, tasks: TaskController): TemplateResult {
  const times = task.times ?? [];
  const way = wayOf(task, times);
  const ways = [...new Set([way, ...times.map(wayName)])].filter(Boolean);
  const people = new Map(times.map(({ counsellor }) => [counsellor.id, counsellor.name]));
  const { counsellor } = task.filter;
  return html`<div class="field">
      <label for="way">Hvordan</label>
      <select
        class="input"
        id="way"
        @change=${(event: Event) => tasks.filterTimes({ ...task.filter, way: valueOf(event) })}
      >
        ${ways.map((name) => html`<option .value=${name} ?selected=${name === way}>${name}</option>`)}
        <option .value=${''} ?selected=${way === ''}>Alle måter</option>
      </select>
    </div>
    <div class="field">
      <label for="whom">Hos hvem</label>
      <select
        class="input"
        id="whom"
        @change=${(event: Event) => tasks.filterTimes({ ...task.filter, counsellor: valueOf(event) })}
      >
        <option .value=${''} ?selected=${counsellor === ''}>Alle som er ledige</option>
        ${[...people].map(
          ([id, name]) => html`<option .value=${id} ?selected=${id === counsellor}>${name}</option>`,
        )}
      </select>
    </div>`;
}

/** As many as one looks through before one chooses another day. */
const timesShown = 24;

function timesTemplate(task: Moving, times: DeskTime[]): TemplateResult {
  const way = wayOf(task, times);
  const { counsellor } = task.filter;
  const fitting = times.filter(
    (time) =>
      (way === '' || wayName(time) === way) && (counsellor === '' || time.counsellor.id === counsellor),
  );
  if (fitting.length === 0)
    return html`<p class="notice">Ingen ledige tider passer. Velg en annen dag, måte eller veileder.</p>`;
  const dates = [...new Set(fitting.slice(0, timesShown).map(({ start }) => formats.dateKey(start)))];
  return html`<div class="times" role="group" aria-label="Ledige tider">
    ${repeat(
      dates,
      (date) => date,
      (date) =>
        html`<fieldset class="field">
          <legend>${dayName(date)}</legend>
          <div class="chips">
            ${repeat(
              fitting.filter(({ start }) => formats.dateKey(start) === date),
              ({ slot }) => slot,
              (time) => timeTemplate(time, task.appointment, way === ''),
            )}
          </div>
        </fieldset>`,
    )}
  </div>`;
}

const timeTemplate = (time: DeskTime, { counsellor }: DeskAppointment, withWay: boolean) =>
  html`<label class="chip">
    <input type="radio" name="slot" required .value=${time.slot} />
    <span>
      <strong>${formats.clock(time.start)}</strong>
      <span class="muted"
        >${time.counsellor.name}${time.counsellor.id === counsellor.id ? ' (som nå)' : ''}${withWay ? `, ${wayName(time)}` : ''}</span
      >
    </span>
  </label>`;
