import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { createHttp } from '../../src/api/http.js';
import { resolveScheme } from '../../src/page/color-scheme.js';
import { controls } from '../../src/ui/controls.styles.js';
import { form } from '../../src/ui/form.styles.js';
import { tokens } from '../../src/ui/tokens.styles.js';
import type { DeskCounsellor } from '../api/desk/desk.contract.js';
import { needCount } from './conversation-order.js';
import { seekerName } from './desk-words.js';
import { FileController } from './file.controller.js';
import type { DeskPlace } from './desk-place.js';
import { NewsController } from './news.controller.js';
import { paperStyles } from './paper.styles.js';
import { PlaceController } from './place.controller.js';
import { mayOpen, homeOf, partOf, titleOf } from './place-access.js';
import { placesStyles } from './places.styles.js';
import { placesTemplate } from './places.template.js';
import { keepFocus } from './focus-keeper.js';
import { followScheme } from './follow-scheme.js';
import { refusedTemplate } from './refused.template.js';
import { repaints } from './repaints.js';
import { SoundController } from './sound.controller.js';
import { conversationTemplate } from './conversation.template.js';
import { ConversationController } from './conversation.controller.js';
import { DeskController, type DeskWork } from './desk.controller.js';
import { conversationStyles } from './conversation.styles.js';
import { deskStyles } from './desk.styles.js';
import { listStyles } from './lists.styles.js';
import { headerStyles } from './header.styles.js';
import { headerTemplate } from './header.template.js';
import { queueTemplate } from './queue.template.js';
import { signInTemplate } from './sign-in.template.js';
import { todayTemplate } from './today.template.js';

/** Escape closes the tool that is open, and gives focus back to its name. */
const closeTool = (event: KeyboardEvent): void => {
  if (event.key !== 'Escape') return;
  const [tool] = event.composedPath().filter((node) => node instanceof HTMLDetailsElement && node.open);
  if (!(tool instanceof HTMLDetailsElement) || tool.closest('dialog')) return;
  tool.open = false;
  tool.querySelector('summary')?.focus();
};

const coursesHome: DeskPlace = { name: 'courses', which: 'coming' };

const apiOf = (page: Document): string =>
  page.querySelector<HTMLMetaElement>('meta[name="guidance-api"]')?.content ?? '';

/**
 * Where counsellors see who waits, answer them, and look at today's appointments.
 *
 * @tag desk-app
 */
export class DeskAppElement extends LitElement {
  static override styles = [
    tokens,
    controls,
    form,
    deskStyles,
    headerStyles,
    paperStyles,
    placesStyles,
    listStyles,
    conversationStyles,
  ];

  readonly #desk = new DeskController(this, createHttp({ baseUrl: apiOf(document), language: () => 'nb' }));
  readonly #conversation = new ConversationController(this, this.#desk);
  readonly #files = new FileController(this, this.#desk);
  readonly #sound = new SoundController(this);
  readonly #news = new NewsController(this, {
    queue: () => this.#desk.queue,
    open: () => (this.#isTalking ? this.#conversation.id : undefined),
    onNews: () => void this.#sound.sound(),
  });
  readonly #place = new PlaceController(this);
  /** Where the calendar was left, so that a look at the conversations leads back there. */
  #calendarPlace: DeskPlace = { name: 'calendar', view: 'day', who: 'mine' };
  /** The course, or the list of them, that was open last. */
  #coursesPlace: DeskPlace = coursesHome;
  #noticeCount = 0;
  /** Counted up where something was done that may have words to give. */
  #changes = 0;

  constructor() {
    super();
    this.addController(repaints(this));
    this.addController(followScheme(this));
    this.addController(keepFocus(this, ['#conversation-name', '#mine']));
  }

  protected override render(): TemplateResult {
    const { state } = this.#desk;
    return html`<div class="root" lang="nb" data-scheme=${resolveScheme('auto', this)}>
      ${state.name === 'at-work' ? this.#workTemplate(state.work) : signInTemplate(this.#desk, state)}
    </div>`;
  }

  get #shown(): DeskPlace {
    const { state } = this.#desk;
    const home = state.name === 'at-work' ? homeOf(state.work.session.roles) : undefined;
    return this.#place.isNamed || !home ? this.#place.place : home;
  }

  get #isTalking(): boolean {
    return this.#shown.name === 'conversations';
  }

  protected override willUpdate(): void {
    this.#conversation.isInSight = this.#isTalking;
    const place = this.#shown;
    if (place.name === 'calendar') this.#calendarPlace = place;
    if (partOf(place) === 'courses') this.#coursesPlace = place;
    if (this.#desk.state.name !== 'at-work' && this.#conversation.id) this.#conversation.close();
  }

  protected override updated(): void {
    const needed = this.#needed;
    const title = `${titleOf(this.#shown)}Veilederpult`;
    document.title = needed > 0 ? `(${String(needed)}) ${title}` : title;
    this.#keepInSight();
  }

  /** How many conversations need somebody. */
  get #needed(): number {
    const { queue } = this.#desk;
    return queue ? needCount(queue.waiting, queue.mine, this.#news.handedOver) : 0;
  }

  /** The newest word stays in sight, unless someone reads further up. */
  #keepInSight(): void {
    const log = this.renderRoot.querySelector<HTMLElement>('.log');
    if (!log) return;
    const { id, entries, pending } = this.#conversation;
    const shown = `${id ?? ''} ${entries.length + pending.length}`;
    if (log.dataset.shown === shown) return;
    const isOther = !log.dataset.shown?.startsWith(id ?? ' ');
    const wasAtEnd = Number(log.dataset.height ?? 0) - log.scrollTop - log.clientHeight < 80;
    if (isOther || wasAtEnd) log.scrollTop = log.scrollHeight;
    log.dataset.shown = shown;
    log.dataset.height = String(log.scrollHeight);
  }

  #workTemplate(work: DeskWork): TemplateResult {
    const { roles } = work.session;
    const place = this.#shown;
    return html`${headerTemplate(this.#desk, work, this.#sound)}
      ${placesTemplate({
        place,
        roles,
        calendar: this.#calendarPlace,
        courses: place.name === 'course' ? coursesHome : this.#coursesPlace,
        needed: this.#needed,
        notices: this.#noticeCount,
      })}
      <p class="visually-hidden" role="status">${this.#news.said}</p>
      ${mayOpen(roles, place) ? nothing : refusedTemplate(place, roles)}
      ${roles.includes('counsellor') ? this.#counsellorsTemplate(work, place) : nothing}
      ${roles.includes('administrator') ? this.#administratorsTemplate(place) : nothing}`;
  }

  #administratorsTemplate(place: DeskPlace): TemplateResult {
    return html`<desk-administration .desk=${this.#desk} .place=${place}></desk-administration>
      <desk-audit .desk=${this.#desk} .place=${place}></desk-audit>
      <desk-statistics .desk=${this.#desk} .place=${place}></desk-statistics>`;
  }

  #counsellorsTemplate(work: DeskWork, place: DeskPlace): TemplateResult {
    const conversation = this.#conversation;
    return html`<desk-calendar
        .desk=${this.#desk}
        .place=${place}
        .changes=${this.#changes}
        .onNoticeCount=${this.#showNoticeCount}
      ></desk-calendar>
      <desk-courses .desk=${this.#desk} .place=${place} .onChange=${this.#countChange}></desk-courses>
      <div
        @keydown=${closeTool}
        class="work ${conversation.id ? 'has-conversation' : ''}"
        ?hidden=${!this.#isTalking}
      >
        ${queueTemplate({
          desk: this.#desk,
          work,
          selected: conversation.id,
          handedOver: this.#news.handedOver,
          onTake: (id) => void this.#take(id),
          onSelect: (id) => this.#open(id),
        })}
        ${this.#conversationTemplate(work)} ${todayTemplate(this.#desk, work)}
      </div>`;
  }

  #conversationTemplate(work: DeskWork): TemplateResult {
    const conversation = this.#conversation;
    return conversationTemplate({
      conversation,
      files: this.#files,
      colleagues: work.queue?.colleagues ?? [],
      onHandOver: (to) => void this.#handOver(to),
      onSave: (attachment) => void this.#files.save(conversation.id ?? '', attachment),
      shown: this.#desk.conversation(conversation.id),
      links: work.session.links,
      onEnd: (how) => void conversation.end(how),
      onTake: () => void this.#take(conversation.id ?? ''),
      onBack: () => void this.#back(),
    });
  }

  readonly #showNoticeCount = (count: number): void => {
    this.#noticeCount = count;
    this.requestUpdate();
  };

  readonly #countChange = (): void => {
    this.#changes += 1;
    this.requestUpdate();
  };

  async #handOver(to: DeskCounsellor | undefined): Promise<void> {
    if (!(await this.#conversation.handOver(to?.id))) return;
    this.#desk.done = to ? `${to.name} har tatt over samtalen.` : 'Samtalen ligger først i køen.';
    if (!this.#conversation.id) await this.#focus('#mine');
  }

  /** To the list, where one was. */
  #back(): Promise<void> {
    const { id = '' } = this.#conversation;
    this.#conversation.close();
    return this.#focus(`[data-id="${CSS.escape(id)}"], #mine`);
  }

  async #focus(selector: string): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    [...this.renderRoot.querySelectorAll<HTMLElement>(selector)].at(-1)?.focus();
  }

  async #take(id: string): Promise<void> {
    const { id: open, draft } = this.#conversation;
    const name = seekerName(this.#desk.conversation(id) ?? {});
    if (!(await this.#desk.take(id))) return;
    // The answer may be slow: who writes to somebody by then goes on doing so.
    if (this.#conversation.id === open && this.#conversation.draft === draft) this.#open(id);
    else this.#desk.done = `Samtalen med ${name} ligger i Mine samtaler.`;
  }

  /** Straight to the answer: that is what one opens a conversation for. */
  #open(id: string): void {
    this.#conversation.open(id);
    void this.#focus('#reply');
  }
}
