import { html, nothing, type TemplateResult } from 'lit';
import type { Course } from '../contract/courses.js';
import { webLink } from '../ui/web-link.js';
import { actionOf, standingOf, standingWords, toneOf } from './course-state.js';
import type { When } from './course-when.js';

/** What every template of a course needs: its words, and where a press leads. */
export interface CourseView extends When {
  /** Of the page, for the names of languages. */
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

/** The one thing to do about a course; nothing where there is none. */
export const courseAction = (
  course: Course,
  view: CourseView,
  look: ActionLook,
): TemplateResult | typeof nothing => {
  const { t } = view;
  const action = actionOf(course);
  if (action.name === 'none') return nothing;
  const words = t(`courses.action.${action.name}`);
  const label = look.named ? t('courses.action.about', { action: words, title: course.title }) : words;
  if ('url' in action) {
    const address = webLink(action.url);
    if (address === undefined) return nothing;
    return html`<a
      class="button ${look.button}"
      href=${address}
      aria-label=${label}
      .textContent=${words}
    ></a>`;
  }
  if (!view.takesRegistrations) return nothing;
  return html`<a
    class="button ${look.button}"
    href=${view.href(course.id, true)}
    aria-label=${label}
    .textContent=${words}
    @click=${(event: MouseEvent) => followed(event, () => view.open(course.id, true))}
  ></a>`;
};
