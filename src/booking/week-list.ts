import { html, type TemplateResult } from 'lit';
import { freeByDate, slotsByDate } from './listed-slots.js';
import { chips, dayWords } from './slot-list.js';
import type { SpanTimes } from './times-flow.js';
import type { SlotListView } from './times-view.js';

/** The days of a week that have times, one under the other, each with its times. */
export const weekList = (span: SpanTimes, list: SlotListView): TemplateResult => {
  if (span.name !== 'ready') {
    return html`<div class="skeleton week-skeleton" aria-hidden="true"></div>`;
  }
  const { dateKey: dateOf } = list.view.formats;
  const free = freeByDate(span.slots, dateOf);
  return html`<div class="week">
    ${[...slotsByDate(span.slots, dateOf)].map(
      ([date, slots]) =>
        html`<h4
            id="day-${date}"
            tabindex="-1"
            data-day
            .textContent=${dayWords({ date, count: free[date] ?? 0 }, list.view)}
          ></h4>
          ${chips(slots, list, { name: `slot-${date}`, labelledBy: `day-${date}` })}`,
    )}
  </div>`;
};
