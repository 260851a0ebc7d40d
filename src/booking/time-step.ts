import { html, nothing, type TemplateResult } from 'lit';
import { addDays } from '../i18n/calendar.js';
import { capitalise } from '../i18n/format.js';
import { icon } from '../ui/icon.js';
import { problemNotice } from '../ui/problem-notice.js';
import { contactWays } from './contact-ways.js';
import { freeByDate } from './listed-slots.js';
import { datedSlots, daySlots, dayWords } from './slot-list.js';
import { spanView } from './span-view.js';
import { timesFilter } from './times-filter.js';
import { hasNoTimes, isNarrowed } from './times-flow.js';
import type { SlotListView, TimesView } from './times-view.js';

type Part = TemplateResult | typeof nothing;

/** Stands as high as what takes its place. */
const skeleton = ({ view: { t }, times }: TimesView): TemplateResult =>
  html`<p class="visually-hidden">${t('common.loading')}</p>
    <div class="choices next-skeleton" aria-hidden="true">
      ${[1, 2, 3, 4, 5].map(() => html`<div class="skeleton"></div>`)}
    </div>
    <div class="skeleton span-skeleton ${times.view}" aria-hidden="true"></div>`;

/** Nothing is free that suits: as much as there is without the wishes is a press away. */
const noneSuits = ({ view: { t }, act, focus }: TimesView): TemplateResult =>
  html`<div class="notice" role="status" data-no-times>
    <p>${t('booking.time.noneSuits')}</p>
    <button
      class="secondary"
      type="button"
      @click=${() => {
        act.narrow({});
        focus('.filter summary');
      }}
    >
      ${t('booking.time.widen')}
    </button>
  </div>`;

/** Nothing is free: what to do instead. */
const noTimes = ({ view, otherWay }: TimesView): TemplateResult => {
  const { t } = view;
  return html`<div class="notice" data-no-times>
    <div>
      <h3>${t('booking.time.none')}</h3>
      <p>${t('booking.time.noneHelp')}</p>
    </div>
    ${
      otherWay
        ? html`<button class="secondary" type="button" @click=${otherWay}>
            ${t('booking.time.otherWay')}
          </button>`
        : nothing
    }
    ${contactWays(view)}
  </div>`;
};

/** The times of the day that was chosen in the month. */
const day = ({ view, times, act, focus }: TimesView, list: SlotListView): Part => {
  const { t, formats } = view;
  const open = times.day;
  if (!open) return nothing;
  if (open.name === 'loading') {
    return html`<div class="skeleton day-skeleton" aria-hidden="true"></div>`;
  }
  const { date } = open;
  const count = open.name === 'ready' ? freeByDate(open.slots, formats.dateKey)[date] : undefined;
  const words =
    count === undefined ? capitalise(formats.calendarDate(date)) : dayWords({ date, count }, view);
  const title = html`<h3 tabindex="-1" data-day .textContent=${words}></h3>`;
  if (open.name === 'failed') {
    return html`${title}
      <div class="notice bad">
        <p>${t('booking.time.dayFailed')}</p>
        <button class="secondary" type="button" @click=${() => void act.openDay(date)}>
          ${t('common.tryAgain')}
        </button>
      </div>`;
  }
  return html`${title}
    ${count === undefined ? html`<p>${t('booking.time.dayGone')}</p>` : daySlots(open.slots, list)}
    <button class="quiet to-month" type="button" @click=${() => focus('.day[tabindex="0"]')}>
      ${icon('arrow-up')}${t('booking.time.otherDay')}
    </button>`;
};

const missing = ({ view: { t }, times }: TimesView): Part =>
  times.missing
    ? html`<p class="field-error" role="alert">${icon('alert')}<span>${t('booking.time.missing')}</span></p>`
    : nothing;

const found = (timesView: TimesView): TemplateResult => {
  const { view, times, service, act, taken, trouble, actions } = timesView;
  const { t, formats, profile } = view;
  const { next } = times;
  const contact = profile?.contact;
  if (next.name === 'loading') return html`${skeleton(timesView)}${actions}`;
  if (next.name === 'failed') {
    return problemNotice({ trouble: next.trouble, t, retry: () => void act.find(), contact });
  }
  if (hasNoTimes(times)) {
    return html`${isNarrowed(times) ? noneSuits(timesView) : noTimes(timesView)}${actions}`;
  }
  const list: SlotListView = { view, service, picked: times.picked, pick: (slot) => act.pick(slot) };
  const legend = t('booking.time.next');
  const first = formats.dateKey(next.serverTime);
  const horizon = { first, last: addDays(first, profile?.booking?.horizonDays ?? 90) };
  return html`${taken}
  ${next.slots.length === 0 ? nothing : datedSlots(next.slots, list, { legend, name: 'next-slot' })}
  ${spanView(timesView, list, horizon)} ${day(timesView, list)} ${missing(timesView)}
  ${trouble === undefined ? nothing : problemNotice({ trouble, t, contact })} ${actions}`;
};

/** The next free times first, then every other day by week or by month, and the times of the day that is chosen. */
export const timesBody = (timesView: TimesView): TemplateResult => {
  const { times } = timesView;
  const isNeeded = isNarrowed(times) || !hasNoTimes(times);
  return html`${isNeeded ? timesFilter(timesView) : nothing} ${found(timesView)}`;
};
