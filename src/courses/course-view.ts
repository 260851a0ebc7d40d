import { html, nothing, type TemplateResult } from 'lit';
import type { Course } from '../contract/courses.js';
import { webLink } from '../ui/web-link.js';
import { playerOf } from './course-media.js';
import { actionOf, standingOf, standingWords, toneOf } from './course-state.js';
import type { When } from './course-when.js';

/** What every template of a course needs: its words, and where a press leads. */
export interface CourseView extends When {
  /** Of the page: captions in it are on. */
  readonly language: string;
  readonly href: (course?: string, registering?: boolean) => string;
  readonly open: (course: string, registering?: boolean) => void;
  /** Whether one can register here; a static file only knows other places. */
  readonly takesRegistrations: boolean;
}

/** A press that the browser would follow in this tab; with a modifier key the link is the browser's. */
export const followed = (event: MouseEvent, follow: () => void): void => {
  if (event.defaultPrevented || event.button > 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  follow();
};

/** How it stands with a course, in a word or two. The words change while shown, so they are set as a property. */
export const courseTags = (course: Course, view: CourseView): TemplateResult => {
  const standing = standingOf(course);
  const words = standingWords(standing, view);
  return html`${
    course.status === 'moved-online'
      ? html`<span class="tag warn" .textContent=${view.t('courses.state.moved-online')}></span>`
      : nothing
  }${
    words === undefined ? nothing : html`<span class="tag ${toneOf(standing)}" .textContent=${words}></span>`
  }`;
};

export interface ActionLook {
  readonly button: 'primary' | 'secondary';
  /** Whether the button's name says which course it is about. */
  readonly named: boolean;
}

/** A link to the course, or to its form, in this place. */
const inPlace = (
  course: Course,
  view: CourseView,
  look: { to: 'course' | 'form'; button: string; words: string; label: string },
) => {
  const { to, button, words, label } = look;
  const isForm = to === 'form';
  return html`<a
    class="button ${button}"
    href=${view.href(course.id, isForm)}
    aria-label=${label}
    .textContent=${words}
    @click=${(event: MouseEvent) => followed(event, () => view.open(course.id, isForm))}
  ></a>`;
};

/** The one thing to do about a course; nothing where there is none. What can be watched here, is not sent elsewhere. */
export const courseAction = (
  course: Course,
  view: CourseView,
  look: ActionLook,
): TemplateResult | typeof nothing => {
  const { t } = view;
  const { button, named } = look;
  const action = actionOf(course);
  if (action.name === 'none') return nothing;
  const plays = (action.name === 'watch' || action.name === 'start') && playerOf(course) !== undefined;
  const words = t(`courses.action.${plays ? 'watch' : action.name}`);
  const label = named ? t('courses.action.about', { action: words, title: course.title }) : words;
  if (plays) return inPlace(course, view, { to: 'course', button, words, label });
  if (!('url' in action)) {
    return view.takesRegistrations ? inPlace(course, view, { to: 'form', button, words, label }) : nothing;
  }
  const address = webLink(action.url);
  return address === undefined
    ? nothing
    : html`<a class="button ${button}" href=${address} aria-label=${label} .textContent=${words}></a>`;
};
