import { html, nothing, type TemplateResult } from 'lit';
import type { Course } from '../contract/courses.js';
import type { ServiceProfile } from '../contract/profile.js';
import { capitalise } from '../i18n/format.js';
import { errorSummary } from '../ui/error-summary.js';
import { field } from '../ui/field.js';
import type { FormController } from '../ui/form.controller.js';
import { icon } from '../ui/icon.js';
import { privacyNote } from '../ui/privacy-note.js';
import { trap } from '../ui/trap.js';
import { backLink } from './course-detail.js';
import { standingExplained, standingOf } from './course-state.js';
import { courseAction, courseTags, type CourseView } from './course-view.js';
import { whenWords } from './course-when.js';
import { priceWords, whereWords } from './course-words.js';
import { intakeFields, mostPeople, personFields } from './registration-fields.js';
import { isRegistrable, joinsWaitlist, type RegistrationState } from './registration-flow.js';
import { allCoursesLink, refusalNotice } from './refusal-notice.js';

export interface RegistrationFormView {
  readonly view: CourseView;
  readonly form: FormController;
  /** Whether there is something to lose. */
  readonly isBegun: boolean;
  readonly state: RegistrationState;
  readonly privacy: ServiceProfile['privacy'] | undefined;
  readonly back: () => void;
  readonly close: () => void;
  readonly addPerson: () => void;
  readonly removePerson: (index: number) => void;
  readonly send: (asksForWaitlist?: boolean) => void;
}

/** What one is about to register for, and how it stands with the places: before starting, and again when it changes. */
const courseBox = (course: Course, view: CourseView): TemplateResult => {
  const when = whenWords(course, view);
  const { priceNok } = course;
  return html`<div class="sofar">
    <b>${course.title}</b>
    ${when === undefined ? nothing : html`<span>${capitalise(when)}</span>`}
    <span>${whereWords(course, view.t)}</span>
    ${priceNok === undefined ? nothing : html`<span>${priceWords(priceNok, view.t, view.formats)}</span>`}
    <div class="tags">${courseTags(course, view)}</div>
  </div>`;
};

const person = (index: number, course: Course, formView: RegistrationFormView): TemplateResult => {
  const { view, form, state, removePerson } = formView;
  const { people } = state;
  const fields = personFields(index, { course, people }, view.t).map((spec) => field(spec, form, view.t));
  if (people === 1) return html`${fields}`;
  const number = index + 1;
  // Not for the first: it would stand where one has just pressed for another person.
  const removal = html`<button class="quiet" type="button" @click=${() => removePerson(index)}>
    ${icon('trash')}${view.t('courses.form.removePerson', { number })}
  </button>`;
  return html`<fieldset class="person" data-person=${index}>
    <legend>${view.t('courses.form.person', { number })}</legend>
    ${fields} ${index === 0 ? nothing : removal}
  </fieldset>`;
};

const sendWords = (course: Course, { view, state }: RegistrationFormView): string => {
  const { t } = view;
  if (state.name === 'sending') return t('courses.form.sending');
  if (joinsWaitlist(course, state)) return t('courses.form.sendWaitlist');
  return state.people === 1 ? t('courses.form.send') : t('courses.form.sendSeveral', { count: state.people });
};

const whoKeeps = ({ view: { t }, privacy }: RegistrationFormView) =>
  privacyNote({
    sentence: t('courses.form.privacy', { controller: privacy?.controller }),
    linkWords: t('common.privacyLink'),
    policyUrl: privacy?.policyUrl,
  });

const buttons = (course: Course, formView: RegistrationFormView): TemplateResult => {
  const { view, state, back } = formView;
  const isSending = state.name === 'sending';
  return html`<div class="actions">
    <button class="primary" type="submit" aria-busy=${isSending ? 'true' : 'false'}>
      ${isSending ? html`<span class="spinner"></span>` : nothing}<span
        .textContent=${sendWords(course, formView)}
      ></span>
    </button>
    <button class="quiet" type="button" @click=${back}>${view.t('common.cancel')}</button>
  </div>`;
};

/** The course does not take registrations, or does no more: why, and what to do instead. */
const standingNotice = (course: Course, formView: RegistrationFormView): TemplateResult | typeof nothing => {
  const { view, state } = formView;
  const isSaid = state.name === 'sending' || state.refusal !== undefined;
  if (isSaid || isRegistrable(course)) return nothing;
  const words = standingExplained(standingOf(course), view) ?? '';
  return html`<div class="notice warn" role="alert">
    <p .textContent=${words}></p>
    ${courseAction(course, view, { button: 'secondary', named: false })} ${allCoursesLink(formView)}
  </div>`;
};

const fields = (course: Course, formView: RegistrationFormView): TemplateResult => {
  const { view, form, state, addPerson, send } = formView;
  const { t } = view;
  const indexes = [...Array(state.people).keys()];
  return html`<form
    part="form"
    novalidate
    @submit=${(event: Event) => {
      event.preventDefault();
      send();
    }}
  >
    ${indexes.map((index) => person(index, course, formView))}
    ${
      state.people < mostPeople
        ? html`<button class="quiet add" type="button" @click=${addPerson}>
            ${icon('person')}${t('courses.form.addPerson')}
          </button>`
        : nothing
    }
    ${intakeFields(course).map((spec) => field(spec, form, t))} ${whoKeeps(formView)} ${trap(form)}
    ${errorSummary(form, t)} ${refusalNotice(formView)} ${standingNotice(course, formView)}
    ${buttons(course, formView)}
  </form>`;
};

/** Who comes, and what the course asks; nothing typed is ever thrown away. Nobody begins for nothing. */
export const registrationForm = (course: Course, formView: RegistrationFormView): TemplateResult => {
  const { view, state, isBegun, back } = formView;
  const { t } = view;
  const title = joinsWaitlist(course, state) ? t('courses.form.titleWaitlist') : t('courses.form.title');
  return html`<div class="registration">
    ${backLink(t('courses.action.backToCourse'), view.href(course.id), back)}
    <h2 tabindex="-1" data-title><span .textContent=${title}></span></h2>
    ${courseBox(course, view)}
    ${isBegun || isRegistrable(course) ? fields(course, formView) : standingNotice(course, formView)}
  </div>`;
};
