import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconName } from '../../src/ui/icon.js';
import { hashOf, type DeskPlace } from './desk-place.js';

export interface PlacesProps {
  place: DeskPlace;
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

/** A course is one of the courses. */
const part: Record<DeskPlace['name'], string> = {
  conversations: 'conversations',
  calendar: 'calendar',
  courses: 'courses',
  course: 'courses',
  notices: 'notices',
  administration: 'administration',
  statistics: 'statistics',
};

/** The way between what the desk has. What is counted is worth going to. */
export function placesTemplate({ place, calendar, courses, needed, notices }: PlacesProps): TemplateResult {
  const link = (to: DeskPlace, [sign, name]: [IconName, unknown], count?: [number, string]) =>
    html`<a href=${hashOf(to)} aria-current=${part[place.name] === part[to.name] ? 'page' : 'false'}
      >${icon(sign)}<span>${name}</span>${count && count[0] > 0 ? countTemplate(...count) : nothing}</a
    >`;
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
