import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../../src/ui/icon.js';
import { dayWays, type DayPlan, type DayWay } from '../../api/desk/calendar.contract.js';
import { formats } from '../desk-words.js';
import { fieldsOf, problemTemplate, submitTemplate, wordTemplate } from '../dialog/dialog-fields.template.js';
import { whoTemplate } from './blocking.template.js';
import { wayName } from './calendar-words.js';
import type { Task } from './task.controller.js';
import { reasonTemplate, wordsIn, type TaskProps } from './task-fields.template.js';

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
    ${planTemplate(task.plan)}
    ${
      task.plan
        ? submitTemplate(tasks, {
            label: task.plan.items.length > 0 ? 'Ordne dagen' : 'Sperr dagen',
            stay: 'Avbryt',
            kind: 'primary',
          })
        : html`<div class="skeleton times-skeleton"></div>`
    }
  </form>`;
}

/** The fields are there all the time, seen or not: another day or counsellor takes away nothing that was typed. */
function planTemplate(plan: DayPlan | undefined): TemplateResult {
  const items = plan?.items ?? [];
  const isEmpty = items.length === 0;
  return html`<div class="stack" ?hidden=${plan === undefined}>
    <div role="status">
      ${
        isEmpty
          ? html`<p class="notice">Ingen har time den dagen.</p>`
          : html`<p>
              <strong>Det gjelder ${items.length === 1 ? 'én person' : `${items.length} personer`}:</strong>
            </p>`
      }
    </div>
    ${isEmpty ? nothing : peopleTemplate(items)} ${holdsTemplate(plan?.holds ?? 0)}
    <div ?hidden=${isEmpty}>${waysTemplate()}</div>
    ${reasonTemplate()}
    <div ?hidden=${isEmpty}>
      ${wordTemplate(
        'Beskjed til alle det gjelder',
        'Alle får vite hva som skjer med timen, på sitt eget språk. Det du skriver her, kommer i tillegg, slik du skriver det.',
      )}
    </div>
  </div>`;
}

const holdsTemplate = (holds: number) =>
  holds > 0
    ? html`<p class="muted">
        ${holds === 1 ? 'Én er' : `${holds} er`} i ferd med å bestille den dagen. Tiden slippes, og de får
        velge en annen.
      </p>`
    : nothing;

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
