import { html, nothing, type TemplateResult } from 'lit';
import type { Course } from '../contract/courses.js';
import { icon } from '../ui/icon.js';
import { courseAction, courseTags, followed, type CourseView } from './course-view.js';
import { shortDurationWords, shownSession, whenWords } from './course-when.js';
import { kindWord, whereWords } from './course-words.js';
import { capitalise } from '../i18n/format.js';

/** Repeats what the line beside it says in full, for those who look for a date. */
const dateBadge = (course: Course, { t, formats, nowMs }: CourseView): TemplateResult => {
  const session = shownSession(course, nowMs);
  if (session) {
    return html`<div class="date" aria-hidden="true">
      <b>${formats.dayOfMonth(session.start)}</b><span>${formats.shortMonth(session.start)}</span>
    </div>`;
  }
  const seconds = course.media?.durationSeconds;
  const isMedia = course.media !== undefined || course.format === 'self-paced';
  return html`<div class="date" aria-hidden="true">
    ${icon(isMedia ? 'play' : 'calendar')}
    ${seconds === undefined ? nothing : html`<span>${shortDurationWords(seconds, t)}</span>`}
  </div>`;
};

const title = (course: Course, view: CourseView) =>
  html`<a
    href=${view.href(course.id)}
    data-course=${course.id}
    @click=${(event: MouseEvent) => followed(event, () => view.open(course.id))}
    >${course.title}</a
  >`;

/** Kind and place in one glance, without saying "self-paced" of what is e-learning anyway. */
const meta = (course: Course, view: CourseView): TemplateResult => {
  const when = whenWords(course, view);
  const where = course.format === 'self-paced' ? undefined : whereWords(course, view.t);
  const parts = [when && capitalise(when), kindWord(course.kind, view.t), where].filter(Boolean);
  return html`<p class="meta">${parts.map((part) => html`<span>${part}</span>`)}</p>`;
};

export interface CardLook {
  /** `h4` below an agenda's months. */
  readonly heading: 'h3' | 'h4';
  /** Without summary, date and button: one can still open it. */
  readonly compact: boolean;
}

/** A course in the list: when, what, where, how it stands, and what to do. */
export const courseCard = (course: Course, view: CourseView, look: CardLook): TemplateResult => {
  const link = title(course, view);
  const heading =
    look.heading === 'h3'
      ? html`<h3 class="course-title">${link}</h3>`
      : html`<h4 class="course-title">${link}</h4>`;
  if (look.compact) {
    return html`<li class="course compact" part="card">
      <div class="text">${heading}${meta(course, view)}</div>
      <div class="end">${courseTags(course, view)}</div>
    </li>`;
  }
  return html`<li class="course" part="card">
    ${dateBadge(course, view)}
    <div class="text">
      ${heading} ${meta(course, view)}
      <p>${course.summary}</p>
    </div>
    <div class="end">
      <div class="tags">${courseTags(course, view)}</div>
      ${courseAction(course, view, { button: 'secondary', named: true })}
    </div>
  </li>`;
};
