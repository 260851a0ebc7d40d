import { html, nothing, type TemplateResult } from 'lit';
import type { Service, Slot } from '../contract/booking.js';
import { wayWords, whenWords, type BookingView } from './booking-words.js';

export interface TakenNotice {
  readonly view: BookingView;
  readonly service: Partial<Service>;
  readonly alternatives: readonly Slot[];
  readonly isBusy: boolean;
  readonly take: (slot: Slot) => void;
  /** To all times, where they don't stand below. */
  readonly others?: (() => void) | undefined;
}

/** Someone else was faster: the nearest times that are left, each at one press. */
export const takenNotice = (notice: TakenNotice): TemplateResult => {
  const { view, service, alternatives, isBusy, take, others } = notice;
  const { t } = view;
  const met = ({ channel, location: id }: Slot) =>
    wayWords({ channel, location: service.locations?.find((each) => each.id === id) }, t);
  return html`<div class="notice warn" role="group" tabindex="-1" data-taken aria-labelledby="taken-title">
    <div>
      <h3 id="taken-title">${t('booking.time.takenTitle')}</h3>
      <p>${t(alternatives.length > 0 ? 'booking.time.takenBody' : 'booking.time.takenNoneBody')}</p>
    </div>
    ${alternatives.map(
      (slot) =>
        html`<button
          class="secondary"
          type="button"
          part="slot"
          aria-busy=${isBusy ? 'true' : 'false'}
          @click=${() => take(slot)}
        >
          <span class="answer">${whenWords(slot.start, view)}<span class="small">${met(slot)}</span></span>
        </button>`,
    )}
    ${
      others
        ? html`<button class="quiet" type="button" @click=${others}>${t('booking.hold.others')}</button>`
        : nothing
    }
  </div>`;
};
