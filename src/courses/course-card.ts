import { html, nothing, type TemplateResult } from 'lit';
import type { Course, Session } from '../contract/courses.js';
import { icon } from '../ui/icon.js';
import { courseAction, courseTags, followed, type CourseView } from './course-view.js';
import {
  cancelledNext,
  sessionWords,
  shortDurationWords,
  shortSessionWords,
  shownSession,
  whenWords,
} from './course-when.js';
import { kindWord, placeWords, whereWords } from './course-words.js';
import { capitalise } from '../i18n/format.js';

/** Repeats what the line beside it says in full, for those who look for a date. */
const dateBadge = (
  course: Course,
  session: Session | undefined,
  { t, formats }: CourseView,
): TemplateResult => {
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

/** Of a series whose every date stands by itself: which of them this is. */
const turnWords = ({ sessions }: Course, session: Session, { t }: CourseView): string | undefined =>
  sessions.length > 1
    ? t('courses.when.turn', { number: sessions.indexOf(session) + 1, count: sessions.length })
    : undefined;

/** Kind and place in one glance, without saying "self-paced" of what is e-learning anyway. */
const meta = (course: Course, view: CourseView, session: Session | undefined): TemplateResult => {
  const when = session ? sessionWords(session, view) : whenWords(course, view);
  const turn = session && turnWords(course, session, view);
  const where = course.format === 'self-paced' ? undefined : whereWords(course, view.t);
  const parts = [when && capitalise(when), turn, kindWord(course.kind, view.t), where].filter(Boolean);
  return html`<p class="meta">${parts.map((part) => html`<span .textContent=${part}></span>`)}</p>`;
};

/** When and where, and nothing else. */
const shortMeta = (course: Course, view: CourseView): TemplateResult => {
  const when = whenWords(course, view, shortSessionWords);
  const place = course.format === 'in-person' ? placeWords(course) : undefined;
  const parts = [when && capitalise(when), place ?? whereWords(course, view.t)];
  return html`<p class="meta">${parts.map((part) => part && html`<span .textContent=${part}></span>`)}</p>`;
};

export interface CardLook {
  /** `h4` below an agenda's months. */
  readonly heading: 'h3' | 'h4';
  /** Without summary, date and button: one can still open it. */
  readonly compact: boolean;
  /** In an agenda: the date for which the card stands. Otherwise it is the next one. */
  readonly session?: Session | undefined;
}

/** What has become of the date that people would come to next. */
const sessionTags = (course: Course, view: CourseView, look: CardLook) => {
  const { t, formats, nowMs } = view;
  if (course.status === 'cancelled' || course.status === 'postponed') return nothing;
  const next = shownSession(course, nowMs);
  const shown = look.session ?? next;
  const off = shown?.id === next?.id ? cancelledNext(course, nowMs) : undefined;
  return html`${
    off === undefined
      ? nothing
      : html`<span
          class="tag bad"
          .textContent=${t('courses.when.isOff', { date: formats.dayAndMonth(off.start) })}
        ></span>`
  }${shown?.status === 'moved' ? html`<span class="tag warn" .textContent=${t('courses.when.moved')}></span>` : nothing}`;
};

/** A course in the list: when, what, where, how it stands, and what to do. */
export const courseCard = (course: Course, view: CourseView, look: CardLook): TemplateResult => {
  const link = title(course, view);
  const { session } = look;
  const tags = html`<div class="tags">${courseTags(course, view)}${sessionTags(course, view, look)}</div>`;
  const heading =
    look.heading === 'h3'
      ? html`<h3 class="course-title">${link}</h3>`
      : html`<h4 class="course-title">${link}</h4>`;
  if (look.compact) {
    return html`<li class="course compact" part="card">
      <div class="text">${heading}${shortMeta(course, view)}</div>
      <div class="end">${tags}</div>
    </li>`;
  }
  return html`<li class="course" part="card">
    ${dateBadge(course, session ?? shownSession(course, view.nowMs), view)}
    <div class="text">
      ${heading} ${meta(course, view, session)}
      <p><bdi>${course.summary}</bdi></p>
    </div>
    <div class="end">${tags} ${courseAction(course, view, { button: 'secondary', named: true })}</div>
  </li>`;
};
