import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../../src/ui/icon.js';
import {
  fieldsOf,
  problemTemplate,
  submitTemplate,
  wordHelp,
  wordIn,
  wordTemplate,
} from '../dialog/dialog-fields.template.js';
import {
  aboutTemplate,
  courseWordTemplate,
  sessionTemplate,
  toldTemplate,
  type CourseTaskProps,
} from './course-task-fields.template.js';
import { groupsOf } from './course-people.js';
import type { CourseTask } from './course-task.controller.js';
import { namesOf, statusStep } from './course-words.js';
import { movingTemplate } from './moving.template.js';
import { resizingTemplate } from './resizing.template.js';

type TaskOf<Name extends CourseTask['name']> = Extract<CourseTask, { name: Name }>;

/** What is being done with a course, in a dialog of its own: Escape gives it up. */
export const courseTaskTemplate = (props: CourseTaskProps): TemplateResult =>
  html`<dialog class="task" aria-labelledby="task-name" @close=${() => props.tasks.close()}>
    ${props.tasks.task ? formTemplate(props.tasks.task, props) : nothing}
  </dialog>`;

function formTemplate(task: CourseTask, props: CourseTaskProps): TemplateResult {
  switch (task.name) {
    case 'changing':
      return changingTemplate(task, props);
    case 'cancelling':
      return cancellingTemplate(task, props);
    case 'moving':
      return movingTemplate(task, props);
    case 'resizing':
      return resizingTemplate(task, props);
    case 'withdrawing':
      return withdrawingTemplate(task, props);
  }
}

function changingTemplate(task: TaskOf<'changing'>, props: CourseTaskProps): TemplateResult {
  const { tasks, now } = props;
  const step = statusStep(task.first.status, task.to);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const field = fieldsOf(event);
    void tasks.change({ ...wordIn(field), ...(field('joinUrl') && { joinUrl: field('joinUrl') }) });
  };
  return html`<form @submit=${submit}>
    <h2 id="task-name">${icon('calendar')}${step.question}</h2>
    ${aboutTemplate(task, now)} ${problemTemplate(tasks)}
    <p>${step.meaning}</p>
    ${toldTemplate(task, props)} ${task.to === 'moved-online' ? linkTemplate(task) : nothing}
    ${courseWordTemplate()}
    ${submitTemplate(tasks, {
      label: step.label,
      stay: step.stay,
      kind: task.to === 'cancelled' || task.to === 'postponed' ? 'danger' : 'primary',
    })}
  </form>`;
}

const linkTemplate = ({ first }: TaskOf<'changing'>) =>
  html`<div class="field">
    <label for="joinUrl">Lenke til møtet<span class="mark">(valgfritt)</span></label>
    <input
      class="input"
      id="joinUrl"
      name="joinUrl"
      type="url"
      maxlength="2000"
      autocomplete="off"
      placeholder="https://"
      .value=${first.join?.url ?? ''}
    />
    <span class="why">Bare de som har plass, ser den. Du kan legge den til senere.</span>
  </div>`;

function cancellingTemplate(task: TaskOf<'cancelling'>, props: CourseTaskProps): TemplateResult {
  const { tasks, now } = props;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void tasks.cancelSession(wordIn(fieldsOf(event)) || {});
  };
  return html`<form @submit=${submit}>
    <h2 id="task-name">${icon('calendar')}Vil du avlyse samlingen?</h2>
    ${sessionTemplate(task, now)} ${problemTemplate(tasks)}
    ${
      task.course.sessions.length > 1
        ? html`<p>Resten av kurset holdes som planlagt.</p>`
        : html`<p>Skal kurset ikke holdes i det hele tatt, kan du avlyse kurset i stedet.</p>`
    }
    ${toldTemplate(task, props)} ${courseWordTemplate()}
    ${submitTemplate(tasks, { label: 'Avlys samlingen', stay: 'Behold samlingen', kind: 'danger' })}
  </form>`;
}

function withdrawingTemplate(
  { registration }: TaskOf<'withdrawing'>,
  props: CourseTaskProps,
): TemplateResult {
  const { tasks, list } = props;
  const names = namesOf(registration);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void tasks.withdraw(wordIn(fieldsOf(event)) || {});
  };
  const isSomebodyWaiting = list !== undefined && groupsOf(list.registrations).waiting.length > 0;
  return html`<form @submit=${submit}>
    <h2 id="task-name">${icon('person')}Vil du melde av ${names}?</h2>
    ${problemTemplate(tasks)}
    <p>
      ${registration.state === 'waitlisted' ? 'Plassen på ventelisten går bort.' : isSomebodyWaiting ? 'Plassen går til den neste på ventelisten.' : 'Plassen blir ledig.'}
    </p>
    ${wordTemplate(`Beskjed til ${names}`, wordHelp('påmeldingen', registration))}
    ${submitTemplate(tasks, { label: 'Meld av', stay: 'Behold påmeldingen', kind: 'danger' })}
  </form>`;
}
