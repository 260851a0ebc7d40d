import { html, nothing, type TemplateResult } from 'lit';
import { capitalise } from '../i18n/format.js';
import { icon } from '../ui/icon.js';
import type { BookingView } from './booking-words.js';
import { addDays, dayByKey, monthOf, weeksOf } from './calendar.js';
import type { MonthTimes } from './times-flow.js';

export interface MonthView {
  readonly view: BookingView;
  readonly month: MonthTimes;
  /** `YYYY-MM-DD`; weeks that are over are left out. */
  readonly today: string;
  /** The first and the last month that can have free times, `YYYY-MM`. */
  readonly range: { readonly first: string; readonly last: string };
  /** The day that is open, `YYYY-MM-DD`. */
  readonly open: string | undefined;
  readonly openDay: (date: string) => void;
  readonly turn: (months: number) => void;
  readonly jumpTo: (date: string) => void;
  readonly retry: () => void;
}

const freeDays = ({ month }: MonthView): string[] =>
  month.name === 'ready' ? Object.keys(month.free).sort() : [];

/** Arrow keys move among the days that can be chosen; one of them is in the tab order. */
const moveByKey = (event: KeyboardEvent, date: string, grid: MonthView): void => {
  const target = dayByKey(event.key, date, freeDays(grid));
  if (target === undefined) return;
  event.preventDefault();
  const table = (event.currentTarget as Element).closest('table');
  table?.querySelector<HTMLElement>(`[data-date="${target}"]`)?.focus();
};

const cell = (date: string, grid: MonthView): TemplateResult => {
  const { view, month, open, openDay } = grid;
  const free = month.name === 'ready' ? (month.free[date] ?? 0) : 0;
  const number = String(Number(date.slice(8)));
  if (free === 0) return html`<span class="no-day">${number}</span>`;
  const days = freeDays(grid);
  const tabStop = open !== undefined && days.includes(open) ? open : days[0];
  const name = view.t('booking.time.day', { date: view.formats.calendarDate(date), count: free });
  return html`<button
    class="day"
    part="day"
    type="button"
    data-date=${date}
    data-free=${free}
    aria-label=${name}
    aria-pressed=${date === open ? 'true' : 'false'}
    tabindex=${date === tabStop ? '0' : '-1'}
    @click=${() => openDay(date)}
    @keydown=${(event: KeyboardEvent) => moveByKey(event, date, grid)}
  >
    ${number}
  </button>`;
};

const turnButton = (months: -1 | 1, { view: { t }, month, range, turn }: MonthView): TemplateResult => {
  const isEnd = month.month === (months < 0 ? range.first : range.last);
  return html`<button
    class="icon-button"
    type="button"
    aria-label=${t(months < 0 ? 'booking.time.previousMonth' : 'booking.time.nextMonth')}
    aria-disabled=${isEnd ? 'true' : 'false'}
    @click=${() => isEnd || turn(months)}
  >
    ${icon(months < 0 ? 'chevron-start' : 'chevron-end')}
  </button>`;
};

const weekdays = ({ formats }: BookingView): TemplateResult =>
  html`<tr>
    ${[1, 2, 3, 4, 5, 6, 7].map(
      (day) =>
        html`<th scope="col">
          <span aria-hidden="true">${formats.weekday(day, 'short').slice(0, 2)}</span
          ><span class="visually-hidden">${formats.weekday(day)}</span>
        </th>`,
    )}
  </tr>`;

/** Where a month has nothing, the way to the first day that has. */
const emptyMonth = (grid: MonthView): TemplateResult | typeof nothing => {
  const { view, month, jumpTo } = grid;
  if (month.name !== 'ready' || freeDays(grid).length > 0) return nothing;
  const { t, formats } = view;
  const { firstFree } = month;
  return html`<div class="notice" data-month-empty>
    <p>${t('booking.time.noneInMonth', { month: formats.month(month.month) })}</p>
    ${
      firstFree === undefined || monthOf(firstFree) === month.month
        ? nothing
        : html`<button class="secondary" type="button" @click=${() => jumpTo(firstFree)}>
            ${t('booking.time.firstFree', { date: formats.calendarDate(firstFree) })}
          </button>`
    }
  </div>`;
};

/** A month whose days say how many times are free; only days that can be chosen are buttons. */
export const monthGrid = (grid: MonthView): TemplateResult => {
  const { view, month, today, range, retry } = grid;
  const { t, formats } = view;
  const isOnly = range.first === range.last;
  const title = capitalise(formats.month(month.month));
  return html`<div class="month" aria-busy=${month.name === 'loading' ? 'true' : 'false'}>
    <div class="month-head">
      ${isOnly ? nothing : turnButton(-1, grid)}
      <b id="month-title" role="status" .textContent=${title}></b>
      ${isOnly ? nothing : turnButton(1, grid)}
    </div>
    ${
      month.name === 'failed'
        ? html`<div class="notice bad" role="alert">
            <p>${t('booking.time.calendarFailed')}</p>
            <button class="secondary" type="button" @click=${retry}>${t('common.tryAgain')}</button>
          </div>`
        : html`<table aria-labelledby="month-title">
            <thead>
              ${weekdays(view)}
            </thead>
            <tbody>
              ${weeksOf(month.month, today).map(
                (week) =>
                  html`<tr>
                    ${week.map((date) => html`<td>${date === undefined ? nothing : cell(date, grid)}</td>`)}
                  </tr>`,
              )}
            </tbody>
          </table>`
    }
    ${emptyMonth(grid)}
  </div>`;
};

/** The months in which one can book: from now as far as the service plans. */
export const monthsFrom = (today: string, horizonDays: number): { first: string; last: string } => ({
  first: monthOf(today),
  last: monthOf(addDays(today, horizonDays)),
});
