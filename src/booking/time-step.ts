import { html, nothing, type TemplateResult } from 'lit';
import type { Service, Slot } from '../contract/booking.js';
import { capitalise } from '../i18n/format.js';
import { icon } from '../ui/icon.js';
import { problemNotice, type Trouble } from '../ui/problem-notice.js';
import { foreignZone, type BookingView } from './booking-words.js';
import { contactWays } from './contact-ways.js';
import { monthGrid, monthsFrom } from './month-grid.js';
import { datedSlots, daySlots, type SlotListView } from './slot-list.js';
import { hasNoTimes, type TimesState } from './times-flow.js';

type Part = TemplateResult | typeof nothing;

/** The times to choose from, for a new appointment or for one that moves. */
export interface TimesView {
  readonly view: BookingView;
  readonly times: TimesState;
  readonly service: Pick<Service, 'id'> & Partial<Service>;
  /** Said when someone else was faster, with what is left nearby. */
  readonly taken: Part;
  /** A time could not be held, and it is not because it was taken. */
  readonly trouble: Trouble | undefined;
  readonly pick: (slot: Slot) => void;
  readonly openDay: (date: string) => void;
  readonly turn: (months: number) => void;
  readonly jumpTo: (date: string) => void;
  readonly retry: () => void;
  readonly retryMonth: () => void;
  readonly toMonth: () => void;
  /** To another way of meeting, where there is one. */
  readonly otherWay: (() => void) | undefined;
  /** On and back. */
  readonly actions: TemplateResult;
}

/** Stands as high as what takes its place. */
const skeleton = ({ view: { t } }: TimesView): TemplateResult =>
  html`<p class="visually-hidden">${t('common.loading')}</p>
    <div class="choices" aria-hidden="true">
      ${[1, 2, 3, 4, 5].map(() => html`<div class="skeleton choice-skeleton"></div>`)}
    </div>
    <div class="skeleton month-skeleton" aria-hidden="true"></div>`;

const contactOf = ({ profile }: BookingView) => profile?.contact;

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

const day = (timesView: TimesView, list: SlotListView): Part => {
  const { view, times, openDay, toMonth } = timesView;
  const { t, formats } = view;
  const open = times.day;
  if (!open) return nothing;
  if (open.name === 'loading') {
    return html`<div class="skeleton day-skeleton" aria-hidden="true"></div>`;
  }
  const title = html`<h3 tabindex="-1" data-day>
    <span .textContent=${capitalise(formats.calendarDate(open.date))}></span>
  </h3>`;
  if (open.name === 'failed') {
    return html`${title}
      <div class="notice bad">
        <p>${t('booking.time.dayFailed')}</p>
        <button class="secondary" type="button" @click=${() => openDay(open.date)}>
          ${t('common.tryAgain')}
        </button>
      </div>`;
  }
  return html`${title}
    ${open.slots.length === 0 ? html`<p>${t('booking.time.dayGone')}</p>` : daySlots(open.slots, list)}
    <button class="quiet to-month" type="button" @click=${toMonth}>
      ${icon('arrow-up')}${t('booking.time.otherDay')}
    </button>`;
};

const month = (timesView: TimesView, today: string): Part => {
  const { view, times, openDay, turn, jumpTo, retryMonth } = timesView;
  const { t, profile } = view;
  if (!times.month) return html`<div class="skeleton month-skeleton" aria-hidden="true"></div>`;
  return html`<div class="later">
    <div>
      <h3>${t('booking.time.later')}</h3>
      <p class="muted small">${t('booking.time.legend')}</p>
    </div>
    ${monthGrid({
      view,
      month: times.month,
      today,
      range: monthsFrom(today, profile?.booking?.horizonDays ?? 90),
      open: times.day?.date,
      openDay,
      turn,
      jumpTo,
      retry: retryMonth,
    })}
  </div>`;
};

/** Said where the seeker's own clock shows something else. */
const zone = ({ view: { t, profile } }: TimesView, instant: string): Part => {
  const place = profile && foreignZone(instant, profile.timeZone);
  return place === undefined
    ? nothing
    : html`<p class="zone">${icon('clock')}${t('booking.zone', { place })}</p>`;
};

/** The next free times first, then every other day, and the times of the day that is chosen. */
export const timesBody = (timesView: TimesView): TemplateResult => {
  const { view, times, service, pick, retry, taken, trouble, actions } = timesView;
  const { t, formats } = view;
  const { next } = times;
  const contact = contactOf(view);
  if (next.name === 'loading') return skeleton(timesView);
  if (next.name === 'failed') return problemNotice({ trouble: next.trouble, t, retry, contact });
  if (hasNoTimes(times)) return html`${noTimes(timesView)}${actions}`;
  const list: SlotListView = { view, service, picked: times.picked, pick };
  const offered = next.slots;
  const legend = t('booking.time.next');
  return html`${zone(timesView, next.firstFree ?? next.serverTime)}${taken}
  ${offered.length === 0 ? nothing : datedSlots(offered, list, { legend, name: 'next-slot' })}
  ${month(timesView, formats.dateKey(next.serverTime))} ${day(timesView, list)}
  ${
    times.missing
      ? html`<p class="field-error" role="alert">
          ${icon('alert')}<span>${t('booking.time.missing')}</span>
        </p>`
      : nothing
  }
  ${trouble === undefined ? nothing : problemNotice({ trouble, t, contact })} ${actions}`;
};
