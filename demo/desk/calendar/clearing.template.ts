import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../../src/ui/icon.js';
import { dayWays, type DayPlan, type DayWay } from '../../api/desk/calendar.contract.js';
import { formats } from '../desk-words.js';
import { whoTemplate } from './blocking.template.js';
import { wayName } from './calendar-words.js';
import type { Task, TaskController } from './task.controller.js';
import {
  fieldsOf,
  problemTemplate,
  reasonTemplate,
  submitTemplate,
  wordsIn,
  wordTemplate,
  type TaskProps,
} from './task-fields.template.js';

type Clearing = Extract<Task, { name: 'clearing' }>;

const ways: Record<DayWay, string> = {
  'give-or-cancel': 'Gi timene til ledige kolleger, og avlys resten',
  'give-or-keep': 'Gi timene til ledige kolleger, og behold resten',
  cancel: 'Avlys alle timene',
};

/** A counsellor is ill: whom it concerns, and what to do about it. */
export function clearingTemplate(task: Clearing, { tasks, counsellors, today }: TaskProps): TemplateResult {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const field = fieldsOf(event);
    const how = dayWays.find((way) => way === field('how')) ?? 'cancel';
    void tasks.clear({ how, ...wordsIn(field) });
  };
  return html`<form @submit=${submit}>
    <h2 id="task-name">${icon('calendar')}Flytt eller avlys en hel dag</h2>
    <p>Når en veileder er syk eller borte. Resten av dagen sperres.</p>
    ${problemTemplate(tasks)}
    <div class="row">
      ${whoTemplate(counsellors, task.counsellor, (id) => void tasks.showPlan(id, task.date))}
      <div class="field">
        <label for="date">Dato</label>
        <input
          class="input"
          id="date"
          type="date"
          required
          min=${today}
          .value=${task.date}
          @change=${(event: Event) =>
            void tasks.showPlan(task.counsellor, (event.currentTarget as HTMLInputElement).value)}
        />
      </div>
    </div>
    ${task.plan ? planTemplate(task.plan, tasks) : html`<div class="skeleton times-skeleton"></div>`}
  </form>`;
}

function planTemplate({ items, holds }: DayPlan, tasks: TaskController): TemplateResult {
  const label = items.length > 0 ? 'Ordne dagen' : 'Sperr dagen';
  return html`<div role="status">
      ${
        items.length > 0
          ? html`<p>
              <strong>Det gjelder ${items.length === 1 ? 'én person' : `${items.length} personer`}:</strong>
            </p>`
          : html`<p class="notice">Ingen har time den dagen.</p>`
      }
    </div>
    ${items.length > 0 ? peopleTemplate(items) : nothing}
    ${
      holds > 0
        ? html`<p class="muted">
            ${holds === 1 ? 'Én er' : `${holds} er`} i ferd med å bestille den dagen. Tiden slippes, og de får
            velge en annen.
          </p>`
        : nothing
    }
    ${items.length > 0 ? waysTemplate() : nothing} ${reasonTemplate()}
    ${
      items.length > 0
        ? wordTemplate(
            'Beskjed til alle det gjelder',
            'Alle får vite hva som skjer med timen, på sitt eget språk. Det du skriver her, kommer i tillegg, slik du skriver det.',
          )
        : nothing
    }
    ${submitTemplate(tasks, { label, stay: 'Avbryt', kind: 'primary' })}`;
}

const peopleTemplate = (items: DayPlan['items']) =>
  html`<ul role="list" class="plan">
    ${items.map(
      ({ appointment, colleague }) =>
        html`<li>
          <strong>${formats.clock(appointment.start)}: ${appointment.contact.name}</strong>
          <span class="muted">${appointment.service}, ${wayName(appointment)}</span>
          ${
            colleague
              ? html`<span class="tag good">${colleague.name} er ledig</span>`
              : html`<span class="tag warn">Ingen kolleger er ledige</span>`
          }
        </li>`,
    )}
  </ul>`;

const waysTemplate = () =>
  html`<fieldset class="field">
    <legend>Hva vil du gjøre?</legend>
    <div class="choices">
      ${(['give-or-cancel', 'give-or-keep', 'cancel'] as const).map(
        (way, index) =>
          html`<label class="choice">
            <input type="radio" name="how" .value=${way} ?checked=${index === 0} /><span>${ways[way]}</span>
          </label>`,
      )}
    </div>
  </fieldset>`;
