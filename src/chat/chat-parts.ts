import { download } from '../page/download.js';
import { hasTouchKeyboard, isSmallScreen } from '../page/screen-size.js';
import type { LocaleController } from '../i18n/locale.controller.js';
import type { GuidanceElement } from '../ui/guidance-element.js';
import { GuidanceErrorEvent } from '../ui/guidance-error.event.js';
import type { LiveRegionController } from '../ui/live-region.controller.js';
import { PlaceController } from '../ui/place.controller.js';
import type { Attachment } from '../contract/profile.js';
import { AttachingController } from './attaching.controller.js';
import { createChatForms, type ChatForms } from './chat-forms.js';
import type { ChatPlacement } from './chat-placement.js';
import { ChatController } from './chat.controller.js';
import { ChatEndedEvent, ChatStartedEvent, MessageReceivedEvent } from './chat.events.js';
import { ComposerController } from './composer.controller.js';
import { isAsking, unreadCount, type FinalStep } from './conversation-flow.js';
import { ConversationController } from './conversation.controller.js';
import { IdleController } from './idle.controller.js';
import { LogScrollController } from './log-scroll.controller.js';
import { unsentWords } from './outbox-flow.js';
import { PanelController } from './panel.controller.js';
import { saveTranscript } from './transcript.js';
import { VoiceController } from './voice.controller.js';

/** The element, as its parts know it. */
export interface ChatHost extends GuidanceElement {
  readonly placement: ChatPlacement;
  readonly showAvailability: boolean;
  readonly topic: string | undefined;
  open: boolean;
  hide(): void;
}

export interface ChatPartsOptions {
  readonly locale: LocaleController;
  /** The region that stands on the page beside the panel. */
  readonly live: LiveRegionController;
}

/** The chat's controllers, and what passes between them. */
export class ChatParts {
  readonly #host: ChatHost;
  readonly #locale: LocaleController;
  readonly conversation: ConversationController;
  readonly attaching: AttachingController;
  readonly writing: ComposerController;
  readonly chat: ChatController;
  readonly idle: IdleController;
  readonly forms: ChatForms;
  readonly scroll: LogScrollController;
  readonly voice: VoiceController;
  readonly panel: PanelController;
  readonly place: PlaceController;
  /** The seeker has asked the service to delete it. */
  #isErasing = false;

  constructor(host: ChatHost, { locale, live }: ChatPartsOptions) {
    this.#host = host;
    this.#locale = locale;
    this.scroll = new LogScrollController(host, () => this.conversation.state?.entries.length ?? 0);
    this.conversation = this.#createConversation();
    this.voice = new VoiceController(host, {
      t: () => locale.t,
      isOpen: () => host.open,
      state: () => this.conversation.state,
      page: live,
    });
    this.attaching = new AttachingController(host, {
      running: () => this.conversation.running,
      rules: () => this.chat.service?.profile?.chat?.attachments,
    });
    this.writing = this.#createWriting();
    this.chat = this.#createChat();
    this.idle = new IdleController(host, {
      conversation: this.conversation,
      idleMinutes: () => this.chat.service?.profile?.chat?.idleMinutes,
      tellsTyping: this.#tellsTyping,
    });
    this.forms = createChatForms(host, {
      service: () => this.chat.service,
      running: () => this.conversation.running,
      memory: () => this.chat.memory,
      locale,
      focus: (selector) => this.place.focus(selector),
      failed: this.#failed,
    });
    this.panel = new PanelController(host, {
      isOpen: () => host.open,
      placement: () => host.placement,
      dismiss: () => {
        if (isAsking(this.conversation.state)) this.stay();
        else host.hide();
      },
    });
    // After the panel: focus can only go into what is shown.
    this.place = new PlaceController(host);
  }

  /** To where one writes, unless that would bring up a keyboard unasked; else to the panel's title. */
  focusInside(): void {
    const { state } = this.conversation;
    const isWriting = state && state.phase.name !== 'ended';
    if (isWriting && !hasTouchKeyboard()) this.place.focus('#composer');
    else this.place.focusTitle();
  }

  again(): void {
    const { state } = this.conversation;
    // What the end was faster than is not lost; who leaves the queue wants nothing kept.
    const unsent = state?.phase.name === 'ended' ? unsentWords(state.outbox) : '';
    void this.chat.again();
    this.writing.giveBack(unsent);
    this.place.focusTitle();
  }

  /** The seeker has said yes. */
  finish(step: FinalStep): void {
    this.#isErasing = step === 'erase';
    void this.conversation.finish(step);
  }

  stay(): void {
    this.#isErasing = false;
    this.conversation.stay();
    this.focusInside();
  }

  /** Fetches what was attached, and saves it on the device. */
  async saveFile({ id, name }: Attachment): Promise<void> {
    const { running } = this.conversation;
    const { signal } = running?.stopping ?? {};
    const found = await running?.client.attachment(running.credential, id, { signal }).catch(() => undefined);
    if (found) download(name, found);
    else this.voice.say(this.#locale.t('chat.file.saveFailed'));
  }

  async saveTranscript(): Promise<void> {
    this.voice.say(await saveTranscript(this.conversation.running, this.#locale));
  }

  #createConversation(): ConversationController {
    return new ConversationController(this.#host, {
      memory: () => this.chat.memory,
      draft: () => this.writing.draft,
      drafted: (draft) => this.writing.take(draft),
      heard: (entry) => {
        this.scroll.news();
        this.voice.hear(entry);
        this.#tell(new MessageReceivedEvent(unreadCount(this.conversation.state)));
      },
      wrote: () => this.chat.tell(),
      arrived: () => this.voice.say(this.#locale.t('chat.log.sent')),
      ended: (by) => {
        if (this.panel.hasFocus) this.place.focus('[data-ended]');
        this.#tell(new ChatEndedEvent(by));
      },
      over: (happened) => {
        // The log may end before the answer comes.
        const how = this.#isErasing ? 'erased' : happened;
        this.#isErasing = false;
        if (how === 'erased') this.writing.draft = '';
        this.attaching.remove();
        this.chat.over(how);
        if (this.panel.hasFocus) this.place.focusTitle();
      },
      withdrawn: () => this.again(),
      failed: this.#failed,
    });
  }

  #createWriting(): ComposerController {
    return new ComposerController(this.#host, {
      running: () => this.conversation.running,
      memory: () => this.chat.memory,
      typed: (draft) => {
        this.conversation.shareDraft(draft);
        this.idle.touch();
      },
      attaching: this.attaching,
      write: (text, attachment) => {
        this.conversation.write(text, attachment);
        this.scroll.toEnd();
      },
      noticed: () => this.place.focus('.composer [data-personal]'),
      tellsTyping: this.#tellsTyping,
    });
  }

  #createChat(): ChatController {
    const host = this.#host;
    return new ChatController(host, {
      apiBase: () => host.apiBase,
      language: () => this.#locale.language,
      topic: () => host.topic ?? this.#chosenTopic,
      isOpen: () => host.open,
      looksAhead: () => host.showAvailability,
      conversation: this.conversation,
      started: () => this.#tell(new ChatStartedEvent()),
      resumed: ({ isOpen, draft }) => {
        this.writing.take(draft);
        // A sheet over the whole page is for the one who asks for it.
        if (isOpen && !isSmallScreen()) host.open = true;
      },
      emptied: () => {
        this.writing.draft = '';
      },
      refused: (written) => {
        this.writing.giveBack(written);
        this.forms.letter.add('text', this.writing.draft);
        if (this.panel.hasFocus) this.place.focusTitle();
      },
      failed: this.#failed,
    });
  }

  get #chosenTopic(): string | undefined {
    const { topic } = this.forms.topic.values;
    return typeof topic === 'string' ? topic : undefined;
  }

  readonly #tellsTyping = (): boolean => this.chat.service?.profile?.chat?.typing ?? false;

  readonly #failed = (code: string): void => this.#tell(new GuidanceErrorEvent(code));

  #tell(event: Event): void {
    this.#host.dispatchEvent(event);
  }
}
