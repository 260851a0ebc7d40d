import type { TFunction } from 'i18next';
import { html, nothing, type TemplateResult } from 'lit';
import { nextSteps, rating } from './after.js';
import type { ChatForms } from './chat-forms.js';
import type { ChatView } from './chat-view.js';
import { smallForm } from './small-form.js';
import type { ConversationState, FinalStep, Leaving, Phase } from './conversation-flow.js';

export interface LeavingView {
  readonly view: ChatView;
  readonly forms: ChatForms;
  readonly ask: (step: FinalStep) => void;
  readonly stay: () => void;
  readonly finish: (step: FinalStep) => void;
  readonly save: () => void;
  readonly again: () => void;
}

type Asking = Extract<Leaving, { step: FinalStep }>;

const body = (step: FinalStep, phase: Phase, { t }: ChatView): string => {
  if (step === 'erase') return t('chat.ask.eraseBody');
  return phase.name === 'queued' ? t('chat.ask.endBodyQueue') : t('chat.ask.endBody');
};

/** Asks once before something ends; no is as near as yes, and Escape is no. */
export const leaveQuestion = (leaving: Asking, phase: Phase, leavingView: LeavingView): TemplateResult => {
  const { view, stay, finish } = leavingView;
  const { t } = view;
  const { step } = leaving;
  const isBusy = leaving.name === 'doing';
  return html`<div class="footer question" role="group" aria-labelledby="leave-title">
    <h3 id="leave-title" tabindex="-1" data-question>
      ${t(step === 'end' ? 'chat.ask.endTitle' : 'chat.ask.eraseTitle')}
    </h3>
    <p>${body(step, phase, view)}</p>
    ${leaving.name === 'failed' ? html`<p class="notice bad" role="alert">${t('chat.ask.failed')}</p>` : nothing}
    <div class="actions">
      <button
        class=${step === 'erase' ? 'danger' : 'primary'}
        type="button"
        aria-busy=${isBusy ? 'true' : 'false'}
        @click=${() => finish(step)}
      >
        ${isBusy ? html`<span class="spinner"></span>` : nothing}
        ${t(step === 'end' ? 'chat.ask.endYes' : 'chat.ask.eraseYes')}
      </button>
      <button class="secondary" type="button" @click=${stay}>
        ${t(step === 'end' ? 'chat.ask.endNo' : 'chat.ask.eraseNo')}
      </button>
    </div>
  </div>`;
};

/** A copy by e-mail, where the service sends one. */
export const copyForm = ({ view, forms }: LeavingView, isOpen: boolean) => {
  const { t, profile } = view;
  if (!profile?.chat?.transcriptByMail) return nothing;
  const words = {
    title: t('chat.copy.title'),
    send: t('chat.copy.send'),
    sent: t('chat.copy.sent'),
    isOpen,
  };
  return smallForm(forms.copy, words, view);
};

/** In the composer's place while a copy is asked for. */
export const copyFooter = (leavingView: LeavingView): TemplateResult =>
  html`<div class="footer question" tabindex="-1" data-question>
    ${copyForm(leavingView, true)}
    <button class="secondary" type="button" @click=${leavingView.stay}>
      ${leavingView.view.t('chat.launcherContinue')}
    </button>
  </div>`;

export const endedWords = (by: string, t: TFunction): string =>
  by === 'seeker' || by === 'counsellor' || by === 'idle' ? t(`chat.ended.${by}`) : t('chat.ended.unknown');

/** Takes the composer's place when a conversation has ended. */
export const endedFooter = (state: ConversationState, leavingView: LeavingView): TemplateResult => {
  const { view, forms, ask, save, again } = leavingView;
  const { t, profile } = view;
  const by = state.phase.name === 'ended' ? state.phase.by : 'unknown';
  const count = profile?.chat?.retentionHours;
  return html`<div class="footer ended">
    <h3 tabindex="-1" data-ended>${endedWords(by, t)}</h3>
    ${count === undefined ? nothing : html`<p class="muted small">${t('chat.ended.kept', { count })}</p>`}
    ${rating(forms.rating, state, view)} ${copyForm(leavingView, false)} ${nextSteps(state, view)}
    <button class="secondary" type="button" @click=${again}>${t('chat.ended.again')}</button>
    <div class="actions">
      <button class="quiet" type="button" @click=${save}>${t('chat.menu.save')}</button>
      <button class="quiet bad" type="button" @click=${() => ask('erase')}>${t('chat.menu.erase')}</button>
    </div>
  </div>`;
};
