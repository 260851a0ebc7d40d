import { html, nothing, type TemplateResult } from 'lit';
import type { Course } from '../contract/courses.js';
import { calendarButton, type CalendarView } from '../ui/calendar-button.js';
import { icon } from '../ui/icon.js';
import { courseFacts } from './course-facts.js';
import { playerOf } from './course-media.js';
import { feedBox, shareButton, type ShareView } from './course-sharing.js';
import { standingExplained, standingOf } from './course-state.js';
import { courseVideo, type VideoView } from './course-video.js';
import { courseAction, courseTags, followed, type CourseView } from './course-view.js';
import { paragraphsOf } from './course-words.js';

/** The way back, as a link that also works in a new tab. */
export const backLink = (words: string, href: string, follow: () => void): TemplateResult =>
  html`<a class="back" href=${href} @click=${(event: MouseEvent) => followed(event, follow)}
    >${icon('chevron-start')}<span>${words}</span></a
  >`;

export interface DetailView {
  readonly view: CourseView;
  readonly close: () => void;
  /** `undefined`: there is no calendar file to have. */
  readonly calendar: CalendarView | undefined;
  /** Given when the course has been registered for here. */
  readonly showOwn: (() => void) | undefined;
  readonly video: VideoView;
  /** `undefined`: the course has no address of its own. */
  readonly share: ShareView | undefined;
  /** Where a calendar program finds the courses; `undefined`: nowhere. */
  readonly feedUrl: string | undefined;
  readonly say: (text: string) => void;
}

const explanation = (course: Course, view: CourseView): TemplateResult | typeof nothing => {
  const moved = course.status === 'moved-online' ? view.t('courses.explain.moved-online') : undefined;
  const standing = standingExplained(standingOf(course), view);
  const sentences = [moved, standing].filter((sentence) => sentence !== undefined);
  return sentences.length === 0
    ? nothing
    : html`${sentences.map((sentence) => html`<p .textContent=${sentence}></p>`)}`;
};

/** How it stands, and what one can do about it. */
const deed = (course: Course, { view, calendar, showOwn, share }: DetailView): TemplateResult => {
  const { t } = view;
  const isOff = course.status === 'cancelled' || course.status === 'postponed';
  const hasSessions = course.sessions.length > 0 && !isOff;
  const isWatchedBelow = standingOf(course).name === 'always' && playerOf(course) !== undefined;
  return html`<div class="deed">
    ${explanation(course, view)}
    <div class="actions">
      ${showOwn || isWatchedBelow ? nothing : courseAction(course, view, { button: 'primary', named: false })}
      ${calendar && hasSessions ? calendarButton(calendar, t) : nothing}
      ${share ? shareButton(share, t) : nothing}
    </div>
  </div>`;
};

/** Everything about one course, in the list's place. */
export const courseDetail = (course: Course, detail: DetailView): TemplateResult => {
  const { view, close, showOwn, video, feedUrl, say } = detail;
  const { t } = view;
  return html`<article class="detail" part="detail">
    ${backLink(t('courses.action.allCourses'), view.href(), close)}
    <div class="head">
      <h2 tabindex="-1" data-title>${course.title}</h2>
      <p class="lead"><bdi>${course.summary}</bdi></p>
      <div class="tags">${courseTags(course, view)}</div>
    </div>
    ${
      showOwn
        ? html`<div class="notice good">
            <button class="secondary" type="button" @click=${showOwn}>${t('courses.mine.show')}</button>
          </div>`
        : nothing
    }
    ${courseVideo(course, view, video)} ${deed(course, detail)} ${courseFacts(course, view)}
    ${
      course.description === undefined
        ? nothing
        : html`<div class="description">
            ${paragraphsOf(course.description).map((paragraph) => html`<p><bdi>${paragraph}</bdi></p>`)}
          </div>`
    }
    ${feedUrl === undefined ? nothing : feedBox(feedUrl, t, say)}
  </article>`;
};
