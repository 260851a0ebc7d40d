import { html, nothing, type TemplateResult } from 'lit';
import { monthOf, type Days } from '../i18n/calendar.js';
import { capitalise } from '../i18n/format.js';
import { icon } from '../ui/icon.js';
import { weekNumber } from './calendar.js';
import { choiceList } from './choice-list.js';
import { monthGrid } from './month-grid.js';
import { freeDays, spanViews, type SpanTimes } from './times-flow.js';
import type { SlotListView, TimesView } from './times-view.js';
import { weekList } from './week-list.js';

const titleOf = ({ view, from, to }: SpanTimes, { view: { t, formats } }: TimesView): string =>
  view === 'month'
    ? capitalise(formats.month(monthOf(from)))
    : t('booking.time.week', {
        number: weekNumber(from),
        from: formats.calendarDay(from),
        to: formats.calendarDay(to),
      });

const turnButton = (
  count: -1 | 1,
  span: SpanTimes,
  { times, horizon }: { times: TimesView; horizon: Days },
) => {
  const { t } = times.view;
  const isEnd = count < 0 ? span.from <= horizon.first : span.to >= horizon.last;
  const labels =
    span.view === 'month'
      ? ([t('booking.time.previousMonth'), t('booking.time.nextMonth')] as const)
      : ([t('booking.time.previousWeek'), t('booking.time.nextWeek')] as const);
  return html`<button
    class="icon-button"
    type="button"
    aria-label=${labels[count < 0 ? 0 : 1]}
    aria-disabled=${isEnd ? 'true' : 'false'}
    @click=${() => isEnd || times.act.turn(count)}
  >
    ${icon(count < 0 ? 'chevron-start' : 'chevron-end')}
  </button>`;
};

/** Under the days: what the numbers mean, or why there are none and where the next free day is. */
const foot = (span: SpanTimes, { view, times, act, focus }: TimesView): TemplateResult | typeof nothing => {
  const { t, formats } = view;
  if (span.name === 'loading') return nothing;
  if (span.name === 'failed') {
    return html`<div class="notice bad" role="alert">
      <p>${t('booking.time.calendarFailed')}</p>
      <button class="secondary" type="button" @click=${() => act.turn(0)}>${t('common.tryAgain')}</button>
    </div>`;
  }
  const isMonth = span.view === 'month';
  if (freeDays(times).length > 0) {
    return isMonth ? html`<p class="muted small">${t('booking.time.legend')}</p>` : nothing;
  }
  const anyFree = times.next.name === 'ready' ? times.next.firstFree : undefined;
  const firstFree = span.firstFree ?? (anyFree && formats.dateKey(anyFree));
  const words = isMonth
    ? t('booking.time.noneInMonth', { month: formats.month(monthOf(span.from)) })
    : t('booking.time.noneInWeek', { number: weekNumber(span.from) });
  return html`<p role="status" data-none .textContent=${words}></p>
    ${
      firstFree === undefined || (firstFree >= span.from && firstFree <= span.to)
        ? nothing
        : html`<button
            class="secondary"
            type="button"
            .textContent=${t('booking.time.firstFree', { date: formats.calendarDate(firstFree) })}
            @click=${() => {
              void act.jumpTo(firstFree);
              focus(isMonth ? `[data-date="${firstFree}"]` : '[data-day], .span-foot button');
            }}
          ></button>`
    }`;
};

/** Every free time, by week or by month as one likes. */
export const spanView = (times: TimesView, list: SlotListView, horizon: Days): TemplateResult => {
  const { view, act } = times;
  const { t } = view;
  const { span, view: chosen } = times.times;
  if (!span) return html`<div class="skeleton span-skeleton" aria-hidden="true"></div>`;
  return html`<div class="later">
    <h3 id="later-title">${t('booking.time.later')}</h3>
    ${choiceList({
      name: 'span-view',
      labelledBy: 'later-title',
      look: 'chips',
      options: spanViews.map((value) => ({ value, label: t(`booking.time.views.${value}`) })),
      chosen,
      choose: (value) => act.show(value === 'month' ? 'month' : 'week'),
    })}
    <div class="span-head">
      ${turnButton(-1, span, { times, horizon })}
      <b id="span-title" role="status" .textContent=${titleOf(span, times)}></b>
      ${turnButton(1, span, { times, horizon })}
    </div>
    ${span.view === 'month' ? monthGrid(span, times, horizon) : weekList(span, list)}
    <div class="span-foot">${foot(span, times)}</div>
  </div>`;
};
