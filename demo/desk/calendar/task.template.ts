import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../../src/ui/icon.js';
import type { DeskAppointment } from '../../api/desk/calendar.contract.js';
import {
  fieldsOf,
  problemTemplate,
  submitTemplate,
  wordHelp,
  wordTemplate,
} from '../dialog/dialog-fields.template.js';
import { blockingTemplate } from './blocking.template.js';
import { clearingTemplate } from './clearing.template.js';
import { movingTemplate } from './moving.template.js';
import type { Task } from './task.controller.js';
import { aboutTemplate, reasonTemplate, wordsIn, type TaskProps } from './task-fields.template.js';

/** What is being done, in a dialog of its own: Escape gives it up. */
export const taskTemplate = (props: TaskProps): TemplateResult =>
  html`<dialog class="task" aria-labelledby="task-name" @close=${() => props.tasks.close()}>
    ${props.tasks.task ? formTemplate(props.tasks.task, props) : nothing}
  </dialog>`;

function formTemplate(task: Task, props: TaskProps): TemplateResult {
  switch (task.name) {
    case 'cancelling':
      return cancellingTemplate(task.appointment, props);
    case 'moving':
      return movingTemplate(task, props);
    case 'blocking':
      return blockingTemplate(task, props);
    case 'clearing':
      return clearingTemplate(task, props);
  }
}

function cancellingTemplate(appointment: DeskAppointment, { tasks }: TaskProps): TemplateResult {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void tasks.cancel(wordsIn(fieldsOf(event)));
  };
  return html`<form @submit=${submit}>
    <h2 id="task-name">${icon('calendar')}Vil du avlyse timen?</h2>
    ${aboutTemplate(appointment)} ${problemTemplate(tasks)} ${reasonTemplate()}
    ${wordTemplate(`Beskjed til ${appointment.contact.name}`, wordHelp('timen', appointment))}
    ${submitTemplate(tasks, { label: 'Avlys timen', stay: 'Behold timen', kind: 'danger' })}
  </form>`;
}
