import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../../../src/ui/icon.js';
import type { DeskCourse } from '../../api/desk/courses.contract.js';
import { hashOf, type CoursesPlace } from '../desk-place.js';
import { matching } from './course-search.js';
import { shownSession } from './course-sessions.js';
import { kindWords, seatWords, stateWords, type StateWord } from './course-words.js';
import type { CoursesController } from './courses.controller.js';
import { whenTemplate } from './when.template.js';

/** So many are seen at a glance; of more one searches. */
const longList = 8;

const names: Record<CoursesPlace['which'], string> = { coming: 'Kommende kurs', past: 'Tidligere kurs' };

export interface CourseListProps {
  place: CoursesPlace;
  courses: CoursesController;
  now: number;
}

/** The courses, each with what tells whether one must do something about it. */
export function courseListTemplate(props: CourseListProps): TemplateResult {
  const { place, courses } = props;
  const all = courses.courses;
  const withSearch = courses.query !== '' || (all?.length ?? 0) > longList;
  return html`<div class="bar">
      <h2 id="courses-name" tabindex="-1">${names[place.which]}</h2>
    </div>
    <div class="bar choosing">
      <nav class="views" aria-label="Kommende eller tidligere kurs">
        ${viewLink(place, 'coming', 'Kommende')} ${viewLink(place, 'past', 'Tidligere')}
      </nav>
      ${withSearch ? searchTemplate(courses) : nothing}
    </div>
    ${all ? foundTemplate(all, props) : html`<div class="skeleton list-skeleton"></div>`}`;
}

const viewLink = (place: CoursesPlace, which: CoursesPlace['which'], name: string) =>
  html`<a href=${hashOf({ name: 'courses', which })} aria-current=${place.which === which ? 'page' : 'false'}
    >${name}</a
  >`;

const searchTemplate = (courses: CoursesController) =>
  html`<label class="inline">
    <span>Søk i titler</span>
    <input
      class="input"
      type="search"
      autocomplete="off"
      .value=${courses.query}
      @input=${(event: Event) => courses.search((event.currentTarget as HTMLInputElement).value)}
    />
  </label>`;

function foundTemplate(all: DeskCourse[], props: CourseListProps): TemplateResult {
  const { query } = props.courses;
  const found = matching(all, query);
  return html`<p class="visually-hidden" role="status">${query ? `${found.length} kurs passer` : ''}</p>
    ${
      found.length > 0
        ? tableTemplate(found, props)
        : html`<div class="card empty">
            ${icon('search')}
            <p>${query ? `Ingen titler inneholder «${query}».` : 'Det er ingen kurs her.'}</p>
          </div>`
    }`;
}

// The roles are said again: laid out as cards, a table would no longer be one to every screen reader.
const tableTemplate = (found: DeskCourse[], props: CourseListProps) =>
  html`<table class="grid courses" role="table">
    <caption class="visually-hidden">
      ${names[props.place.which]}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col">Kurs</th>
        <th role="columnheader" scope="col">
          ${props.place.which === 'past' ? 'Siste samling' : 'Neste samling'}
        </th>
        <th role="columnheader" scope="col">Status</th>
        <th role="columnheader" scope="col" class="number">Plasser tatt</th>
        <th role="columnheader" scope="col" class="number">Venter</th>
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${repeat(
        found,
        ({ id }) => id,
        (course) => rowTemplate(course, props.now),
      )}
    </tbody>
  </table>`;

function rowTemplate(course: DeskCourse, now: number): TemplateResult {
  const session = shownSession(course, now);
  const { takesRegistrations, counts } = course;
  return html`<tr role="row">
    <th role="rowheader" scope="row">
      <a class="whole" href=${hashOf({ name: 'course', id: course.id })}>${course.title}</a>
      <span class="muted small">${kindWords(course)}</span>
    </th>
    <td role="cell" class="when">
      ${session ? whenTemplate(session, now) : course.status === 'postponed' ? 'Ny dato er ikke klar' : 'Ingen dato'}
      ${session && course.sessions.length > 1 ? html`<span class="muted small">${course.sessions.length} samlinger</span>` : nothing}
    </td>
    <td role="cell"><span class="tags">${stateWords(course).map(stateTemplate)}</span></td>
    <td role="cell" class="number" data-label="Plasser tatt">
      ${takesRegistrations ? seatWords(course) : nothing}
    </td>
    <td role="cell" class="number" data-label="Venter">${takesRegistrations ? counts.waiting : nothing}</td>
  </tr>`;
}

export const stateTemplate = ({ word, tone }: StateWord): TemplateResult =>
  html`<span class="tag ${tone}">${word}</span>`;
