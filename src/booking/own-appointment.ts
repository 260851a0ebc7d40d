import { html, nothing, type TemplateResult } from 'lit';
import type { Appointment } from '../contract/booking.js';
import { capitalise } from '../i18n/format.js';
import { manageLink } from '../page/manage-link.js';
import { calendarButton, type CalendarView } from '../ui/calendar-button.js';
import { errorSummary } from '../ui/error-summary.js';
import { fact } from '../ui/fact.js';
import { field } from '../ui/field.js';
import type { FormController } from '../ui/form.controller.js';
import { finalQuestion } from '../ui/final-question.js';
import { linkBox } from '../ui/link-box.js';
import { webLink } from '../ui/web-link.js';
import { wayWords, whenWords, type BookingView } from './booking-words.js';
import { calendarLinks } from './calendar-links.js';
import { reasonField } from './cancel-reason.js';
import { contactWays } from './contact-ways.js';
import type { Own, OwnState } from './own-appointment-flow.js';

export interface OwnView {
  readonly view: BookingView;
  readonly calendar: CalendarView;
  /** Why it is cancelled, if one wants to say. */
  readonly reason: FormController;
  readonly askCancel: () => void;
  readonly cancel: () => void;
  readonly chooseTime: () => void;
  readonly move: () => void;
  readonly keep: () => void;
  readonly bookAnother: () => void;
  readonly print: () => void;
  readonly say: (text: string) => void;
}

type Held = Exclude<Extract<OwnState, { own: Own }>, { name: 'choosing' }>;
type Part = TemplateResult | typeof nothing;

const whenAndHowLong = ({ start, service }: Appointment, view: BookingView): string =>
  view.t('booking.mine.when', {
    when: whenWords(start, view),
    duration: view.t('common.minutes', { count: service.durationMinutes }),
  });

const place = ({ location }: Appointment, { t }: BookingView): Part => {
  if (!location) return nothing;
  const { name, address, mapUrl } = location;
  const map = webLink(mapUrl);
  return html`${address === undefined ? nothing : html`<span>${address}</span>`}${
    map === undefined
      ? nothing
      : html`<span><a href=${map} aria-label="${t('common.map')}: ${name}">${t('common.map')}</a></span>`
  }`;
};

const meeting = ({ join }: Appointment, { t }: BookingView): TemplateResult | undefined => {
  const address = webLink(join?.url);
  return address === undefined
    ? undefined
    : html`<a href=${address}>${t('common.join', { provider: join?.provider })}</a>`;
};

const facts = (appointment: Appointment, view: BookingView): TemplateResult => {
  const { t } = view;
  const { service, channel, location, counsellor } = appointment;
  const { name, title } = counsellor;
  return html`<dl class="facts">
    ${fact(
      t('booking.check.way'),
      html`<span>${wayWords({ channel, location }, t)}</span>${place(appointment, view)}${
          channel === 'phone' ? html`<span class="muted">${t('booking.mine.phoneBody')}</span>` : nothing
        }`,
    )}
    ${fact(t('booking.mine.meeting'), meeting(appointment, view))}
    ${fact(t('booking.check.counsellor'), title === undefined ? name : name + view.formats.comma + title)}
    ${fact(t('booking.check.service'), service.name)}
  </dl>`;
};

const cancelQuestion = (state: Held, own: OwnView): TemplateResult => {
  const { t } = own.view;
  return finalQuestion({
    title: t('booking.mine.cancelTitle'),
    body: html`<p>${t('booking.mine.cancelBody')}</p>
      ${field(reasonField(t), own.reason, t)} ${errorSummary(own.reason, t)}`,
    yes: t('booking.mine.cancelYes'),
    no: t('booking.mine.cancelNo'),
    look: 'danger',
    isBusy: state.name === 'cancelling',
    answer: own.cancel,
    keep: own.keep,
  });
};

const moveQuestion = (
  state: Extract<Held, { name: 'asking-move' | 'moving' }>,
  own: OwnView,
): TemplateResult => {
  const { view } = own;
  const { t } = view;
  const body = html`<p>
      ${t('booking.mine.moveFrom')}: <s>${whenWords(state.own.appointment.start, view)}</s>
    </p>
    <p>${t('booking.mine.moveTo')}: <b>${whenWords(state.slot.start, view)}</b></p>
    ${state.name === 'moving' || state.problem === undefined ? nothing : html`<p role="alert">${t('booking.mine.stepFailed')}</p>`}`;
  return finalQuestion({
    title: t('booking.mine.moveTitle'),
    body,
    yes: t('booking.mine.moveYes'),
    no: t('booking.mine.moveNo'),
    look: 'primary',
    isBusy: state.name === 'moving',
    answer: own.move,
    keep: own.keep,
  });
};

/** Calm until it is asked for: most people need the file, or none. */
const otherCalendars = (appointment: Appointment, { view: { t }, print }: OwnView): TemplateResult =>
  html`<details>
      <summary>${t('booking.mine.calendars')}</summary>
      ${calendarLinks(appointment).map(
        ({ name, address }) =>
          html`<p>
            <a href=${address} target="_blank" rel="noopener noreferrer"
              >${t('booking.mine.calendar', { name })} ${t('common.opensInNewTab')}</a
            >
          </p>`,
      )}
    </details>
    <button class="quiet print" type="button" @click=${print}>${t('booking.mine.print')}</button>`;

/** A word from the service about this appointment. */
const notice = ({ notice: word }: Appointment, { t, formats }: BookingView): Part =>
  word === undefined
    ? nothing
    : html`<div class="notice warn" role="group" aria-labelledby="own-notice">
        <div>
          <h3 id="own-notice">${t('booking.mine.notice')}</h3>
          <p class="pre">${word.text}</p>
          <p class="small muted">${capitalise(formats.dateAndTime(word.at))}</p>
        </div>
      </div>`;

const steps = (state: Held, own: OwnView): TemplateResult => {
  const { view, calendar, askCancel, chooseTime, bookAnother } = own;
  const { t, formats } = view;
  const { appointment } = state.own;
  if (state.name === 'asking-cancel' || state.name === 'cancelling') return cancelQuestion(state, own);
  if (state.name === 'asking-move' || state.name === 'moving') return moveQuestion(state, own);
  if (appointment.state === 'cancelled') {
    return html`<div class="actions">
      <button class="secondary" type="button" @click=${bookAnother}>${t('booking.mine.bookAnother')}</button>
    </div>`;
  }
  const deadline = formats.dateAndTime(appointment.changeableUntil);
  const isTooLate = state.problem === 'too-late';
  return html`<div class="actions">
      ${calendarButton(calendar, t)}
      ${
        isTooLate
          ? nothing
          : html`<button class="secondary" type="button" @click=${chooseTime}>
                ${t('booking.mine.move')}
              </button>
              <button class="danger" type="button" @click=${askCancel}>${t('booking.mine.cancel')}</button>`
      }
    </div>
    ${isTooLate ? nothing : html`<p class="muted small">${t('booking.mine.changeableUntil', { deadline })}</p>`}
    ${otherCalendars(appointment, own)}`;
};

const problem = (state: Held, view: BookingView): Part => {
  if (state.name !== 'held' || state.problem === undefined) return nothing;
  const { t } = view;
  if (state.problem !== 'too-late') {
    return html`<p class="notice bad" role="alert" .textContent=${t('booking.mine.stepFailed')}></p>`;
  }
  return html`<div class="notice warn" role="alert">
    <div>
      <h3>${t('booking.mine.tooLateTitle')}</h3>
      <p>${t('booking.mine.tooLateBody')}</p>
    </div>
    ${contactWays(view)}
  </div>`;
};

const titleOf = (state: Held, { t }: BookingView): string => {
  if (state.own.appointment.state === 'cancelled') return t('booking.mine.cancelled');
  const news = state.name === 'held' ? state.news : undefined;
  return news === undefined ? t('booking.mine.confirmed') : t(`booking.mine.${news}`);
};

/** An appointment, and what its owner can do about it. */
export const ownAppointment = (state: Held, ownView: OwnView): TemplateResult => {
  const { view, say } = ownView;
  const { t } = view;
  const { appointment, credential } = state.own;
  const isOver = appointment.state === 'cancelled';
  const isAsking = state.name !== 'held';
  return html`<div class="own" part="confirmation">
    <div class="notice ${isOver ? '' : 'good'}">
      <div>
        <h2 tabindex="-1" ?data-title=${!isAsking}><span .textContent=${titleOf(state, view)}></span></h2>
        <p class="lead" .textContent=${whenAndHowLong(appointment, view)}></p>
        ${isOver ? html`<p>${t('booking.mine.cancelledBody')}</p>` : nothing}
      </div>
    </div>
    ${notice(appointment, view)} ${problem(state, view)} ${isOver ? nothing : facts(appointment, view)}
    ${steps(state, ownView)}
    ${
      isOver
        ? nothing
        : linkBox({
            label: t('booking.mine.link'),
            why: t('booking.mine.linkWhy'),
            address: manageLink('appointment', credential),
            t,
            say,
          })
    }
  </div>`;
};
