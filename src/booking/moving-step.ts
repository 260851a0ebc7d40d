import { html, nothing, type TemplateResult } from 'lit';
import { wayWords, whenWords } from './booking-words.js';
import type { Own } from './own-appointment-flow.js';
import { timesView, type BookingScreen } from './screen-parts.js';
import { timesBody } from './time-step.js';
import { hasNoTimes } from './times-flow.js';

/** Another time for an appointment that one has; the old one is kept until the new one is sure. */
export const movingStep = (screen: BookingScreen, { appointment }: Own): TemplateResult => {
  const { view, hold, times, steps } = screen;
  const { t } = view;
  const isBusy = hold.state.name === 'asking';
  const next = html`<button
    class="primary"
    type="button"
    aria-busy=${isBusy ? 'true' : 'false'}
    @click=${() => void steps.takeTime()}
  >
    ${t('common.next')}
  </button>`;
  const actions = html`<div class="actions">
    ${hasNoTimes(times.state) ? nothing : next}
    <button class="secondary" type="button" @click=${() => steps.keep()}>${t('booking.mine.moveNo')}</button>
  </div>`;
  return html`<div class="step">
    <div class="head">
      <h2 tabindex="-1" data-title>${t('booking.time.moveTitle')}</h2>
      <p class="muted">${t('booking.time.moveLead')}</p>
    </div>
    <div class="sofar">
      <span><b>${appointment.service.name}</b></span>
      <span>${wayWords(appointment, t)}</span>
      <span>${whenWords(appointment.start, view)}</span>
    </div>
    ${timesBody({ ...timesView(screen, appointment.service), otherWay: undefined, actions })}
  </div>`;
};
