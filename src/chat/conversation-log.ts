import type { TFunction } from 'i18next';
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../ui/icon.js';
import type { ChatView } from './chat-view.js';
import { urgentHelp } from './contact-ways.js';
import type { ConversationState, Phase } from './conversation-flow.js';
import { conversationRows } from './conversation-rows.js';
import { moveAmongMessages } from './log-keys.js';
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

/** Drawn anew only where something in it is another: typing a letter touches no message. */
const rows = (state: ConversationState, { view, scroll, actions }: LogView) => {
  const { entries, outbox, readUpTo, counsellor } = state;
  const { start, end } = scroll.window;
  const shown = () => ({
    ...state,
    entries: entries.slice(start, end),
    outbox: end === Infinity ? outbox : [],
  });
  return guard([entries, outbox, readUpTo, counsellor, start, end, view.t, view.formats], () =>
    repeat(
      conversationRows(shown(), view.formats.dateKey),
      ({ key }) => key,
      (row) => conversationRow(row, view, actions),
    ),
  );
};

/**
 * What has been said. The log is silent for screen readers, which would read everything anew after a reload; what comes
 * is said once by the panel's own region.
 */
export const conversationLog = (state: ConversationState, logView: LogView): TemplateResult => {
  const { view, scroll, asked } = logView;
  const { phase } = state;
  return html`<div class="log-frame">
    ${phase.name === 'queued' || phase.name === 'starting' ? queueNotice(phase, view) : nothing}
    <div
      class="log"
      part="log"
      role="log"
      aria-live="off"
      aria-label=${view.t('chat.log.label')}
      tabindex="0"
      @scroll=${scroll.scrolled}
      @keydown=${moveAmongMessages}
    >
      ${urgentHelp(view)} ${asked}
      ${
        scroll.window.start > 0
          ? html`<button class="secondary" type="button" @click=${scroll.earlier}>
              ${view.t('chat.log.earlier')}
            </button>`
          : nothing
      }
      ${rows(state, logView)} ${typing(state, view)}
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
