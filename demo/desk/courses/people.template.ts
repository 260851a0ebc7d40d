import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Session } from '../../../src/contract/courses.js';
import type { DeskParticipant, DeskRegistration } from '../../api/desk/courses.contract.js';
import { capitalise } from '../../../src/i18n/format.js';
import { formats, isBokmal, languageName } from '../desk-words.js';
import { attendanceTemplate, restTemplate, stepRows } from './attendance.template.js';
import type { CourseProps } from './course-props.js';
import { isParty, peopleOf, type Person } from './course-people.js';
import { isOver } from './course-sessions.js';
import { changeWords, namesOf, sessionWords } from './course-words.js';

/** What stands in the last two columns of a row. */
interface Columns {
  /** What the column is about, and what is in it for each. */
  state?: { name: string; of: (person: Person) => unknown };
  /** Takes the registration out. Without it, nothing can be done. */
  onWithdraw?: (registration: DeskRegistration) => void;
}

/** Who is in, and once a session has begun, who came to it. */
export function attendedTemplate(
  registrations: DeskRegistration[],
  session: Session | undefined,
  props: CourseProps,
): TemplateResult {
  const people = peopleOf(registrations);
  const columns: Columns = {
    ...(session && {
      state: {
        name: 'Oppmøte',
        of: (person: Person) => attendanceTemplate(person, session.id, props),
      },
    }),
    ...withdrawing(props),
  };
  return html`<section class="card group" aria-labelledby="confirmed">
    <h3 id="confirmed" tabindex="-1">Påmeldte ${countTemplate(people.length)}</h3>
    ${
      session && people.length > 0
        ? html`<div class="attending">
            <p>
              <strong
                >Oppmøte
                ${sessionWords(session, props.now).replace(/^./, (letter) => letter.toLowerCase())}</strong
              >
            </p>
            ${restTemplate(people, session.id, props)}
          </div>`
        : nothing
    }
    ${
      people.length > 0
        ? tableTemplate('Påmeldte', registrations, columns)
        : html`<p class="muted">Ingen er påmeldt.</p>`
    }
  </section>`;
}

export const offeredTemplate = (registrations: DeskRegistration[], props: CourseProps) =>
  registrations.length > 0
    ? html`<section class="card group" aria-labelledby="offered">
        <h3 id="offered">Har fått tilbud om plass ${countTemplate(peopleOf(registrations).length)}</h3>
        ${tableTemplate('Har fått tilbud om plass', registrations, {
          state: { name: 'Svarfrist', of: ({ registration }) => deadlineOf(registration) },
          ...withdrawing(props),
        })}
      </section>`
    : nothing;

const deadlineOf = ({ offerExpiresAt }: DeskRegistration): string =>
  offerExpiresAt === undefined ? 'Ingen frist' : capitalise(formats.dateAndTime(offerExpiresAt));

export function waitingTemplate(registrations: DeskRegistration[], props: CourseProps) {
  const hasList = (props.list.course.waitlistCapacity ?? 0) > 0;
  if (registrations.length === 0 && !hasList) return nothing;
  return html`<section class="card group" aria-labelledby="waiting">
    <h3 id="waiting">Venteliste ${countTemplate(peopleOf(registrations).length)}</h3>
    ${
      registrations.length > 0
        ? tableTemplate('Venteliste', registrations, {
            state: { name: 'Plass i køen', of: ({ registration: { position } }) => placeInLine(position) },
            ...withdrawing(props),
          })
        : html`<p class="muted">Ingen venter.</p>`
    }
  </section>`;
}

const placeInLine = (position: number | undefined): string =>
  position === undefined ? '' : `Nummer ${position}`;

/** Who is out again: out of the way, but there. */
export const pastTemplate = (registrations: DeskRegistration[]) =>
  registrations.length > 0
    ? html`<details class="card group">
        <summary>Meldt av (${peopleOf(registrations).length})</summary>
        ${tableTemplate('Meldt av', registrations, {
          state: {
            name: 'Når',
            of: ({ registration }) => capitalise(formats.dateAndTime(registration.changedAt)),
          },
        })}
      </details>`
    : nothing;

/** Once the course is over, nobody can be taken out of it. */
const withdrawing = ({ tasks, list: { course }, now }: CourseProps): Pick<Columns, 'onWithdraw'> =>
  isOver(course, now)
    ? {}
    : {
        onWithdraw: (registration) => tasks.begin({ name: 'withdrawing', course, registration }),
      };

const countTemplate = (count: number) => html`<span class="count" .textContent=${String(count)}></span>`;

// The roles are said again: laid out as cards, a table would no longer be one to every screen reader.
function tableTemplate(
  caption: string,
  registrations: readonly DeskRegistration[],
  columns: Columns,
): TemplateResult {
  const head = ['Navn', 'E-post', columns.state?.name ?? [], columns.onWithdraw ? 'Påmelding' : []].flat();
  return html`<table class="grid" role="table" @keydown=${stepRows}>
    <caption class="visually-hidden">
      ${caption}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        ${head.map((name) => html`<th role="columnheader" scope="col">${name}</th>`)}
      </tr>
    </thead>
    ${repeat(
      registrations,
      ({ id }) => id,
      (registration) => registrationTemplate(registration, columns, head.length),
    )}
  </table>`;
}

/** Those who are registered together stand together, under one head. */
const registrationTemplate = (registration: DeskRegistration, columns: Columns, width: number) =>
  html`<tbody role="rowgroup" class=${isParty(registration) ? 'party' : ''}>
    ${
      isParty(registration)
        ? html`<tr role="row" class="party-head">
            <th role="rowheader" scope="rowgroup" colspan=${columns.onWithdraw ? width - 1 : width}>
              Meldt på sammen: ${registration.participants.length} personer ${aboutTemplate(registration)}
            </th>
            ${withdrawTemplate(registration, columns)}
          </tr>`
        : nothing
    }
    ${registration.participants.map((participant) => personTemplate({ registration, participant }, columns))}
  </tbody>`;

function personTemplate(person: Person, columns: Columns): TemplateResult {
  const { registration, participant } = person;
  const { name, email, role } = participant;
  const isAlone = !isParty(registration);
  return html`<tr role="row">
    <th role="rowheader" scope="row" id=${personId(registration, participant)}>
      <span class="name">${name || 'Personopplysningene er slettet'}</span>
      ${role ? html`<span class="muted small">${role}</span>` : nothing}
      ${isAlone ? aboutTemplate(registration) : nothing}
    </th>
    <td role="cell">
      ${email ? html`<a class="mail" href="mailto:${encodeURIComponent(email)}">${email}</a>` : nothing}
    </td>
    ${columns.state ? html`<td role="cell" class="state-cell">${columns.state.of(person)}</td>` : nothing}
    ${isAlone ? withdrawTemplate(registration, columns) : columns.onWithdraw ? html`<td role="cell" class="void"></td>` : nothing}
  </tr>`;
}

export const personId = ({ id }: DeskRegistration, { index }: DeskParticipant): string =>
  `person-${id}-${index}`;

/** What one must know of them: their language, what they answered, what a colleague has done. */
const aboutTemplate = ({ language, answers, change }: DeskRegistration) => html`
  ${isBokmal(language) ? nothing : html`<span class="tag">Skriver ${languageName(language)}</span>`}
  ${answers.map(
    ({ question, answer }) =>
      html`<span class="answer small"><span class="muted">${question}</span> ${answer}</span>`,
  )}
  ${change ? html`<span class="answer small muted">${changeWords(change)}</span>` : nothing}
`;

const withdrawTemplate = (registration: DeskRegistration, { onWithdraw }: Columns) =>
  onWithdraw
    ? html`<td role="cell" class="withdraw">
        <button
          class="quiet"
          type="button"
          aria-label="Meld av ${namesOf(registration)}"
          @click=${() => onWithdraw(registration)}
        >
          Meld av
        </button>
      </td>`
    : nothing;
