import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Session } from '../../../src/contract/courses.js';
import type { CourseProps } from './course-props.js';
import { countAttendance, groupsOf, peopleOf } from './course-people.js';
import {
  canCancel,
  canMove,
  foldSessions,
  hasBegun,
  sessionState,
  type SessionState,
} from './course-sessions.js';
import { whenTemplate } from './when.template.js';

/** When the course is held, and what can be done about each time. What is neither near nor looked at is folded away. */
export function sessionsTemplate(props: CourseProps): TemplateResult {
  const { list, courses, now } = props;
  const { course } = list;
  const { before, near, after } = foldSessions(course, now, courses.session);
  return html`<section class="sessions" aria-labelledby="sessions">
    <h3 id="sessions">${course.sessions.length === 1 ? 'Samling' : 'Samlinger'}</h3>
    ${foldedTemplate('Tidligere samlinger', before, props)}
    ${near.length > 0 ? listTemplate(near, props) : html`<p class="muted">Kurset har ingen datoer.</p>`}
    ${foldedTemplate('Senere samlinger', after, props)}
  </section>`;
}

const listTemplate = (sessions: readonly Session[], props: CourseProps) =>
  html`<ol role="list">
    ${repeat(
      sessions,
      ({ id }) => id,
      (session) => sessionTemplate(session, props),
    )}
  </ol>`;

const foldedTemplate = (name: string, sessions: readonly Session[], props: CourseProps) =>
  sessions.length > 0
    ? html`<details>
        <summary>${name} (${sessions.length})</summary>
        ${listTemplate(sessions, props)}
      </details>`
    : nothing;

const stateTags: Record<SessionState | 'undated', TemplateResult | typeof nothing> = {
  cancelled: html`<span class="tag bad">Avlyst</span>`,
  running: html`<span class="tag good">Nå</span>`,
  over: html`<span class="tag">Over</span>`,
  'to-come': nothing,
  undated: html`<span class="tag warn">Datoen gjelder ikke</span>`,
};

function sessionTemplate(session: Session, props: CourseProps): TemplateResult {
  const { list, now } = props;
  const { course } = list;
  const isUndated = course.status === 'postponed' && session.status !== 'cancelled';
  const state = isUndated ? 'undated' : sessionState(session, now);
  return html`<li class="card session ${state}">
    <div id="session-${session.id}">
      <p class="time"><strong>${whenTemplate(session, now)}</strong></p>
      <p class="tags">
        ${stateTags[state]}
        ${session.status === 'moved' ? html`<span class="tag warn">Flyttet</span>` : nothing}
      </p>
      ${session.location ? html`<p class="muted">${session.location.name}</p>` : nothing}
      ${course.takesRegistrations && hasBegun(course, session, now) ? cameTemplate(session, props) : nothing}
    </div>
    <p class="actions">${actionsTemplate(session, props)}</p>
  </li>`;
}

function cameTemplate(session: Session, { list, attendance }: CourseProps) {
  const people = peopleOf(groupsOf(list.registrations).confirmed);
  const { came, unknown } = countAttendance(people.map((person) => attendance.of(person, session.id)));
  const rest = unknown > 0 ? `, ${unknown} ikke ført` : '';
  const words =
    unknown === people.length ? 'Oppmøtet er ikke ført' : `${came} av ${people.length} møtte${rest}`;
  return html`<p .textContent=${words}></p>`;
}

function actionsTemplate(session: Session, props: CourseProps) {
  const { list, tasks, courses, now } = props;
  const { course } = list;
  const button = (name: string, kind: string, onClick: () => void) =>
    html`<button class=${kind} type="button" aria-describedby="session-${session.id}" @click=${onClick}>
      ${name}
    </button>`;
  const isUndated = course.status === 'postponed' || session.status === 'cancelled';
  return html`
    ${
      course.takesRegistrations && hasBegun(course, session, now)
        ? button('Før oppmøte', 'secondary', () => props.onAttend(session.id))
        : nothing
    }
    ${
      canMove(course, session, now)
        ? button(isUndated ? 'Sett ny tid' : 'Flytt', 'secondary', () =>
            tasks.begin({ name: 'moving', course, session, endsNextDay: false }),
          )
        : nothing
    }
    ${
      canCancel(course, session, now)
        ? button('Avlys', 'danger', () => tasks.begin({ name: 'cancelling', course, session }))
        : nothing
    }
    ${
      course.takesRegistrations && session.status !== 'cancelled'
        ? button('Skriv ut liste', 'quiet', () => void courses.print(session.id))
        : nothing
    }
  `;
}
