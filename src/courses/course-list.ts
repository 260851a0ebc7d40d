import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Course, Courses } from '../contract/courses.js';
import type { Days } from '../i18n/calendar.js';
import { capitalise } from '../i18n/format.js';
import { agendaRows, byMonth, type AgendaHeading, type AgendaRow } from './course-agenda.js';
import { courseCard, type CardLook } from './course-card.js';
import { isFiltered, type CourseFilters } from './course-filters.js';
import type { FoundList } from './courses-flow.js';
import type { CoursesLayout } from './courses-layout.js';
import type { CourseView } from './course-view.js';
import { zoneNote } from './zone-note.js';

export interface ListView {
  readonly view: CourseView;
  readonly layout: CoursesLayout;
  readonly filters: CourseFilters;
  /** Of the period that is chosen. */
  readonly days: Days | undefined;
  readonly more: () => void;
  readonly clear: () => void;
}

/** Room for a card that is on its way. */
const later = () => html`<div class="course later"></div>`;

/** Stands as high as the cards that take its place; what few can see meanwhile is room alone. */
export const listSkeleton = (view: CourseView): TemplateResult => html`
  <p class="visually-hidden">${view.t('common.loading')}</p>
  <div aria-hidden="true">
    <div class="skeleton count-skeleton"></div>
    ${[1, 2].map(
      () =>
        html`<div class="course">
          <div class="skeleton date-skeleton"></div>
          <div class="text">
            <div class="skeleton line-skeleton title-skeleton"></div>
            <div class="skeleton line-skeleton"></div>
            <div class="skeleton line-skeleton"></div>
          </div>
          <div class="end"><div class="skeleton button-skeleton"></div></div>
        </div>`,
    )}
    ${[3, 4, 5].map(later)}
  </div>
`;

type DrawCard = (course: Course, look: CardLook) => unknown;

/** What has been found stays as it is while a seeker types or others are drawn: its dates and words are not worked out again. */
const kept = ({ found }: FoundList, { view, layout }: ListView): unknown[] => [
  found,
  layout,
  view.t,
  view.formats,
  view.takesRegistrations,
];

const cards = (rows: readonly AgendaRow[], draw: DrawCard, look: CardLook): TemplateResult =>
  html`<ul role="list" class="cards">
    ${repeat(
      rows,
      ({ course, session }) => `${course.id} ${session?.id ?? ''}`,
      ({ course, session }) => draw(course, { ...look, session }),
    )}
  </ul>`;

const headingWords = (heading: AgendaHeading, { t, formats }: CourseView): string => {
  if (heading === 'always') return t('courses.always');
  return heading === 'unknown' ? t('courses.when.unknown') : capitalise(formats.month(heading));
};

const agenda = (found: Courses, { view, days }: ListView, draw: DrawCard) =>
  repeat(
    byMonth(agendaRows(found, view, days), view),
    ([heading]) => heading,
    ([heading, rows]) =>
      html`<section class="month">
        <h3>${headingWords(heading, view)}</h3>
        ${cards(rows, draw, { heading: 'h4', compact: false })}
      </section>`,
  );

const empty = ({ view, filters, clear }: ListView): TemplateResult => {
  const { t } = view;
  if (!isFiltered(filters)) {
    return html`<div class="notice">
      <div>
        <h3>${t('courses.none')}</h3>
        <p>${t('courses.noneHelp')}</p>
      </div>
    </div>`;
  }
  return html`<div class="notice">
    <div>
      <h3>${t('courses.noMatch')}</h3>
      <p>${t('courses.noMatchHelp')}</p>
    </div>
    <button class="secondary" type="button" @click=${clear}>${t('courses.filters.clear')}</button>
  </div>`;
};

const showMore = (list: FoundList, { view, more }: ListView) => {
  if (list.found.nextCursor === undefined) return nothing;
  const { t } = view;
  return html`<div class="more">
    ${list.name === 'grow-failed' ? html`<p role="alert">${t('courses.moreFailed')}</p>` : nothing}
    <button
      class="secondary"
      type="button"
      aria-busy=${list.name === 'growing' ? 'true' : 'false'}
      @click=${more}
    >
      ${list.name === 'growing' ? html`<span class="spinner"></span>` : nothing}${t('common.showMore')}
    </button>
  </div>`;
};

/** How many there are, and the way back to all of them; where none is left, that way stands in the notice. */
const countLine = (total: number, { view: { t }, filters, clear }: ListView): TemplateResult =>
  html`<div class="count">
    <p
      class="muted small"
      .textContent=${total > 0 || isFiltered(filters) ? t('courses.count', { count: total }) : ''}
    ></p>
    ${
      total > 0 && isFiltered(filters)
        ? html`<button class="quiet" type="button" @click=${clear}>${t('courses.filters.reset')}</button>`
        : nothing
    }
  </div>`;

/** Those that are to be drawn by now, with room for the others. */
const found = (list: FoundList, listView: ListView): unknown => {
  const { view, layout } = listView;
  const items = list.found.items.slice(0, list.drawn);
  const draw: DrawCard = (course, look) =>
    guard([...kept(list, listView), course, look.session], () => courseCard(course, view, look));
  if (layout === 'agenda') return agenda({ ...list.found, items }, listView, draw);
  const compact = layout === 'compact';
  const rows = items.map((course) => ({ course, session: undefined }));
  const rest = compact ? [] : list.found.items.slice(items.length);
  return html`${cards(rows, draw, { heading: 'h3', compact })}${rest.map(later)}`;
};

/** The courses that were found, how many there are, and the way to more. */
export const courseList = (list: FoundList, listView: ListView): TemplateResult => {
  const { view } = listView;
  const { items, total } = list.found;
  if (items.length === 0) return html`${countLine(total, listView)}${empty(listView)}`;
  return html`${countLine(total, listView)}${zoneNote(
      items.flatMap(({ sessions }) => sessions),
      view,
    )}
    <div class="found" aria-busy=${list.name === 'searching' ? 'true' : 'false'}>
      ${guard([...kept(list, listView), list.drawn], () => found(list, listView))}
    </div>
    ${showMore(list, listView)}`;
};
