import type { TFunction } from 'i18next';
import { html, nothing, type TemplateResult } from 'lit';
import type { Registration } from '../contract/courses.js';
import { manageLink } from '../page/manage-link.js';
import { calendarButton, type CalendarView } from '../ui/calendar-button.js';
import { fact } from '../ui/fact.js';
import { finalQuestion } from '../ui/final-question.js';
import { linkBox } from '../ui/link-box.js';
import { contactLinks, type Contact } from '../ui/problem-notice.js';
import { webLink } from '../ui/web-link.js';
import { backLink } from './course-detail.js';
import { placeList, sessionList } from './course-facts.js';
import type { CourseView } from './course-view.js';
import type { FinalStep, Own, OwnState, Step } from './own-registration-flow.js';

export interface OwnView {
  readonly view: CourseView;
  readonly calendar: CalendarView | undefined;
  readonly contact: Contact | undefined;
  readonly close: () => void;
  readonly ask: (step: FinalStep) => void;
  readonly keep: () => void;
  readonly answer: (step: Step) => void;
  readonly say: (text: string) => void;
}

type Held = Extract<OwnState, { own: Own }>;

interface Said {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly tone: 'good' | 'warn' | 'bad' | 'plain';
}

/** There is nothing to come to, and nothing to decide. */
const isCalledOff = ({ course, state }: Registration): boolean =>
  course.status === 'cancelled' && state !== 'withdrawn';

/** What has become of the course meanwhile. */
const changeWords = ({ course: { status }, state }: Registration, t: TFunction): string | undefined => {
  if (state === 'withdrawn') return undefined;
  if (status === 'postponed') return t('courses.explain.postponed');
  return status === 'moved-online' ? t('courses.explain.moved-online') : undefined;
};

const waiting = ({ position }: Registration, t: TFunction): string[] => [
  position === undefined ? t('courses.mine.noPosition') : t('courses.mine.position', { position }),
  t('courses.mine.offerLater'),
];

const said = (registration: Registration, { t, formats }: CourseView): Said => {
  if (isCalledOff(registration)) {
    return { title: t('courses.mine.cancelled'), sentences: [t('courses.mine.cancelledBody')], tone: 'bad' };
  }
  switch (registration.state) {
    case 'confirmed':
      return {
        title: t('courses.mine.confirmed'),
        sentences: [t('courses.mine.confirmedBody')],
        tone: 'good',
      };
    case 'waitlisted':
      return { title: t('courses.mine.waitlisted'), sentences: waiting(registration, t), tone: 'warn' };
    case 'offered': {
      const { offerExpiresAt } = registration;
      const sentence =
        offerExpiresAt === undefined
          ? t('courses.mine.offeredNoDeadline')
          : t('courses.mine.offeredBody', { deadline: formats.dateAndTime(offerExpiresAt) });
      return { title: t('courses.mine.offered'), sentences: [sentence], tone: 'warn' };
    }
    case 'withdrawn':
      return {
        title: t('courses.mine.withdrawn'),
        sentences: [t('courses.mine.withdrawnBody')],
        tone: 'plain',
      };
    default:
      return { title: t('courses.mine.unknown'), sentences: [], tone: 'plain' };
  }
};

const problemWords = (state: Held, t: TFunction): string | undefined => {
  if (state.name !== 'held' || !state.problem) return undefined;
  if (state.problem === 'too-late') return t('courses.mine.tooLate');
  return state.problem === 'offer-expired' ? t('courses.mine.offerExpired') : t('courses.mine.stepFailed');
};

const facts = ({ course, participants, join }: Registration, view: CourseView): TemplateResult => {
  const { t } = view;
  const address = webLink(join?.url);
  const people = participants.map(
    ({ name, email }) => html`<div>${name}<br /><span class="muted">${email}</span></div>`,
  );
  const meeting =
    address === undefined
      ? undefined
      : html`<a href=${address}>${t('common.join', { provider: join?.provider })}</a>`;
  return html`<dl class="facts">
    ${fact(t('courses.facts.when'), sessionList(course, view))}
    ${fact(t('courses.facts.place'), placeList(course, view))}
    ${fact(t('courses.facts.participants'), html`${people}`)} ${fact(t('courses.facts.meeting'), meeting)}
  </dl>`;
};

const question = (step: FinalStep, registration: Registration, ownView: OwnView): TemplateResult => {
  const { view, answer, keep } = ownView;
  const { t } = view;
  const count = registration.participants.length;
  const lost =
    registration.state === 'waitlisted'
      ? t('courses.mine.withdrawBodyWaitlist', { count })
      : t('courses.mine.withdrawBody', { count });
  const isWithdrawal = step === 'withdraw';
  return finalQuestion({
    title: t(isWithdrawal ? 'courses.mine.withdrawTitle' : 'courses.mine.declineTitle'),
    body: html`<p>${isWithdrawal ? lost : t('courses.mine.declineBody')}</p>`,
    yes: t(isWithdrawal ? 'courses.mine.withdrawYes' : 'courses.mine.declineYes'),
    no: t(isWithdrawal ? 'courses.mine.withdrawNo' : 'courses.mine.declineNo'),
    look: 'danger',
    isBusy: false,
    answer: () => answer(step),
    keep,
  });
};

const steps = (state: Held, ownView: OwnView): TemplateResult | typeof nothing => {
  const { view, calendar, ask, answer } = ownView;
  const { t } = view;
  const { registration } = state.own;
  if (state.name === 'asking') return question(state.step, registration, ownView);
  if (registration.state === 'withdrawn' || isCalledOff(registration)) return nothing;
  const busy = state.name === 'answering' ? state.step : undefined;
  if (registration.state === 'offered') {
    return html`<div class="actions">
      <button
        class="primary"
        type="button"
        aria-busy=${busy === 'accept' ? 'true' : 'false'}
        @click=${() => answer('accept')}
      >
        ${t('courses.mine.accept')}
      </button>
      <button
        class="danger"
        type="button"
        aria-busy=${busy === 'decline' ? 'true' : 'false'}
        @click=${() => ask('decline')}
      >
        ${t('courses.mine.decline')}
      </button>
    </div>`;
  }
  const hasPlace = registration.state === 'confirmed' && registration.course.sessions.length > 0;
  return html`<div class="actions">
    ${calendar && hasPlace ? calendarButton(calendar, t) : nothing}
    <button
      class="danger"
      type="button"
      aria-busy=${busy === 'withdraw' ? 'true' : 'false'}
      @click=${() => ask('withdraw')}
    >
      ${busy === 'withdraw' ? html`<span class="spinner"></span>` : nothing}${t('courses.mine.withdraw')}
    </button>
  </div>`;
};

const ownLink = ({ credential }: Own, { view: { t }, say }: OwnView): TemplateResult =>
  linkBox({
    label: t('courses.mine.link'),
    why: t('courses.mine.linkWhy'),
    address: manageLink('registration', credential),
    t,
    say,
  });

/** A registration, how it stands, and what its owner can do about it. */
export const ownRegistration = (state: Held, ownView: OwnView): TemplateResult => {
  const { view, contact, close } = ownView;
  const { own } = state;
  const { title, sentences, tone } = said(own.registration, view);
  const problem = problemWords(state, view.t);
  const change = changeWords(own.registration, view.t);
  const isOver = own.registration.state === 'withdrawn' || isCalledOff(own.registration);
  const isTooLate = state.name === 'held' && state.problem === 'too-late';
  return html`<div class="own">
    ${backLink(view.t('courses.action.allCourses'), view.href(), close)}
    <div class="notice ${tone}">
      <div>
        <h2 tabindex="-1" ?data-title=${state.name !== 'asking'}><span .textContent=${title}></span></h2>
        ${sentences.map((sentence) => html`<p .textContent=${sentence}></p>`)}
      </div>
    </div>
    ${change === undefined ? nothing : html`<p class="notice warn" .textContent=${change}></p>`}
    ${
      problem === undefined
        ? nothing
        : html`<div class="notice bad" role="alert">
            <p .textContent=${problem}></p>
            ${isTooLate ? html`<p>${contactLinks(contact)}</p>` : nothing}
          </div>`
    }
    <h3>${own.registration.course.title}</h3>
    ${facts(own.registration, view)} ${steps(state, ownView)} ${isOver ? nothing : ownLink(own, ownView)}
  </div>`;
};
