import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Session } from '../../../src/contract/courses.js';
import type { CourseProps } from './course-props.js';
import { countAttendance, groupsOf, peopleOf } from './course-people.js';
import { attendedSession, hasBegun, inOrder, sessionState, type SessionState } from './course-sessions.js';
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

const stateTags: Record<SessionState, TemplateResult | typeof nothing> = {
  cancelled: html`<span class="tag bad">Avlyst</span>`,
  running: html`<span class="tag good">Nå</span>`,
  over: html`<span class="tag">Over</span>`,
  'to-come': nothing,
};

function sessionTemplate(session: Session, props: CourseProps): TemplateResult {
  const { list, now } = props;
  const state = sessionState(session, now);
  const isAttended = attendedSession(list.course, now, props.courses.session)?.id === session.id;
  return html`<li class="card session ${state}">
    <div id="session-${session.id}">
      <p class="time"><strong>${sessionWords(session, now)}</strong></p>
      <p class="tags">
        ${stateTags[state]}
        ${session.status === 'moved' ? html`<span class="tag warn">Flyttet</span>` : nothing}
      </p>
      ${session.location ? html`<p class="muted">${session.location.name}</p>` : nothing}
      ${list.course.takesRegistrations && hasBegun(session, now) ? cameTemplate(session, props) : nothing}
    </div>
    <p class="actions">${actionsTemplate(session, { state, isAttended }, props)}</p>
  </li>`;
}

function cameTemplate(session: Session, { list, attendance }: CourseProps) {
  const people = peopleOf(groupsOf(list.registrations).confirmed);
  const { came, unknown } = countAttendance(people.map((person) => attendance.of(person, session.id)));
  const rest = unknown > 0 ? `, ${unknown} ikke ført` : '';
  return html`<p .textContent=${`${came} av ${people.length} møtte${rest}`}></p>`;
}

interface Standing {
  state: SessionState;
  /** It is the one whose attendance is seen. */
  isAttended: boolean;
}

function actionsTemplate(session: Session, { state, isAttended }: Standing, props: CourseProps) {
  const { list, courses, tasks, now } = props;
  const { course } = list;
  const about = `session-${session.id}`;
  const isAhead = Date.parse(session.start) > now;
  const manyBegun = course.sessions.filter((one) => hasBegun(one, now)).length > 1;
  return html`
    ${
      manyBegun && (state === 'running' || state === 'over')
        ? html`<button
            class="secondary"
            type="button"
            aria-describedby=${about}
            aria-pressed=${isAttended ? 'true' : 'false'}
            @click=${() => courses.chooseSession(session.id)}
          >
            Vis oppmøte
          </button>`
        : nothing
    }
    ${
      isAhead && course.status !== 'cancelled'
        ? html`<button
            class="secondary"
            type="button"
            aria-describedby=${about}
            @click=${() => tasks.begin({ name: 'moving', course, session, endsNextDay: false })}
          >
            ${state === 'cancelled' ? 'Sett opp igjen' : 'Flytt'}
          </button>`
        : nothing
    }
    ${
      state === 'to-come' && course.status !== 'cancelled'
        ? html`<button
            class="danger"
            type="button"
            aria-describedby=${about}
            @click=${() => tasks.begin({ name: 'cancelling', course, session })}
          >
            Avlys
          </button>`
        : nothing
    }
    ${
      course.takesRegistrations && state !== 'cancelled'
        ? html`<button
            class="quiet"
            type="button"
            aria-describedby=${about}
            @click=${() => void courses.print(session.id)}
          >
            Skriv ut liste
          </button>`
        : nothing
    }
  `;
}
