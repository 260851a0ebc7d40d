import { html, nothing, type TemplateResult } from 'lit';
import type { Course } from '../contract/courses.js';
import type { CalendarView } from '../ui/calendar-button.js';
import { problemNotice, type ProblemWords, type Trouble } from '../ui/problem-notice.js';
import { webLink } from '../ui/web-link.js';
import { backLink, courseDetail } from './course-detail.js';
import { isFiltered, noFilters, queryOf, type FixedFilters } from './course-filters.js';
import type { CoursePlaceController } from './course-place.controller.js';
import { daysOf } from './course-period.js';
import { listNotice } from './course-list-notice.js';
import type { ListTrouble } from './course-list-trouble.js';
import { courseList, listSkeleton } from './course-list.js';
import type { CourseDetailController } from './course-detail.controller.js';
import type { ShareView } from './course-sharing.js';
import type { CourseView } from './course-view.js';
import type { CoursesController } from './courses.controller.js';
import type { OpenState } from './courses-flow.js';
import type { CoursesLayout } from './courses-layout.js';
import { filterForm } from './filters.js';
import type { OwnRegistrationController } from './own-registration.controller.js';
import { ownRegistration } from './own-registration.js';
import { registrationForm } from './registration-form.js';
import type { RegistrationController } from './registration.controller.js';

/** What the screen shows, and whom a press on it reaches. */
export interface CoursesScreen {
  readonly view: CourseView;
  readonly layout: CoursesLayout;
  readonly fixed: FixedFilters;
  readonly courses: CoursesController;
  readonly registration: RegistrationController;
  readonly own: OwnRegistrationController;
  readonly detail: CourseDetailController;
  readonly place: CoursePlaceController;
  /** Nothing has been drawn yet. */
  readonly isFirst: boolean;
  readonly say: (text: string) => void;
  /** From wherever one is back to the list. */
  readonly toList: () => void;
}

/** What isn't there any more is said in words of its own, and not tried again. */
const trouble = (kind: Trouble, screen: CoursesScreen, way: { retry: () => void; missing: ProblemWords }) => {
  const { view, courses } = screen;
  const isMissing = kind === 'not-found';
  return problemNotice({
    trouble: kind,
    t: view.t,
    contact: courses.profile?.contact,
    retry: isMissing ? undefined : way.retry,
    words: isMissing ? way.missing : undefined,
  });
};

const waiting = ({ view }: CoursesScreen): TemplateResult =>
  html`<div class="waiting">
    <p class="visually-hidden">${view.t('common.loading')}</p>
    <div class="skeleton line-skeleton title-skeleton" aria-hidden="true"></div>
    <div class="skeleton block-skeleton" aria-hidden="true"></div>
  </div>`;

const filters = ({ view, fixed, courses, courses: { state } }: CoursesScreen): TemplateResult =>
  filterForm({
    view,
    filters: state.filters,
    fixed,
    // Where nothing can be counted there are only the choices made so far.
    facets: state.facets ?? (state.list.name === 'failed' ? {} : undefined),
    places: state.places,
    isUnfolded: state.isUnfolded,
    unfold: () => courses.list.unfold(),
    type: (q) => courses.list.type(q),
    choose: (changes) => courses.list.filter(changes),
  });

const clear = ({ courses, place }: CoursesScreen): void => {
  courses.list.filter(noFilters);
  place.focus('#filter-q');
};

/** What can be done about it, in words; and what the partner has to say stands below. */
const failure = (reason: ListTrouble, screen: CoursesScreen): TemplateResult => {
  const { view, courses } = screen;
  const again = reason.name === 'refused' ? () => clear(screen) : () => courses.retry();
  return html`${listNotice(reason, {
      view,
      again: courses.source ? again : undefined,
      contact: courses.profile?.contact,
    })} <slot></slot>`;
};

const listBody = (screen: CoursesScreen): TemplateResult | typeof nothing => {
  const { view, layout, courses } = screen;
  const { list, filters: chosen } = courses.state;
  if (list.name === 'loading') return screen.isFirst ? nothing : listSkeleton(view);
  if (list.name === 'failed') return failure(list.trouble, screen);
  return courseList(list, {
    view,
    layout,
    filters: chosen,
    days: daysOf(chosen.period, view.formats.dateKey(new Date(view.nowMs))),
    more: () => void courses.list.more(),
    clear: () => clear(screen),
  });
};

/** Where nothing could be fetched at all, there is nothing to search in. */
const canSearch = ({ courses: { state } }: CoursesScreen): boolean =>
  state.list.name !== 'failed' || isFiltered(state.filters);

const listScreen = (screen: CoursesScreen): TemplateResult => html`
  <h2 tabindex="-1" data-title>${screen.view.t('courses.title')}</h2>
  ${canSearch(screen) ? filters(screen) : nothing} ${listBody(screen)}
`;

const calendarOf = (courseId: string, { detail, courses }: CoursesScreen): CalendarView | undefined =>
  courses.source?.calendar
    ? { state: detail.calendar.stateOf(courseId), save: () => void detail.calendar.save(courseId) }
    : undefined;

/** The course's own page, or this one with it open and nothing else chosen, as far as there is such an address. */
const shareOf = ({ id, title, url }: Course, screen: CoursesScreen): ShareView | undefined => {
  const { view, courses, detail, say } = screen;
  const { sharing } = detail;
  const address = webLink(url) ?? courses.addressOf(id);
  if (address === undefined) return undefined;
  const tell = async () => {
    const shared = await sharing.share(title, address);
    if (shared !== 'given') say(view.t(shared === 'copied' ? 'common.linkCopied' : 'common.linkCopyFailed'));
  };
  return { url: address, shared: sharing.sharedOf(address), share: () => void tell() };
};

const feedOf = ({ courses, fixed }: CoursesScreen): string | undefined =>
  webLink(courses.profile?.courses?.feedUrl) ?? courses.source?.feedUrl?.(queryOf(noFilters, fixed));

const formScreen = (open: Extract<OpenState, { name: 'open' }>, screen: CoursesScreen): TemplateResult => {
  const { view, courses, registration, place, say, toList } = screen;
  const personNumber = registration.state.people;
  return registrationForm(open.course, {
    view,
    form: registration.form,
    isBegun: registration.isBegun,
    state: registration.state,
    privacy: courses.profile?.privacy,
    back: () => view.open(open.course.id),
    close: toList,
    addPerson: () => {
      registration.addPerson();
      say(view.t('courses.form.personAdded', { number: personNumber + 1 }));
      place.focus(`[data-person="${personNumber}"] input`);
    },
    removePerson: (index) => {
      registration.removePerson(index);
      say(view.t('courses.form.personRemoved', { number: index + 1 }));
      place.focus('.add');
    },
    send: (asksForWaitlist) => void registration.send(asksForWaitlist),
  });
};

const courseScreen = (screen: CoursesScreen): TemplateResult => {
  const { view, courses, own, toList } = screen;
  const { open } = courses.state;
  const back = backLink(view.t('courses.action.allCourses'), view.href(), toList);
  if (open.name === 'none' || open.name === 'opening') return html`${back}${waiting(screen)}`;
  if (open.name === 'failed') {
    const missing = { title: view.t('courses.gone.title'), body: view.t('courses.gone.body') };
    return html`${back}${trouble(open.trouble, screen, { retry: () => courses.retry(), missing })}`;
  }
  const { course, registering } = open;
  if (registering && view.takesRegistrations) return formScreen(open, screen);
  const held = own.ownOf(course.id);
  const { video } = screen.detail;
  return courseDetail(course, {
    view,
    close: toList,
    calendar: calendarOf(course.id, screen),
    showOwn: held && held.registration.state !== 'withdrawn' ? () => own.show(held) : undefined,
    video: {
      state: video.stateOf(course.id),
      play: () => video.play(course.id),
      block: () => video.block(),
    },
    share: shareOf(course, screen),
    feedUrl: feedOf(screen),
    say: screen.say,
  });
};

/** One thing at a time: one's own registration, a course, its form, or the list. */
export const coursesScreen = (screen: CoursesScreen): TemplateResult => {
  const { view, courses, own, toList } = screen;
  const { state } = own;
  if (state.name === 'fetching') return waiting(screen);
  if (state.name === 'unreachable') {
    const retry = () => void own.fetch(state.credential);
    const missing = { title: view.t('courses.mine.goneTitle'), body: view.t('courses.mine.goneBody') };
    return html`${backLink(view.t('courses.action.allCourses'), view.href(), toList)}
    ${trouble(state.trouble, screen, { retry, missing })}`;
  }
  if (state.name === 'none') {
    return courses.state.open.name === 'none' ? listScreen(screen) : courseScreen(screen);
  }
  return ownRegistration(state, {
    view,
    calendar: calendarOf(state.own.registration.course.id, screen),
    contact: courses.profile?.contact,
    close: toList,
    ask: (step) => own.ask(step),
    keep: () => own.keep(),
    answer: (step) => void own.answer(step),
    say: screen.say,
  });
};

/** Whether there is something good to show, so that a partner's fallback may go. */
export const hasSomethingToShow = (
  { state }: CoursesController,
  { state: own }: OwnRegistrationController,
): boolean => 'found' in state.list || state.open.name === 'open' || own.name !== 'none';
