import { html, nothing, type TemplateResult } from 'lit';
import type { DeskCourseList } from '../../api/desk/courses.contract.js';
import { wordTemplate } from '../dialog/dialog-fields.template.js';
import { shownSession } from './course-sessions.js';
import type { CourseTask, CourseTaskController } from './course-task.controller.js';
import { changeWords, sessionWords, stateWords, toldWords } from './course-words.js';

export interface CourseTaskProps {
  tasks: CourseTaskController;
  /** As it is seen now: people come and go while a dialog is open. */
  list: DeskCourseList | undefined;
  /** `YYYY-MM-DD` */
  today: string;
  now: number;
}

/** Which course, how it stands, and who changed it last. */
export const aboutTemplate = ({ course }: CourseTask, now: number): TemplateResult => {
  const session = shownSession(course, now);
  return html`<p class="about">
    <strong>${course.title}</strong><br />
    ${session ? html`${sessionWords(session, now)}<br />` : nothing}
    ${stateWords(course)
      .map(({ word }) => word)
      .join(', ')}
    ${course.change ? html`<br /><span class="muted">${changeWords(course.change)}</span>` : nothing}
  </p>`;
};

/** Says it before it is done, and again if somebody registers in the meantime. */
export const toldTemplate = (task: CourseTask, { list }: CourseTaskProps): TemplateResult =>
  html`<p role="status" .textContent=${toldWords(list?.course ?? task.course)}></p>`;

export const courseWordTemplate = (): TemplateResult =>
  wordTemplate(
    'Beskjed til alle det gjelder',
    'Vi skriver hva som skjer med kurset, på språket til hver enkelt. Det du skriver her, kommer i tillegg, slik du skriver det.',
  );

type SessionTask = Extract<CourseTask, { name: 'cancelling' | 'moving' }>;

/** The session as it is now. */
export function sessionTemplate({ course, session }: SessionTask, now: number): TemplateResult {
  const current = course.sessions.find(({ id }) => id === session.id) ?? session;
  return html`<p class="about">
    <strong>${course.title}</strong><br />
    ${sessionWords(current, now)}${current.location ? html`<br />${current.location.name}` : nothing}
    ${current.status === 'cancelled' ? html`<br />Avlyst` : nothing}
    ${course.change ? html`<br /><span class="muted">${changeWords(course.change)}</span>` : nothing}
  </p>`;
}
