import type { Attachment } from '../contract/profile.js';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../ui/icon.js';
import { problemNotice } from '../ui/problem-notice.js';
import { chatMenu } from './chat-menu.js';
import type { ChatController } from './chat.controller.js';
import { isOpen } from './chat-flow.js';
import type { ChatView } from './chat-view.js';
import { closed, notOffered } from './closed.js';
import { contactWays, urgentHelp } from './contact-ways.js';
import { composer } from './composer.js';
import type { ComposerController } from './composer.controller.js';
import type { ConversationState } from './conversation-flow.js';
import { conversationLog } from './conversation-log.js';
import type { ConversationController } from './conversation.controller.js';
import { intake } from './intake.js';
import { copyFooter, endedFooter, leaveQuestion, type LeavingView } from './leaving.js';
import { letter, unsentWords } from './letter.js';
import type { LogScrollController } from './log-scroll.controller.js';
import { idleWords } from './voice.controller.js';
import { startFooter, welcome } from './welcome.js';

/** What the panel shows, and whom a press on it reaches. */
export interface ChatScreen extends LeavingView {
  readonly asksTopic: boolean;
  readonly chat: ChatController;
  readonly conversation: ConversationController;
  readonly writing: ComposerController;
  readonly scroll: LogScrollController;
  readonly start: () => void;
  readonly copy: () => void;
  readonly saveFile: (attachment: Attachment) => void;
  /** The seeker is still there. */
  readonly remain: () => void;
  readonly hide: () => void;
}

interface Heading {
  readonly title: string;
  readonly status: string;
  readonly tone: string;
}

const talkHeading = (state: ConversationState, { t, profile }: ChatView): Heading => {
  const service = profile?.name ?? t('chat.launcher');
  if (state.phase.name === 'starting') return { title: service, status: t('chat.status.starting'), tone: '' };
  if (state.phase.name === 'queued') return { title: service, status: t('chat.status.queued'), tone: '' };
  const title = state.counsellor ?? service;
  return state.phase.name === 'ended'
    ? { title, status: t('chat.status.ended'), tone: '' }
    : { title, status: t('chat.role'), tone: '' };
};

const heading = ({ chat, conversation, view }: ChatScreen): Heading => {
  const { t, formats, profile } = view;
  if (chat.state.name === 'talking' && conversation.state) return talkHeading(conversation.state, view);
  const title = profile?.name ?? t('chat.launcher');
  if (chat.state.name === 'arriving') return { title, status: t('common.loading'), tone: '' };
  if (!('availability' in chat.state)) return { title, status: '', tone: '' };
  const { state, closesAt } = chat.state.availability;
  if (state !== 'open')
    return { title, status: t(`chat.status.${state === 'busy' ? 'busy' : 'closed'}`), tone: '' };
  const clock = closesAt === undefined ? undefined : formats.clock(closesAt);
  const status = clock === undefined ? t('chat.status.open') : t('chat.status.openUntil', { clock });
  return { title, status, tone: 'good' };
};

const header = (screen: ChatScreen): TemplateResult => {
  const { view, chat, conversation, ask, save, hide } = screen;
  const { title, status, tone } = heading(screen);
  return html`<div class="header" part="header">
    <div class="heading">
      <h2 id="chat-title" tabindex="-1" data-title><span .textContent=${title}></span></h2>
      ${status === '' ? nothing : html`<p class="status ${tone}" .textContent=${status}></p>`}
    </div>
    ${
      chat.state.name === 'talking'
        ? chatMenu({
            view,
            isEnded: conversation.state?.phase.name === 'ended',
            end: () => ask('end'),
            save,
            copy: view.profile?.chat?.transcriptByMail ? screen.copy : undefined,
            erase: () => ask('erase'),
          })
        : nothing
    }
    <button class="icon-button" type="button" aria-label=${view.t('common.close')} @click=${hide}>
      ${icon('close')}
    </button>
  </div>`;
};

const skeleton = (): TemplateResult =>
  html`<div class="body">
    <div class="skeleton line-skeleton title-skeleton" aria-hidden="true"></div>
    <div class="skeleton block-skeleton" aria-hidden="true"></div>
    <div class="skeleton block-skeleton" aria-hidden="true"></div>
  </div>`;

const overNotice = (how: 'erased' | 'gone', { view, writing, again }: ChatScreen): TemplateResult => {
  const { t } = view;
  return html`<div class="body">
    <div>
      <h3 class="big">${t(`chat.over.${how}Title`)}</h3>
      <p class="muted">${t(`chat.over.${how}Body`)}</p>
    </div>
    ${unsentWords(writing.draft, view)}
    <button class="secondary" type="button" @click=${again}>${t('chat.ended.again')}</button>
  </div>`;
};

const talk = (state: ConversationState, screen: ChatScreen): TemplateResult => {
  const { view, conversation, scroll, writing, forms } = screen;
  const { leaving, phase } = state;
  const footer = () => {
    if ('step' in leaving) return leaveQuestion(leaving, phase, screen);
    if (leaving.name === 'copying') return copyFooter(screen);
    if (phase.name === 'ended') return endedFooter(state, screen);
    return html`${idleNotice(state, screen)} ${composer(writing, view)}`;
  };
  const actions = { retry: () => conversation.retry(), save: screen.saveFile };
  const isWaiting = phase.name === 'starting' || phase.name === 'queued';
  const asked = html`${intake(forms.intake, state, view)} ${isWaiting ? letter(forms.letter, view) : nothing}
  ${phase.name === 'starting' && state.line === 'lost' ? contactWays(view) : nothing}`;
  return html`${conversationLog(state, { view, scroll, asked, actions })} ${footer()}`;
};

/** Asked before the service ends what has gone quiet. */
const idleNotice = ({ idleMinutesLeft }: ConversationState, { view, remain }: ChatScreen) => {
  if (idleMinutesLeft === undefined) return nothing;
  return html`<div class="footer" role="group" aria-labelledby="idle">
    <p id="idle" .textContent=${idleWords(idleMinutesLeft, view.t)}></p>
    <button class="secondary" type="button" @click=${remain}>${view.t('chat.idle.stay')}</button>
  </div>`;
};

const content = (screen: ChatScreen): TemplateResult => {
  const { chat, conversation, view, forms } = screen;
  const { draft } = screen.writing;
  const { state } = chat;
  switch (state.name) {
    case 'resting':
    case 'arriving':
      return skeleton();
    case 'not-offered':
      return notOffered(view);
    case 'unreachable': {
      const retry = () => void chat.arrive();
      return html`<div class="body">
        ${problemNotice({ trouble: state.trouble, t: view.t, retry })} ${unsentWords(draft, view)}
        ${contactWays(view)} ${urgentHelp(view)} ${view.profile ? nothing : html`<slot></slot>`}
      </div>`;
    }
    case 'welcome': {
      const { availability, refusal } = state;
      if (!isOpen(availability))
        return closed(
          { availability, refusal, writing: forms.letter, draft, again: () => void chat.arrive() },
          view,
        );
      return html`${welcome(state, view, screen)} ${startFooter(state, view, screen.start)}`;
    }
    case 'talking':
      return conversation.state ? talk(conversation.state, screen) : skeleton();
    case 'erased':
    case 'gone':
      return overNotice(state.name, screen);
  }
};

/** The panel's inside: who one talks to, what is said, and what one can do. */
export const chatScreen = (screen: ChatScreen): TemplateResult => html`${header(screen)} ${content(screen)}`;
