import type { TFunction } from 'i18next';
import { html, nothing, type TemplateResult } from 'lit';
import { problemNotice } from '../ui/problem-notice.js';
import { followed } from './course-view.js';
import type { RegistrationFormView } from './registration-form.js';
import type { Refusal } from './registration-flow.js';

type Said = Exclude<Refusal, { name: 'trouble' }>;

const wordsOf = (refusal: Said, t: TFunction): { title: string; body: string } => {
  switch (refusal.name) {
    case 'full': {
      const body = refusal.waitlistOpen ? t('courses.refusal.fullBody') : t('courses.refusal.fullNoWaitlist');
      return { title: t('courses.refusal.fullTitle'), body };
    }
    case 'few': {
      const count = refusal.left;
      const body = refusal.waitlistOpen
        ? t('courses.refusal.fewBody', { count })
        : t('courses.refusal.fewNoWaitlist', { count });
      return { title: t('courses.refusal.fewTitle'), body };
    }
    case 'waitlist-full':
      return { title: t('courses.refusal.waitlistFullTitle'), body: t('courses.refusal.waitlistFullBody') };
    case 'closed':
      return { title: t('courses.refusal.closedTitle'), body: t('courses.refusal.closedBody') };
    case 'unsure':
      return { title: t('courses.refusal.unsureTitle'), body: t('courses.refusal.unsureBody') };
  }
};

export const allCoursesLink = ({ view, close }: RegistrationFormView): TemplateResult =>
  html`<a href=${view.href()} @click=${(event: MouseEvent) => followed(event, close)}
    >${view.t('courses.action.allCourses')}</a
  >`;

/** What to do instead, where sending again won't help. */
const wayOut = (refusal: Said, formView: RegistrationFormView) => {
  const { view, send } = formView;
  const { t } = view;
  if (refusal.name === 'few' && refusal.waitlistOpen) {
    return html`<button class="secondary" type="button" @click=${() => send(true)}>
      ${t('courses.refusal.waitlistInstead')}
    </button>`;
  }
  const isOver = refusal.name === 'closed' || refusal.name === 'waitlist-full';
  if (!isOver && (refusal.name !== 'full' || refusal.waitlistOpen)) return nothing;
  return allCoursesLink(formView);
};

/** Why nobody was registered, above the button that was pressed; it gets focus. */
export const refusalNotice = (formView: RegistrationFormView): TemplateResult | typeof nothing => {
  const { state, view } = formView;
  if (state.name !== 'filling' || !state.refusal) return nothing;
  const { refusal } = state;
  if (refusal.name === 'trouble') return problemNotice({ trouble: refusal.trouble, t: view.t });
  const { title, body } = wordsOf(refusal, view.t);
  return html`<div
    class="notice ${refusal.name === 'unsure' ? 'bad' : 'warn'}"
    role="group"
    aria-labelledby="refusal-title"
    aria-describedby="refusal-body"
    tabindex="-1"
    data-refusal
  >
    <div>
      <h3 id="refusal-title">${title}</h3>
      <p id="refusal-body">${body}</p>
    </div>
    ${wayOut(refusal, formView)}
  </div>`;
};
