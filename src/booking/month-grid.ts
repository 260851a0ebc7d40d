import { html, nothing, type TemplateResult } from 'lit';
import { monthOf, within, type Days } from '../i18n/calendar.js';
import { dayByKey, weeksOf } from './calendar.js';
import { freeDays, type SpanTimes } from './times-flow.js';
import type { TimesView } from './times-view.js';

interface Grid {
  readonly times: TimesView;
  readonly horizon: Days;
  readonly free: Readonly<Record<string, number>>;
  readonly isKnown: boolean;
  /** The one day in the tab order. */
  readonly tabStop: string;
}

/** Keys lead to any day on which one can book, free or not, and on into the next month; focus goes with them. */
const moveByKey = (event: KeyboardEvent, date: string, { times, horizon }: Grid): void => {
  const { key, shiftKey, currentTarget } = event;
  const isMirrored = getComputedStyle(currentTarget as Element).direction === 'rtl';
  const target = dayByKey({ key, shiftKey, isMirrored }, date);
  if (target === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  const to = within(target, horizon);
  times.act.goTo(to);
  times.focus(`[data-date="${to}"]`);
};

/** "Tirsdag 1. desember, 4 ledige tider"; of a day that has none the first word says so. */
const nameOf = (date: string, { times, free, isKnown }: Grid): string => {
  const { t, formats } = times.view;
  const named = { date: formats.calendarDate(date), count: free[date] ?? 0 };
  if (!isKnown) return named.date;
  return named.count > 0 ? t('booking.time.day', named) : t('booking.time.noneOnDay', named);
};

const cell = (date: string, grid: Grid): TemplateResult => {
  const { times, free, tabStop } = grid;
  const isOpen = date === times.times.day?.date;
  const isFree = date in free;
  return html`<button
    class="day"
    part="day"
    type="button"
    data-date=${date}
    data-free=${free[date] ?? ''}
    aria-label=${nameOf(date, grid)}
    aria-pressed=${isOpen ? 'true' : 'false'}
    aria-disabled=${isFree ? 'false' : 'true'}
    tabindex=${date === tabStop ? '0' : '-1'}
    @click=${() => isFree && void times.act.openDay(date)}
    @keydown=${(event: KeyboardEvent) => moveByKey(event, date, grid)}
  >
    ${Number(date.slice(8))}
  </button>`;
};

const weekdays = ({ view: { formats } }: TimesView): TemplateResult =>
  html`<tr>
    ${[1, 2, 3, 4, 5, 6, 7].map(
      (day) =>
        html`<th scope="col">
          <span aria-hidden="true">${formats.shortWeekday(day)}</span
          ><span class="visually-hidden">${formats.weekday(day)}</span>
        </th>`,
    )}
  </tr>`;

/** A month whose days say how many times are free: the date grid of the ARIA Authoring Practices. */
export const monthGrid = (span: SpanTimes, times: TimesView, horizon: Days): TemplateResult => {
  const { at } = times.times;
  const isInMonth = at !== undefined && at >= span.from && at <= span.to;
  const grid: Grid = {
    times,
    horizon,
    free: span.name === 'ready' ? span.free : {},
    isKnown: span.name === 'ready',
    tabStop: isInMonth ? at : (freeDays(times.times)[0] ?? within(span.from, horizon)),
  };
  return html`<table
    role="grid"
    aria-labelledby="span-title"
    aria-busy=${span.name === 'loading' ? 'true' : 'false'}
  >
    <thead>
      ${weekdays(times)}
    </thead>
    <tbody>
      ${weeksOf(monthOf(span.from)).map(
        (week) =>
          html`<tr>
            ${week.map((date) => html`<td>${date === undefined ? nothing : cell(date, grid)}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
};
