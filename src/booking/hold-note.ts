import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../ui/icon.js';
import type { BookingView } from './booking-words.js';
import type { HoldState } from './hold-flow.js';

export interface HoldNote {
  readonly view: BookingView;
  readonly hold: HoldState;
  readonly extend: () => void;
  /** Holds a time again whose hold has lapsed. */
  readonly again: () => void;
}

/** What the hold says: a line while there is time, a question when its end comes near, and no drama afterwards. */
export const holdWords = (hold: HoldState, { t, formats }: BookingView): string | undefined => {
  if (!('held' in hold)) return undefined;
  if (hold.name === 'lapsed') return t('booking.hold.lapsed');
  const clock = formats.clock(hold.held.hold.expiresAt);
  return hold.name === 'held' ? t('booking.hold.held', { clock }) : t('booking.hold.ending', { clock });
};

export const holdNote = ({ view, hold, extend, again }: HoldNote): TemplateResult | typeof nothing => {
  const words = holdWords(hold, view);
  if (words === undefined) return nothing;
  const { t } = view;
  if (hold.name === 'held') {
    return html`<p class="hold small muted">${icon('clock')}<span .textContent=${words}></span></p>`;
  }
  const isLapsed = hold.name === 'lapsed';
  return html`<div class="notice warn hold-notice">
    <p .textContent=${words}></p>
    <button
      class="secondary"
      type="button"
      aria-busy=${hold.name === 'renewing' ? 'true' : 'false'}
      @click=${isLapsed ? again : extend}
    >
      <span .textContent=${t(isLapsed ? 'booking.hold.again' : 'booking.hold.extend')}></span>
    </button>
  </div>`;
};
