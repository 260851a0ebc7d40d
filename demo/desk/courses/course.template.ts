import { html, nothing, type TemplateResult } from 'lit';
import { backTemplate } from '../back.template.js';
import { icon } from '../../../src/ui/icon.js';
import type { DeskCourse } from '../../api/desk/courses.contract.js';
import { stateTemplate } from './course-list.template.js';
import type { CourseProps } from './course-props.js';
import { groupsOf } from './course-people.js';
import { attendedSession, isOver, shownSession } from './course-sessions.js';
import type { CourseTaskController } from './course-task.controller.js';
import { changeWords, kindWords, seatWords, stateWords, statusStep } from './course-words.js';
import { attendedTemplate, offeredTemplate, pastTemplate, waitingTemplate } from './people.template.js';
import { sessionsTemplate } from './sessions.template.js';
import { sheetTemplate } from './sheet.template.js';

/** One course: when, who is in, who waits, who came. On paper only the list that goes round. */
export function courseTemplate(props: CourseProps): TemplateResult {
  const { list, courses, now } = props;
  const { course } = list;
  const groups = groupsOf(list.registrations);
  const printed = course.sessions.find(({ id }) => id === courses.printed) ?? shownSession(course, now);
  return html`<div class="course">
      <p>${backTemplate('#kurs', 'Alle kurs')}</p>
      ${headTemplate(props)}
      <div class="parts">
        ${sessionsTemplate(props)}
        <div class="people">
          ${
            course.takesRegistrations
              ? html`${attendedTemplate(groups.confirmed, attendedSession(course, now, courses.session), props)}
                ${offeredTemplate(groups.offered, props)} ${waitingTemplate(groups.waiting, props)}
                ${pastTemplate(groups.past)}`
              : html`<p class="notice">Ingen melder seg på dette kurset her.</p>`
          }
        </div>
      </div>
    </div>
    ${sheetTemplate(course, groups.confirmed, { session: printed, now })}`;
}

function headTemplate({ list: { course }, courses, tasks, now }: CourseProps): TemplateResult {
  const { join, change, takesRegistrations } = course;
  return html`<div class="head">
    <h2 id="courses-name" tabindex="-1">${course.title}</h2>
    <p class="tags">${stateWords(course).map(stateTemplate)}</p>
    <p class="meta muted">
      <span>${kindWords(course)}</span>
      ${join ? html`<span><a href=${join.url} target="_blank" rel="noopener">Møtet på nett (åpnes i ny fane)</a></span>` : nothing}
    </p>
    ${takesRegistrations ? countsTemplate(course) : nothing}
    ${change ? html`<p class="muted">${changeWords(change)}</p>` : nothing}
    <div class="tools">
      ${
        takesRegistrations
          ? html`<button
                class="secondary"
                type="button"
                @click=${() => void courses.saveParticipants(course)}
              >
                ${icon('download')}Last ned deltakerne (CSV)
              </button>
              <button
                class="secondary"
                type="button"
                @click=${() => tasks.begin({ name: 'resizing', course, first: course, capacity: course.capacity ?? null })}
              >
                Endre antall plasser
              </button>`
          : nothing
      }
      ${isOver(course, now) ? nothing : changesTemplate(course, tasks)}
    </div>
  </div>`;
}

const countsTemplate = (course: DeskCourse) =>
  html`<dl class="counts">
    ${countTemplate('Plasser tatt', seatWords(course))}
    ${course.counts.offered > 0 ? countTemplate('Har fått tilbud', String(course.counts.offered)) : nothing}
    ${countTemplate('På venteliste', String(course.counts.waiting))}
  </dl>`;

const countTemplate = (name: string, count: string) =>
  html`<div>
    <dt>${name}</dt>
    <dd .textContent=${count}></dd>
  </div>`;

/** What can become of a course as it stands. */
function changesOf({
  status,
  format,
}: DeskCourse): ('scheduled' | 'cancelled' | 'postponed' | 'moved-online')[] {
  if (status === 'cancelled') return ['scheduled'];
  const canMove = format === 'in-person' || format === 'hybrid';
  return [
    ...(status === 'scheduled' ? [] : (['scheduled'] as const)),
    ...(canMove && status !== 'postponed' ? (['moved-online'] as const) : []),
    ...(status === 'postponed' ? [] : (['postponed'] as const)),
    'cancelled',
  ];
}

const changesTemplate = (course: DeskCourse, tasks: CourseTaskController) =>
  changesOf(course).map(
    (to) =>
      html`<button
        class="quiet ${to === 'cancelled' ? 'grave' : ''}"
        type="button"
        @click=${() => tasks.begin({ name: 'changing', course, first: course, to })}
      >
        ${statusStep(course.status, to).label}
      </button>`,
  );
