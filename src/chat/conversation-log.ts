import type { TFunction } from 'i18next';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../ui/icon.js';
import type { ChatView } from './chat-view.js';
import { urgentHelp } from './contact-ways.js';
import type { ConversationState, Phase } from './conversation-flow.js';
import { conversationRows } from './conversation-rows.js';
import type { LogScrollController } from './log-scroll.controller.js';
import { conversationRow, type RowActions } from './message-row.js';

export interface LogView {
  readonly view: ChatView;
  readonly scroll: LogScrollController;
  /** What the service asks while one waits. */
  readonly asked: TemplateResult | typeof nothing;
  readonly actions: RowActions;
}

type Waiting = Extract<Phase, { name: 'starting' | 'queued' }>;

/** Where one stands in the queue, in words. */
export const queueWords = (phase: Waiting, t: TFunction): string => {
  if (phase.name === 'starting') return t('chat.queue.starting');
  const { position } = phase;
  if (position === undefined) return t('chat.queue.unknown');
  return position <= 1 ? t('chat.queue.next') : t('chat.queue.position', { position });
};

const queueNotice = (phase: Waiting, view: ChatView) => {
  const { t } = view;
  const waitMinutes = phase.name === 'queued' ? phase.waitMinutes : undefined;
  const wait =
    waitMinutes === undefined || waitMinutes < 1
      ? ''
      : t('chat.queue.wait', { count: Math.round(waitMinutes) });
  return html`<div class="queue">
    <span class="pulse" aria-hidden="true"></span>
    <div>
      <h3><span .textContent=${queueWords(phase, t)}></span></h3>
      <p><span .textContent=${wait}></span> ${t('chat.queue.body')}</p>
    </div>
  </div>`;
};

/** Fixed room for it, so that nothing leaps when somebody types. */
const typing = ({ isCounsellorTyping, counsellor }: ConversationState, { t }: ChatView) => {
  const name = counsellor ?? t('chat.someone');
  const words = isCounsellorTyping ? t('chat.log.typing', { name }) : '';
  return html`<p class="typing" .textContent=${words}></p>`;
};

/**
 * What has been said. The log is silent for screen readers, which would read everything anew after a reload; what comes
 * is said once by the panel's own region.
 */
export const conversationLog = (
  state: ConversationState,
  { view, scroll, asked, actions }: LogView,
): TemplateResult => {
  const rows = conversationRows(state, view.formats.dateKey);
  return html`<div class="log-frame">
    ${state.phase.name === 'queued' || state.phase.name === 'starting' ? queueNotice(state.phase, view) : nothing}
    <div
      class="log"
      part="log"
      role="log"
      aria-live="off"
      aria-label=${view.t('chat.log.label')}
      tabindex="0"
      @scroll=${scroll.scrolled}
    >
      ${urgentHelp(view)} ${asked}
      ${repeat(
        rows,
        ({ key }) => key,
        (row) => conversationRow(row, view, actions),
      )}
      ${typing(state, view)}
    </div>
    ${
      scroll.hasNewBelow
        ? html`<button class="to-end" type="button" @click=${() => scroll.toEnd()}>
            ${view.t('chat.log.newBelow')}${icon('chevron-down')}
          </button>`
        : nothing
    }
    ${state.line === 'lost' ? html`<p class="line-lost">${icon('alert')}${view.t('chat.line.lost')}</p>` : nothing}
  </div>`;
};
