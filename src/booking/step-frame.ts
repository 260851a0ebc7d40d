import { html, nothing, type TemplateResult } from 'lit';
import {
  chosenService,
  chosenWay,
  stepBefore,
  stepsOf,
  type BookingState,
  type StepName,
} from './booking-flow.js';
import { wayWords, whenWords, type BookingView } from './booking-words.js';

type Part = TemplateResult | typeof nothing;

export interface StepFrame {
  readonly view: BookingView;
  readonly state: BookingState;
  readonly title: string;
  readonly lead?: string;
  readonly go: (step: StepName) => void;
}

const progress = ({ view, state }: StepFrame): TemplateResult => {
  const steps = stepsOf(state);
  const number = steps.indexOf(state.step) + 1;
  return html`<div class="steps" part="steps" aria-hidden="true">
      ${steps.map((_, index) => html`<i class=${index < number ? 'done' : ''}></i>`)}
    </div>
    <p
      class="small muted"
      id="step-number"
      .textContent=${view.t('booking.step', { number, count: steps.length })}
    ></p>`;
};

/** What has been chosen before this step, and the way back to it. */
const sofar = ({ view, state, go }: StepFrame): Part => {
  const { t } = view;
  const before = stepBefore(state);
  const service = chosenService(state);
  const way = chosenWay(state);
  if (!service || state.step === 'service') return nothing;
  const minutes = t('common.minutes', { count: service.durationMinutes });
  const slot = state.step === 'time' ? undefined : state.slot;
  return html`<div class="sofar" role="group" aria-label=${t('booking.sofar')}>
    <span><b>${service.name}</b>, ${minutes}</span>
    ${way && state.step !== 'way' ? html`<span>${wayWords(way, t)}</span>` : nothing}
    ${slot ? html`<span>${whenWords(slot.start, view)}</span>` : nothing}
    ${
      before
        ? html`<button class="quiet" type="button" @click=${() => go(before)}>${t('common.change')}</button>`
        : nothing
    }
  </div>`;
};

/** A step: how far one is, its question, what was chosen before, and the answer. */
export const stepFrame = (frame: StepFrame, body: TemplateResult): TemplateResult => {
  const { title, lead, state } = frame;
  const isCheck = state.step === 'check';
  return html`<div class="step">
    <div class="head">
      ${progress(frame)}
      <h2 tabindex="-1" data-title id="step-title" aria-describedby="step-number">
        <span .textContent=${title}></span>
      </h2>
      ${lead === undefined ? nothing : html`<p class="muted" .textContent=${lead}></p>`}
    </div>
    ${isCheck ? nothing : sofar(frame)} ${body}
  </div>`;
};

export interface StepActions {
  readonly view: BookingView;
  readonly state: BookingState;
  readonly go: (step: StepName) => void;
  /** Absent where the form's own submit goes on. */
  readonly next?: () => void;
  readonly nextWords?: string;
  readonly isBusy?: boolean;
  /** There is no way back from here. */
  readonly isFinal?: boolean;
  readonly note?: string | undefined;
}

/** To the step before, where there is one. */
export const backButton = ({ view, state, go }: Pick<StepActions, 'view' | 'state' | 'go'>): Part => {
  const before = stepBefore(state);
  if (!before) return nothing;
  return html`<button class="secondary" type="button" @click=${() => go(before)}>
    ${view.t('common.back')}
  </button>`;
};

/** On, and back. */
export const stepActions = ({ view, state, go, next, ...rest }: StepActions): TemplateResult => {
  const { isBusy = false, isFinal = false, note, nextWords = view.t('common.next') } = rest;
  return html`<div class="actions">
    <button
      class="primary"
      type=${next ? 'button' : 'submit'}
      aria-busy=${isBusy ? 'true' : 'false'}
      @click=${() => next?.()}
    >
      ${isBusy ? html`<span class="spinner"></span>` : nothing}<span .textContent=${nextWords}></span>
    </button>
    ${isFinal ? nothing : backButton({ view, state, go })}
    ${note === undefined ? nothing : html`<span class="small muted note">${note}</span>`}
  </div>`;
};
