import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { takeManageLink } from '../page/manage-link.js';
import { painted } from '../page/slices.js';
import { blocks } from '../ui/blocks.styles.js';
import { controls } from '../ui/controls.styles.js';
import { form } from '../ui/form.styles.js';
import { GuidanceElement } from '../ui/guidance-element.js';
import { GuidanceErrorEvent } from '../ui/guidance-error.event.js';
import { tokens } from '../ui/tokens.styles.js';
import { fixedBy } from './course-filters.js';
import type { CourseView } from './course-view.js';
import { CoursesController } from './courses.controller.js';
import { CourseOpenedEvent, RegisteredEvent, WithdrawnEvent } from './courses.events.js';
import { openedId, shownCourses } from './courses-flow.js';
import { coursesScreen, hasSomethingToShow } from './courses-screen.js';
import { CourseDetailController } from './course-detail.controller.js';
import { courseDetailStyles } from './course-detail.styles.js';
import { CourseClockController } from './course-clock.controller.js';
import { CoursePlaceController } from './course-place.controller.js';
import { CoursesGraphController } from './courses-graph.controller.js';
import type { CoursesLayout } from './courses-layout.js';
import { coursesStyles } from './courses.styles.js';
import { OwnRegistrationController } from './own-registration.controller.js';
import type { Own } from './own-registration-flow.js';
import { rehearse } from './rehearsal.js';
import { RegistrationController } from './registration.controller.js';

/**
 * A list of courses that a seeker can search, read about and register for.
 *
 * @tag guidance-courses
 * @fires {CourseOpenedEvent} guidance-course-opened - a course was opened
 * @fires {RegisteredEvent} guidance-registered - a registration is with the service, as confirmed or on the waiting list
 * @fires {WithdrawnEvent} guidance-withdrawn - a registration was withdrawn, or an offered place declined
 * @fires {GuidanceErrorEvent} guidance-error - something could not be fetched or sent
 * @slot - the fallback: shown until there are courses to show
 * @csspart filters - search and choices
 * @csspart card - one course in the list
 * @csspart detail - the opened course
 * @csspart form - the registration form
 * @cssprop --guidance-accent - colour of links and buttons
 * @cssprop --guidance-on-accent - text on the accent
 * @cssprop --guidance-surface - background
 * @cssprop --guidance-text - text
 * @cssprop --guidance-border - lines
 * @cssprop --guidance-radius - roundness of corners
 * @cssprop --guidance-font - typeface
 * @cssprop --guidance-scale - text size, 1 by default
 */
export class GuidanceCoursesElement extends GuidanceElement {
  static override styles = [tokens, controls, form, blocks, coursesStyles, courseDetailStyles];

  /** Address of a static file `{ "items": [...] }`, for a site without an API. It wins over the page's API. */
  @property() src: string | undefined;

  /** Audiences to show, parted by spaces: `seekers counsellors pupils parents employers`. All by default. */
  @property() audience: string | undefined;

  /** Kinds to show: `course workshop webinar conference e-learning video`. All by default. */
  @property() kind: string | undefined;

  /** Formats to show: `in-person online hybrid self-paced`. All by default. */
  @property() format: string | undefined;

  /** Ids of the places to show. All by default. */
  @property() location: string | undefined;

  /** Languages of the courses to show, e.g. `nb nn`. All by default. */
  @property() language: string | undefined;

  /** `list` (default), `agenda` (by month) or `compact` (a line per course). */
  @property() layout: CoursesLayout = 'list';

  /** How many courses are shown at a time, 1–100. Default 10. */
  @property({ attribute: 'page-size', type: Number }) pageSize = 10;

  /** Parts its parameters in the page's address from others'; a second list gets `guidance-2`. Empty: no parameters. */
  @property({ attribute: 'url-prefix' }) urlPrefix = 'guidance';

  /** Tells search engines about the courses on the page, in schema.org's words. */
  @property({ attribute: 'json-ld', type: Boolean }) jsonLd = false;

  readonly #place = new CoursePlaceController(this);

  readonly #courses = new CoursesController(this, {
    settings: () => ({
      apiBase: this.apiBase,
      src: this.src ?? '',
      language: this.locale.language,
      fixed: fixedBy(this),
      pageSize: Math.min(100, Math.max(1, Math.trunc(this.pageSize) || 10)),
      urlPrefix: this.urlPrefix,
      skipped: (items) => items.length > 0 && this.#failed('invalid-course', items.join(', ')),
    }),
    ready: () => this.#lookForLink(),
    counted: (count) => this.live.announce(this.locale.t('courses.count', { count })),
    today: () => this.locale.formats.dateKey(new Date()),
    grown: () => this.#place.focusNew(),
    travelled: (from) => this.#travelled(from),
    failed: (code) => this.#failed(code),
  });

  /** @internal */
  protected readonly clock = new CourseClockController(this, {
    shown: () => shownCourses(this.#courses.state),
    passed: () => this.#courses.list.pass(Date.now(), this.#place.course),
    woken: () => this.#courses.reread(),
  });

  readonly #registration = new RegistrationController(this, {
    registrations: () => this.#courses.source?.registrations,
    course: () => {
      const { open } = this.#courses.state;
      return open.name === 'open' ? open.course : undefined;
    },
    t: () => this.locale.t,
    reread: (id) => this.#courses.refresh(id),
    refused: () => this.#place.focus('[data-refusal]'),
    registered: (own) => this.#registered(own),
    failed: (code) => this.#failed(code),
  });

  readonly #own = new OwnRegistrationController(this, {
    registrations: () => this.#courses.source?.registrations,
    shown: () => this.#place.focusTitle(),
    withdrawn: ({ course }) => this.#withdrawn(course.id),
    failed: (code) => this.#failed(code),
  });

  readonly #detail = new CourseDetailController(this, {
    place: this.#place,
    source: () => this.#courses.source,
  });

  /** @internal */
  protected readonly graph = new CoursesGraphController(this, {
    courses: this.#courses,
    isWanted: () => this.jsonLd,
    timeZone: () => this.locale.timeZone,
  });

  /** Once something good has been shown, the partner's fallback does not come back. */
  #hasShown = false;

  protected override willUpdate(): void {
    this.locale.timeZone = this.#courses.profile?.timeZone ?? 'Europe/Oslo';
    this.#hasShown ||= hasSomethingToShow(this.#courses, this.#own);
  }

  /** After the first picture what stands for the answer that is under way, and last what takes long the first time. */
  protected override firstUpdated(): void {
    void painted()
      .then(() => this.requestUpdate())
      .then(painted)
      .then(() => this.#courses.state.list.name === 'loading' && rehearse(this.#view));
  }

  protected override renderWidget(): TemplateResult | undefined {
    if (!this.#hasShown && this.hasFallback) return undefined;
    return html`<div class="courses">
      ${coursesScreen({
        view: this.#view,
        layout: this.layout,
        fixed: fixedBy(this),
        courses: this.#courses,
        registration: this.#registration,
        own: this.#own,
        detail: this.#detail,
        place: this.#place,
        isFirst: !this.hasUpdated,
        say: (text) => this.live.announce(text),
        toList: () => this.#toList(),
      })}
    </div>`;
  }

  get #view(): CourseView {
    const { t, formats, language } = this.locale;
    return {
      t,
      formats,
      language,
      nowMs: Date.now(),
      href: (course, registering) => this.#courses.href(course, registering),
      open: (course, registering) => this.#open(course, registering),
      takesRegistrations: this.#courses.source?.registrations !== undefined,
    };
  }

  /** A manage link is for the first list on the page that has an API to ask. */
  #lookForLink(): void {
    const credential = this.#courses.source?.registrations && takeManageLink('registration');
    if (credential) void this.#own.fetch(credential);
  }

  #open(id: string, registering = false): void {
    const isFromList = this.#courses.state.open.name === 'none';
    if (isFromList) this.#place.remember(id);
    this.#courses.open(id, registering);
    this.#place.focusTitle();
    if (!isFromList) return;
    const event = new CourseOpenedEvent(id);
    this.dispatchEvent(event);
  }

  #toList(): void {
    const from = openedId(this.#courses.state);
    if (from !== undefined) this.#courses.close();
    this.#travelled(from);
  }

  #travelled(from: string | undefined): void {
    this.#own.leave();
    this.#arrive(from);
  }

  /** In the list one stands where one left it; a course begins with its title. */
  #arrive(from: string | undefined): void {
    const { state } = this.#courses;
    const isListed = 'found' in state.list && state.list.found.items.some(({ id }) => id === from);
    if (from !== undefined && state.open.name === 'none' && isListed) this.#place.returnTo(from);
    else this.#place.focusTitle();
  }

  #registered(own: Own): void {
    this.#own.show(own);
    const { course, state } = own.registration;
    const event = new RegisteredEvent(course.id, state);
    this.dispatchEvent(event);
    this.#courses.endRegistering();
  }

  #withdrawn(courseId: string): void {
    const event = new WithdrawnEvent(courseId);
    this.dispatchEvent(event);
    void this.#courses.refresh(courseId);
  }

  #failed(code: string, detail?: string): void {
    const event = new GuidanceErrorEvent(code, detail);
    this.dispatchEvent(event);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'guidance-courses': GuidanceCoursesElement;
  }
}
