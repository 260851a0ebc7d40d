import { html, nothing, type TemplateResult } from 'lit';
import type { Service, Slot } from '../contract/booking.js';
import { icon } from '../ui/icon.js';
import { problemNotice } from '../ui/problem-notice.js';
import type { BookingView } from './booking-words.js';
import { lostIn, type HoldState } from './hold-flow.js';
import { takenNotice } from './taken-notice.js';

export interface HoldNote {
  readonly view: BookingView;
  readonly hold: HoldState;
  readonly service: Partial<Service>;
  readonly extend: () => void;
  /** Holds a time again whose hold has lapsed. */
  readonly again: () => void;
  /** Another time instead of one that went to someone else. */
  readonly take: (slot: Slot) => void;
  readonly others: () => void;
}

/** What the hold says: a line while there is time, a question when its end comes near, and no drama afterwards. */
export const holdWords = (hold: HoldState, { t, formats }: BookingView): string | undefined => {
  if (hold.name === 'lost') return t('booking.hold.lost');
  if (hold.name === 'lapsed' || hold.name === 'failed') return t('booking.hold.lapsed');
  if (!('held' in hold)) return undefined;
  const clock = formats.clock(hold.held.hold.expiresAt);
  return hold.name === 'held' ? t('booking.hold.held', { clock }) : t('booking.hold.ending', { clock });
};

const lostNote = (note: HoldNote, alternatives: readonly Slot[]): TemplateResult => {
  const { view, hold } = note;
  const trouble = hold.name === 'lost' ? hold.trouble : undefined;
  return html`${takenNotice({ ...note, alternatives, isBusy: hold.name === 'asking' })}
  ${trouble ? problemNotice({ trouble, t: view.t, contact: view.profile?.contact }) : nothing}`;
};

export const holdNote = (note: HoldNote): TemplateResult | typeof nothing => {
  const { view, hold, extend, again } = note;
  const alternatives = lostIn(hold);
  if (alternatives) return lostNote(note, alternatives);
  const words = holdWords(hold, view);
  if (words === undefined) return nothing;
  const { t } = view;
  if (hold.name === 'held') {
    return html`<p class="hold small muted">${icon('clock')}<span .textContent=${words}></span></p>`;
  }
  const isOver = hold.name === 'lapsed' || hold.name === 'failed';
  return html`<div class="notice warn hold-notice">
    <p .textContent=${words}></p>
    <button
      class="secondary"
      type="button"
      aria-busy=${hold.name === 'renewing' ? 'true' : 'false'}
      @click=${isOver ? again : extend}
    >
      <span .textContent=${t(isOver ? 'booking.hold.again' : 'booking.hold.extend')}></span>
    </button>
  </div>`;
};
