import { html, nothing, type TemplateResult } from 'lit';
import { errorSummary } from '../ui/error-summary.js';
import { field } from '../ui/field.js';
import { problemNotice, type Trouble } from '../ui/problem-notice.js';
import type { BookingView } from './booking-words.js';
import { whoKeeps } from './details-step.js';
import type { WaitController } from './wait.controller.js';

const troubleNotice = (trouble: Trouble | undefined, { t, profile }: BookingView) =>
  trouble ? problemNotice({ trouble, t, contact: profile?.contact }) : nothing;

const waitForm = (view: BookingView, wait: WaitController): TemplateResult => {
  const { t } = view;
  const { form, state } = wait;
  const isBusy = state.name === 'joining';
  const trouble = state.name === 'asking' ? state.trouble : undefined;
  const send = (event: Event) => {
    event.preventDefault();
    void wait.join();
  };
  return html`<div class="head">
      <h3 tabindex="-1" data-wait>${t('booking.wait.title')}</h3>
      <p class="muted">${t('booking.wait.lead')}</p>
    </div>
    <form part="form" novalidate @submit=${send}>
      ${wait.fields.map((spec) => field(spec, form, t))} ${whoKeeps(view)} ${errorSummary(form, t)}
      ${troubleNotice(trouble, view)}
      <div class="actions">
        <button class="primary" type="submit" aria-busy=${isBusy ? 'true' : 'false'}>
          ${isBusy ? html`<span class="spinner"></span>` : nothing}${t('booking.wait.join')}
        </button>
        <button class="secondary" type="button" @click=${() => wait.drop()}>${t('common.cancel')}</button>
      </div>
    </form>`;
};

/** The waiting list, where nothing is free: asked about at a press, told of in words, left as easily. */
export const waitList = (view: BookingView, wait: WaitController): TemplateResult => {
  const { t } = view;
  const { state } = wait;
  const ask = html`<button class="secondary" type="button" @click=${() => wait.ask()}>
    ${t('booking.wait.join')}
  </button>`;
  if (state.name === 'none') return html`<div class="actions" tabindex="-1" data-wait>${ask}</div>`;
  if (state.name === 'asking' || state.name === 'joining') {
    return html`<div class="wait">${waitForm(view, wait)}</div>`;
  }
  if (state.name === 'left') {
    return html`<div class="notice"><h3 tabindex="-1" data-wait>${t('booking.wait.left')}</h3></div>
      <div class="actions">${ask}</div>`;
  }
  const { position } = state.wait;
  return html`<div class="notice good">
      <div>
        <h3 tabindex="-1" data-wait>${t('booking.wait.joined')}</h3>
        <p .textContent=${t('booking.wait.position', { position })}></p>
      </div>
      <button
        class="quiet"
        type="button"
        aria-busy=${state.name === 'leaving' ? 'true' : 'false'}
        @click=${() => void wait.leave()}
      >
        ${t('booking.wait.leave')}
      </button>
    </div>
    ${troubleNotice(state.trouble, view)}`;
};
