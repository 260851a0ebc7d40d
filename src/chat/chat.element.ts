import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { isPageVisible } from '../page/page-life.js';
import { hasTouchKeyboard, isSmallScreen } from '../page/screen-size.js';
import { GuidanceElement } from '../ui/guidance-element.js';
import { GuidanceErrorEvent } from '../ui/guidance-error.event.js';
import { PlaceController } from '../ui/place.controller.js';
import { allStyles } from './all.styles.js';
import { createChatForms } from './chat-forms.js';
import { chatScreen } from './chat-screen.js';
import { ChatController } from './chat.controller.js';
import {
  ChatCloseEvent,
  ChatEndedEvent,
  ChatOpenEvent,
  ChatStartedEvent,
  MessageReceivedEvent,
} from './chat.events.js';
import { ComposerController } from './composer.controller.js';
import { isAsking, unreadCount } from './conversation-flow.js';
import { ConversationController } from './conversation.controller.js';
import { launcher } from './launcher.js';
import { LogScrollController } from './log-scroll.controller.js';
import { PanelController, type ChatPlacement } from './panel.controller.js';
import { saveTranscript } from './transcript.js';
import { VoiceController } from './voice.controller.js';

/**
 * A chat with a counsellor, behind a launcher that asks nothing before it is pressed.
 *
 * @tag guidance-chat
 * @fires {ChatOpenEvent} guidance-open - the panel was opened
 * @fires {ChatCloseEvent} guidance-close - the panel was closed; a conversation goes on
 * @fires {ChatStartedEvent} guidance-chat-started - a seeker has started a conversation
 * @fires {MessageReceivedEvent} guidance-message-received - a counsellor has written
 * @fires {ChatEndedEvent} guidance-chat-ended - a conversation has ended
 * @fires {GuidanceErrorEvent} guidance-error - something could not be fetched or sent
 * @slot - the fallback: shown while there is no address to ask
 * @csspart launcher - the button that opens the panel
 * @csspart badge - how many messages are new
 * @csspart panel - the panel, or the sheet on a phone
 * @csspart header - name, status and close
 * @csspart log - the conversation
 * @csspart message - one message
 * @csspart composer - where a seeker writes
 * @cssprop --guidance-accent - colour of links and buttons
 * @cssprop --guidance-on-accent - text on the accent
 * @cssprop --guidance-surface - background
 * @cssprop --guidance-text - text
 * @cssprop --guidance-border - lines
 * @cssprop --guidance-radius - roundness of corners
 * @cssprop --guidance-font - typeface
 * @cssprop --guidance-scale - text size, 1 by default
 * @cssprop --guidance-z - how far in front of the page launcher and panel stand, 1000 by default
 */
export class GuidanceChatElement extends GuidanceElement {
  static override styles = allStyles;

  /** A corner of the window, `bottom-end` by default; `inline` puts the chat where the element stands. */
  @property({ reflect: true }) placement: ChatPlacement = 'bottom-end';

  /** The launcher says whether the chat is open. Costs a request when the page is opened. */
  @property({ attribute: 'show-availability', type: Boolean }) showAvailability = false;

  /** Id of the topic that a conversation from this page is about. None by default. */
  @property() topic: string | undefined;

  /** The launcher's text. By default "Chat med en veileder" in the widget's language. */
  @property() label: string | undefined;

  /** The panel is open. */
  @property({ type: Boolean, reflect: true }) open = false;

  readonly #tell = (event: Event): boolean => this.dispatchEvent(event);

  readonly #scroll = new LogScrollController(this);

  readonly #conversation = new ConversationController(this, {
    heard: (entry) => {
      this.#scroll.news();
      this.#voice.hear(entry);
      this.#tell(new MessageReceivedEvent(unreadCount(this.#conversation.state)));
    },
    ended: (by) => {
      if (this.#panel.hasFocus) this.#place.focus('[data-ended]');
      this.#tell(new ChatEndedEvent(by));
    },
    over: (how) => {
      if (how === 'erased') this.#writing.draft = '';
      this.#chat.over(how);
      if (this.#panel.hasFocus) this.#place.focusTitle();
    },
    failed: (code) => this.#tell(new GuidanceErrorEvent(code)),
  });

  readonly #voice: VoiceController = new VoiceController(this, {
    t: () => this.locale.t,
    isOpen: () => this.open,
    state: () => this.#conversation.state,
    page: this.live,
  });

  readonly #writing = new ComposerController(this, {
    running: () => this.#conversation.running,
    write: (text) => {
      this.#conversation.write(text);
      this.#scroll.toEnd();
    },
    noticed: () => this.#place.focus('[data-personal]'),
    tellsTyping: () => this.#chat.service?.profile?.chat?.typing ?? false,
  });

  readonly #chat = new ChatController(this, {
    apiBase: () => this.apiBase,
    language: () => this.locale.language,
    topic: () => this.topic,
    isOpen: () => this.open,
    looksAhead: () => this.showAvailability,
    conversation: this.#conversation,
    started: () => {
      this.#focusInside();
      this.#tell(new ChatStartedEvent());
    },
    resumed: ({ isOpen, draft }) => {
      this.#writing.draft = draft;
      // A sheet over the whole page is for the one who asks for it.
      if (isOpen && !isSmallScreen()) this.open = true;
    },
    failed: (code) => this.#tell(new GuidanceErrorEvent(code)),
  });

  readonly #forms = createChatForms(this, {
    service: () => this.#chat.service,
    running: () => this.#conversation.running,
    locale: this.locale,
    sent: () => this.#place.focus('[data-sent]'),
    failed: (code) => this.#tell(new GuidanceErrorEvent(code)),
  });

  readonly #panel = new PanelController(this, {
    isOpen: () => this.open,
    placement: () => this.placement,
    dismiss: () => {
      if (isAsking(this.#conversation.state)) this.#stay();
      else this.hide();
    },
  });

  // After the panel: focus can only go into what is shown.
  readonly #place = new PlaceController(this);

  /** Opens the panel and moves focus into it. */
  show(): void {
    this.#panel.rememberFocus();
    this.open = true;
    this.#focusInside();
  }

  /** Closes the panel; focus goes back to where it came from. A conversation goes on. */
  hide(): void {
    const { hasFocus, opener } = this.#panel;
    this.open = false;
    if (!hasFocus) return;
    if (opener) void this.updateComplete.then(() => opener.focus());
    else this.#place.focus('.launcher');
  }

  toggle(): void {
    if (this.open) this.hide();
    else this.show();
  }

  protected override willUpdate(): void {
    this.locale.timeZone = this.#chat.service?.profile?.timeZone ?? 'Europe/Oslo';
    if (this.open && isPageVisible()) this.#conversation.see();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('open') || (!this.open && changed.get('open') === undefined)) return;
    this.#conversation.running?.memory.change({ isOpen: this.open });
    this.#tell(this.open ? new ChatOpenEvent() : new ChatCloseEvent());
  }

  protected override renderWidget(): TemplateResult | undefined {
    if (!this.apiBase) return undefined;
    const { state } = this.#conversation;
    return html`<div class="corner" ?hidden=${this.#panel.mode === 'inline'}>
        ${launcher({
          t: this.locale.t,
          label: this.label,
          isOpen: this.open,
          isTalking: this.#chat.state.name === 'talking' && state?.phase.name !== 'ended',
          unread: this.open ? 0 : unreadCount(this.#conversation.state),
          availability: this.showAvailability ? this.#chat.service?.availability : undefined,
          toggle: () => this.toggle(),
        })}
      </div>
      <dialog
        class="panel"
        part="panel"
        data-mode=${this.#panel.mode}
        aria-labelledby="chat-title"
        @cancel=${this.#panel.cancelled}
        @keydown=${this.#panel.pressed}
        @pointerdown=${this.#panel.pointed}
      >
        ${this.open ? this.#inside() : nothing}${this.#voice.panel.template()}
      </dialog>`;
  }

  #inside(): TemplateResult {
    const { t, formats, language } = this.locale;
    return chatScreen({
      view: { t, formats, language, profile: this.#chat.service?.profile },
      chat: this.#chat,
      conversation: this.#conversation,
      writing: this.#writing,
      forms: this.#forms,
      scroll: this.#scroll,
      hide: () => this.hide(),
      ask: (step) => {
        this.#conversation.ask(step);
        this.#place.focus('[data-question]');
      },
      stay: () => this.#stay(),
      finish: (step) => void this.#conversation.finish(step),
      save: () => void this.#save(),
      again: () => {
        void this.#chat.again();
        this.#place.focusTitle();
      },
    });
  }

  async #save(): Promise<void> {
    this.#voice.say(await saveTranscript(this.#conversation.running, this.locale));
  }

  #stay(): void {
    this.#conversation.stay();
    this.#focusInside();
  }

  /** To where one writes, unless that would bring up a keyboard unasked; else to the panel's title. */
  #focusInside(): void {
    const isWriting = this.#conversation.state && this.#conversation.state.phase.name !== 'ended';
    if (isWriting && !hasTouchKeyboard()) this.#place.focus('#composer');
    else this.#place.focusTitle();
  }
}
