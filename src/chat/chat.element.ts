import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { isPageVisible } from '../page/page-life.js';
import { GuidanceElement } from '../ui/guidance-element.js';
import { allStyles } from './all.styles.js';
import type { ChatPlacement } from './chat-placement.js';
import { ChatParts } from './chat-parts.js';
import { chatScreen } from './chat-screen.js';
import { ChatCloseEvent, ChatOpenEvent } from './chat.events.js';
import { unreadCount } from './conversation-flow.js';
import { launcher } from './launcher.js';

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

  readonly #parts = new ChatParts(this, { locale: this.locale, live: this.live });

  /** Opens the panel and moves focus into it. */
  show(): void {
    this.#parts.panel.rememberFocus();
    // A dialog of the page's has hidden all that stands beside it from screen readers, and perhaps forgotten it there.
    this.removeAttribute('aria-hidden');
    this.open = true;
    this.#parts.focusInside();
  }

  /** Closes the panel; focus goes back to where it came from. A conversation goes on. */
  hide(): void {
    const { panel, place } = this.#parts;
    const { hasFocus, opener } = panel;
    this.open = false;
    if (!hasFocus) return;
    if (opener) void this.updateComplete.then(() => opener.focus());
    else place.focus('.launcher');
  }

  toggle(): void {
    if (this.open) this.hide();
    else this.show();
  }

  protected override willUpdate(): void {
    const { chat, conversation } = this.#parts;
    this.locale.timeZone = chat.service?.profile?.timeZone ?? 'Europe/Oslo';
    if (this.open && isPageVisible()) conversation.see();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('open') || (!this.open && changed.get('open') === undefined)) return;
    this.#parts.chat.memory.change({ isOpen: this.open });
    const event = this.open ? new ChatOpenEvent() : new ChatCloseEvent();
    this.dispatchEvent(event);
  }

  protected override renderWidget(): TemplateResult | undefined {
    if (!this.apiBase) return undefined;
    const { chat, panel, voice } = this.#parts;
    return html`<div class="corner ${panel.isAside ? 'aside' : ''}" ?hidden=${panel.mode === 'inline'}>
        ${this.#launcher()}
      </div>
      <dialog
        class="panel"
        part="panel"
        data-mode=${panel.mode}
        aria-labelledby="chat-title"
        @cancel=${panel.cancelled}
        @keydown=${panel.pressed}
        @keypress=${panel.typed}
        @keyup=${panel.typed}
        @focusin=${panel.typed}
        @pointerdown=${panel.pointed}
      >
        ${this.open || chat.isForeseen ? this.#inside() : nothing}${voice.panel.template()}
      </dialog>`;
  }

  #launcher(): TemplateResult {
    const { chat, conversation } = this.#parts;
    const { state } = conversation;
    return launcher({
      t: this.locale.t,
      label: this.label,
      isOpen: this.open,
      isTalking: chat.state.name === 'talking' && state?.phase.name !== 'ended',
      unread: this.open ? 0 : unreadCount(state),
      availability: this.showAvailability ? chat.service?.availability : undefined,
      toggle: () => this.toggle(),
      foresee: () => chat.foresee(),
    });
  }

  #inside(): TemplateResult {
    const parts = this.#parts;
    const { chat, conversation, writing, forms, scroll, place } = parts;
    const { t, formats } = this.locale;
    return chatScreen({
      view: { t, formats, profile: chat.service?.profile },
      chat,
      conversation,
      writing,
      forms,
      scroll,
      hide: () => this.hide(),
      ask: (step) => {
        conversation.ask(step);
        place.focus('[data-question]');
      },
      stay: () => parts.stay(),
      remain: () => void parts.idle.stay(),
      copy: () => {
        conversation.copy();
        place.focus('[data-question]');
      },
      asksTopic: this.topic === undefined,
      finish: (step) => parts.finish(step),
      saveFile: (attachment) => void parts.saveFile(attachment),
      save: () => void parts.saveTranscript(),
      start: () => {
        chat.start();
        parts.focusInside();
      },
      again: () => parts.again(),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'guidance-chat': GuidanceChatElement;
  }
}
