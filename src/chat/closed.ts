import { html, nothing, type TemplateResult } from 'lit';
import type { Availability } from '../contract/chat.js';
import type { OpeningHours } from '../contract/profile.js';
import { describeHours } from '../i18n/opening-hours.js';
import { capitalise } from '../i18n/format.js';
import type { Refusal } from './chat-flow.js';
import type { ChatView } from './chat-view.js';
import { contactWays, urgentHelp } from './contact-ways.js';
import { letter } from './letter.js';
import type { SmallFormController } from './small-form.controller.js';

/** So far ahead, days that differ from the usual ones are worth saying. */
const soonMs = 14 * 86_400_000;

type Exception = OpeningHours['exceptions'][number];

const exceptionWords = (exception: Exception, { t, formats }: ChatView): string => {
  const { opens, closes, note } = exception;
  const date = capitalise(formats.calendarDate(exception.date));
  const hours =
    exception.closed || opens === undefined || closes === undefined
      ? t('chat.closed.exceptionClosed')
      : formats.hours(opens, closes);
  return note === undefined
    ? t('chat.closed.exception', { date, hours })
    : t('chat.closed.exceptionNote', { date, hours, note });
};

const comingExceptions = ({ hours, serverTime }: Availability, { formats }: ChatView): Exception[] => {
  const today = formats.dateKey(serverTime);
  const last = formats.dateKey(new Date(Date.parse(serverTime) + soonMs));
  return hours.exceptions.filter(({ date }) => date >= today && date <= last);
};

const openingHours = (availability: Availability, view: ChatView) => {
  const { regular } = availability.hours;
  if (regular.length === 0) return nothing;
  return html`<section>
    <h3>${view.t('chat.closed.hours')}</h3>
    <ul role="list">
      ${describeHours(regular, view.formats).map((line) => html`<li>${capitalise(line)}</li>`)}
      ${comingExceptions(availability, view).map((day) => html`<li>${exceptionWords(day, view)}</li>`)}
    </ul>
  </section>`;
};

export interface ClosedView {
  readonly availability: Availability;
  readonly refusal: Refusal | undefined;
  /** Asks whether there is room now. */
  readonly again: () => void;
  readonly writing: SmallFormController;
  /** What was written before it closed. */
  readonly draft: string;
}

/** No conversation can begin now: when it can, and what one can do until then. */
export const closed = (
  { availability, refusal, again, writing, draft }: ClosedView,
  view: ChatView,
): TemplateResult => {
  const { t, formats } = view;
  const isBusy = availability.state === 'busy';
  const { opensAt } = availability;
  return html`<div class="body">
    ${
      refusal?.why === 'closed'
        ? html`<p class="notice warn" role="alert">${t('chat.refusal.closed')}</p>`
        : nothing
    }
    <div>
      <h3 class="big">${t(isBusy ? 'chat.closed.busyTitle' : 'chat.closed.title')}</h3>
      ${isBusy ? html`<p class="muted">${t('chat.closed.busyBody')}</p>` : nothing}
      ${
        !isBusy && opensAt !== undefined
          ? html`<p>${t('chat.closed.opens', { when: formats.dateAndTime(opensAt) })}</p>`
          : nothing
      }
    </div>
    ${
      isBusy
        ? html`<button class="secondary" type="button" @click=${again}>${t('chat.closed.busyAgain')}</button>`
        : openingHours(availability, view)
    }
    ${letter(writing, view, draft)} ${contactWays(view)} ${urgentHelp(view)}
  </div>`;
};

/** The service has no chat at all; the launcher stood here by mistake or from another time. */
export const notOffered = (view: ChatView): TemplateResult =>
  html`<div class="body">
    <div>
      <h3 class="big">${view.t('chat.closed.notOfferedTitle')}</h3>
      <p class="muted">${view.t('chat.closed.notOfferedBody')}</p>
    </div>
    ${contactWays(view)} ${urgentHelp(view)}
  </div>`;
