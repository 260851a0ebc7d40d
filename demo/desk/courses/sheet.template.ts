import { html, nothing, type TemplateResult } from 'lit';
import type { Session } from '../../../src/contract/courses.js';
import type { DeskCourse, DeskRegistration } from '../../api/desk/courses.contract.js';
import { peopleOf } from './course-people.js';
import { sessionWords } from './course-words.js';

/** What goes round in the room, on paper only: names to sign beside. No addresses: everybody reads it. */
export function sheetTemplate(
  course: DeskCourse,
  confirmed: DeskRegistration[],
  { session, now }: { session: Session | undefined; now: number },
): TemplateResult | typeof nothing {
  if (!course.takesRegistrations) return nothing;
  const people = peopleOf(confirmed);
  const withRoles = people.some(({ participant }) => participant.role);
  return html`<section class="sheet" aria-label="Deltakerliste">
    <h2>${course.title}</h2>
    <p>${session ? sessionWords(session, now) : ''}</p>
    <p>${session?.location?.name ?? ''}</p>
    <table>
      <caption>
        Deltakere
      </caption>
      <thead>
        <tr>
          <th scope="col">Nr.</th>
          <th scope="col">Navn</th>
          ${withRoles ? html`<th scope="col">Deltar som</th>` : nothing}
          <th scope="col">Underskrift</th>
        </tr>
      </thead>
      <tbody>
        ${people.map(
          ({ participant: { name, role } }, index) =>
            html`<tr>
              <td>${index + 1}</td>
              <th scope="row">${name}</th>
              ${withRoles ? html`<td>${role ?? ''}</td>` : nothing}
              <td></td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}
