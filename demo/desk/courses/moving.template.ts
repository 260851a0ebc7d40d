import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../../src/ui/icon.js';
import { formats } from '../desk-words.js';
import { fieldsOf, problemTemplate, submitTemplate, wordIn } from '../dialog/dialog-fields.template.js';
import type { CourseTask } from './course-task.controller.js';
import {
  courseWordTemplate,
  sessionTemplate,
  toldTemplate,
  type CourseTaskProps,
} from './course-task-fields.template.js';

type Moving = Extract<CourseTask, { name: 'moving' }>;

/** "10:00", as a field has it. */
const clockOf = (instant: string): string => formats.time(instant).slice(0, 5).replace('.', ':');

/** To another time, another place or both. What is typed stays, whatever the session has become meanwhile. */
export function movingTemplate(task: Moving, props: CourseTaskProps): TemplateResult {
  const { tasks, now } = props;
  const isUndated = task.session.status === 'cancelled' || task.course.status === 'postponed';
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const field = fieldsOf(event);
    void tasks.moveSession({
      date: field('date'),
      startTime: field('startTime'),
      endTime: field('endTime'),
      ...(field('location') && { location: field('location') }),
      ...wordIn(field),
    });
  };
  const follow = (event: Event) => {
    const field = fieldsOf(event);
    const [from, to] = [field('startTime'), field('endTime')];
    tasks.showEndsNextDay(from !== '' && to !== '' && to < from);
  };
  return html`<form @submit=${submit} @input=${follow}>
    <h2 id="task-name">${icon('calendar')}${isUndated ? 'Sett ny tid for samlingen' : 'Flytt samlingen'}</h2>
    ${sessionTemplate(task, now)} ${problemTemplate(tasks)}
    ${isUndated ? html`<p>Samlingen holdes på den tiden du velger.</p>` : nothing}
    ${timesTemplate(task, props)}
    <div role="status">
      ${task.endsNextDay ? html`<p class="notice warn">Samlingen slutter dagen etter at den begynner.</p>` : nothing}
    </div>
    ${placeTemplate(task, props)} ${toldTemplate(task, props)} ${courseWordTemplate()}
    ${submitTemplate(tasks, {
      label: isUndated ? 'Sett ny tid' : 'Flytt samlingen',
      stay: 'Avbryt',
      kind: 'primary',
    })}
  </form>`;
}

const timesTemplate = ({ session: { start, end } }: Moving, { today }: CourseTaskProps) =>
  html`<div class="row">
    <div class="field">
      <label for="date">Dato</label>
      <input
        class="input"
        id="date"
        name="date"
        type="date"
        required
        min=${today}
        .value=${formats.dateKey(start)}
      />
    </div>
    <div class="field">
      <label for="startTime">Fra klokken</label>
      <input class="input" id="startTime" name="startTime" type="time" required .value=${clockOf(start)} />
    </div>
    <div class="field">
      <label for="endTime">Til klokken</label>
      <input class="input" id="endTime" name="endTime" type="time" required .value=${clockOf(end ?? start)} />
    </div>
  </div>`;

/** Only for what is held in a place. */
function placeTemplate({ course, session }: Moving, { list }: CourseTaskProps) {
  const isOnline = course.format === 'online' || course.status === 'moved-online';
  const others = (list?.places ?? []).filter(({ id }) => id !== session.location?.id);
  if (isOnline || others.length === 0) return nothing;
  return html`<div class="field">
    <label for="location">Sted</label>
    <select class="input" id="location" name="location">
      <option .value=${''}>${session.location ? `${session.location.name} (som nå)` : 'Som nå'}</option>
      ${others.map(({ id, name }) => html`<option .value=${id}>${name}</option>`)}
    </select>
  </div>`;
}
