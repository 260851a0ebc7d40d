import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Course, Courses } from '../contract/courses.js';
import { capitalise } from '../i18n/format.js';
import { courseCard, type CardLook } from './course-card.js';
import { isFiltered, type CourseFilters } from './course-filters.js';
import type { ListState } from './courses-flow.js';
import type { CourseView } from './course-view.js';
import { monthOf } from './course-when.js';

export type CoursesLayout = 'list' | 'agenda' | 'compact';

export interface ListView {
  readonly view: CourseView;
  readonly layout: CoursesLayout;
  readonly filters: CourseFilters;
  readonly more: () => void;
  readonly clear: () => void;
}

/** Stands as high as the cards that take its place. */
export const listSkeleton = (view: CourseView): TemplateResult => html`
  <p class="visually-hidden">${view.t('common.loading')}</p>
  <div aria-hidden="true">
    <div class="skeleton count-skeleton"></div>
    ${[1, 2, 3, 4, 5].map(
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
  </div>
`;

const cards = (courses: readonly Course[], view: CourseView, look: CardLook): TemplateResult =>
  html`<ul role="list" class="cards">
    ${repeat(
      courses,
      ({ id }) => id,
      (course) => courseCard(course, view, look),
    )}
  </ul>`;

/** The months in the order in which the courses come; what has no date stands last, without a month. */
const byMonth = (courses: readonly Course[], view: CourseView): [string, Course[]][] => {
  const months = new Map<string, Course[]>();
  for (const course of courses) {
    const month = monthOf(course, view);
    months.set(month, [...(months.get(month) ?? []), course]);
  }
  return [...months].sort(([one], [other]) => Number(one === '') - Number(other === ''));
};

const agenda = (courses: readonly Course[], view: CourseView) =>
  repeat(
    byMonth(courses, view),
    ([month]) => month,
    ([month, some]) =>
      html`<section class="month">
        <h3>${month === '' ? view.t('courses.always') : capitalise(view.formats.month(month))}</h3>
        ${cards(some, view, { heading: 'h4', compact: false })}
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

const showMore = (list: Extract<ListState, { found: Courses }>, { view, more }: ListView) => {
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

/** The courses that were found, how many there are, and the way to more. */
export const courseList = (
  list: Extract<ListState, { found: Courses }>,
  listView: ListView,
): TemplateResult => {
  const { view, layout, filters } = listView;
  const { items, total } = list.found;
  const count = html`<p
    class="count muted small"
    .textContent=${total > 0 || isFiltered(filters) ? view.t('courses.count', { count: total }) : ''}
  ></p>`;
  if (items.length === 0) return html`${count}${empty(listView)}`;
  return html`${count}
    <div class="found" aria-busy=${list.name === 'searching' ? 'true' : 'false'}>
      ${
        layout === 'agenda'
          ? agenda(items, view)
          : cards(items, view, { heading: 'h3', compact: layout === 'compact' })
      }
    </div>
    ${showMore(list, listView)}`;
};
