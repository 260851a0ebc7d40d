import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Session } from '../../../src/contract/courses.js';
import type { CourseProps } from './course-props.js';
import { countAttendance, groupsOf, peopleOf } from './course-people.js';
import {
  attendedSession,
  canCancel,
  canMove,
  hasBegun,
  inOrder,
  sessionState,
  type SessionState,
} from './course-sessions.js';
import { sessionWords } from './course-words.js';

/** When the course is held, and what can be done about each time. */
export function sessionsTemplate(props: CourseProps): TemplateResult {
  const { course } = props.list;
  return html`<section class="sessions" aria-labelledby="sessions">
    <h3 id="sessions">${course.sessions.length === 1 ? 'Samling' : 'Samlinger'}</h3>
    ${
      course.sessions.length > 0
        ? html`<ol role="list">
            ${repeat(
              inOrder(course.sessions),
              ({ id }) => id,
              (session) => sessionTemplate(session, props),
            )}
          </ol>`
        : html`<p class="muted">Kurset har ingen datoer.</p>`
    }
  </section>`;
}

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
  const isAttended = attendedSession(course, now, props.courses.session)?.id === session.id;
  return html`<li class="card session ${state}">
    <div id="session-${session.id}">
      <p class="time"><strong>${sessionWords(session, now)}</strong></p>
      <p class="tags">
        ${stateTags[state]}
        ${session.status === 'moved' ? html`<span class="tag warn">Flyttet</span>` : nothing}
      </p>
      ${session.location ? html`<p class="muted">${session.location.name}</p>` : nothing}
      ${course.takesRegistrations && hasBegun(course, session, now) ? cameTemplate(session, props) : nothing}
    </div>
    <p class="actions">${actionsTemplate(session, isAttended, props)}</p>
  </li>`;
}

function cameTemplate(session: Session, { list, attendance }: CourseProps) {
  const people = peopleOf(groupsOf(list.registrations).confirmed);
  const { came, unknown } = countAttendance(people.map((person) => attendance.of(person, session.id)));
  const rest = unknown > 0 ? `, ${unknown} ikke ført` : '';
  return html`<p .textContent=${`${came} av ${people.length} møtte${rest}`}></p>`;
}

/** `isAttended`: it is the one whose attendance is seen. */
function actionsTemplate(session: Session, isAttended: boolean, { list, courses, tasks, now }: CourseProps) {
  const { course } = list;
  const begun = course.sessions.filter((one) => hasBegun(course, one, now));
  const button = (name: string, kind: string, onClick: () => void) =>
    html`<button class=${kind} type="button" aria-describedby="session-${session.id}" @click=${onClick}>
      ${name}
    </button>`;
  const isUndated = course.status === 'postponed' || session.status === 'cancelled';
  return html`
    ${
      begun.length > 1 && begun.includes(session)
        ? html`<button
            class="secondary"
            type="button"
            aria-describedby="session-${session.id}"
            aria-pressed=${isAttended ? 'true' : 'false'}
            @click=${() => courses.chooseSession(session.id)}
          >
            Vis oppmøte
          </button>`
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
