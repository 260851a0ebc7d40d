import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconName } from '../../src/ui/icon.js';
import { hashOf, type DeskPlace } from './desk-place.js';
import { mayOpen, partOf, type Roles } from './place-access.js';

export interface PlacesProps {
  place: DeskPlace;
  /** Of whoever is signed in. */
  roles: Roles;
  /** Where the calendar was left. */
  calendar: DeskPlace;
  /** The course that was open last, or their list; their list where one is on a course. */
  courses: DeskPlace;
  /** Conversations that need somebody, and words that nobody has given. */
  needed: number;
  notices: number;
}

/** The end of it is not seen where there is no room. */
const noticesName = html`Beskjeder<span class="at-length"> å gi</span>`;

/** The way between what the desk has for whoever is at it. What is counted is worth going to. */
export function placesTemplate({
  place,
  roles,
  calendar,
  courses,
  needed,
  notices,
}: PlacesProps): TemplateResult {
  const link = (to: DeskPlace, [sign, name]: [IconName, unknown], count?: [number, string]) =>
    mayOpen(roles, to)
      ? html`<a href=${hashOf(to)} aria-current=${partOf(place) === partOf(to) ? 'page' : 'false'}
          >${icon(sign)}<span>${name}</span>${count && count[0] > 0 ? countTemplate(...count) : nothing}</a
        >`
      : nothing;
  return html`<nav class="places" aria-label="Veilederpult">
    ${link({ name: 'conversations' }, ['chat', 'Samtaler'], [needed, 'trenger svar'])}
    ${link(calendar, ['calendar', 'Kalender'])} ${link(courses, ['person', 'Kurs'])}
    ${link({ name: 'notices' }, ['mail', noticesName], [notices, 'ikke gitt'])}
    ${link({ name: 'statistics' }, ['check', 'Tall'])}
    ${link({ name: 'administration' }, ['more', 'Oppsett'])}
  </nav>`;
}

const countTemplate = (count: number, words: string) =>
  html`<span class="count" .textContent=${String(count)}></span
    ><span class="visually-hidden">${words}</span>`;
