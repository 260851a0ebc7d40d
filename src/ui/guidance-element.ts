import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { LocaleController } from '../i18n/locale.controller.js';
import { nearestLanguage, watchPageAttributes } from '../page/page-language.js';
import { settings, type Theme } from '../settings.js';
import { GuidanceErrorEvent } from './guidance-error.event.js';
import { LiveRegionController } from './live-region.controller.js';
import { ThemeController } from './theme.controller.js';
import { cleaned } from './written-attribute.js';

/** What is typed in a field is no shortcut of the page's. With Ctrl alone it is none of ours; with Alt it may write a letter. */
const keep = (event: KeyboardEvent): void => {
  const field = event.target as Element;
  const isCommand = event.metaKey || (event.ctrlKey && !event.altKey);
  if (event.key.length === 1 && !isCommand && field.matches('input, textarea, select'))
    event.stopPropagation();
};

/** The page's own work comes first. */
const turn = () => new Promise((resolve) => setTimeout(resolve));

/** What every widget is: it has an API, words, a theme and a voice, and keeps a partner's fallback until it can show something. */
export abstract class GuidanceElement extends LitElement {
  /** Base URL of the guidance API; without it the page's (`data-api` on the script tag). */
  @property() api: string | undefined;

  /** Language of the widget; without it the page's. */
  // eslint-disable-next-line lit/no-native-attributes -- it means what it means natively; a change renders anew
  @property() override lang!: string;

  /** `auto` follows the page and the device. */
  @property() theme: Theme | undefined;

  /** @internal */
  protected readonly locale = new LocaleController(this, { of: nearestLanguage, watch: watchPageAttributes });

  /** @internal */
  protected readonly appearance = new ThemeController(this);

  /** @internal */
  protected readonly live = new LiveRegionController(this);

  readonly #fallback = document.createElement('slot');
  #hasFailed = false;

  /** The address to talk to; empty when neither the element nor the page names one. */
  get apiBase(): string {
    return (this.api ?? settings.current.api ?? '').replace(/\/+$/, '');
  }

  override attributeChangedCallback(name: string, earlier: string | null, value: string | null): void {
    // eslint-disable-next-line wc/guard-super-call -- Lit's is always there
    super.attributeChangedCallback(name, earlier, value && cleaned(value));
  }

  /** The partner's words stay to be seen until something is drawn. */
  protected override createRenderRoot(): ReturnType<LitElement['createRenderRoot']> {
    const root = super.createRenderRoot();
    // Polyfills know a root’s first child, and not all its methods.
    if (!root.firstChild) root.append(this.#fallback);
    return root;
  }

  /** What a page sees first is made in pieces, so that a slow phone is held up as little as can be: being there, the words, the look. */
  protected override scheduleUpdate(): ReturnType<LitElement['scheduleUpdate']> {
    return this.hasUpdated ? super.scheduleUpdate() : this.#appear();
  }

  async #appear(): Promise<void> {
    await turn();
    await this.locale.ready?.catch((error: unknown) => {
      const event = new GuidanceErrorEvent('language', String(error));
      this.dispatchEvent(event);
    });
    // The first word costs what all others together don't.
    this.locale.t('common.tryAgain');
    await turn();
    this.#fallback.remove();
    void super.scheduleUpdate();
  }

  /** A page on which nothing can be rendered (its policy forbids it, or it has changed what we stand on) keeps its own words. */
  protected override performUpdate(): void {
    if (this.#hasFailed) return;
    try {
      super.performUpdate();
    } catch (error) {
      // What has been shown stays, with what was typed in it; a launcher of the small script is nothing shown yet.
      if (this.renderRoot.querySelector('.root:not([data-small])')) throw error;
      this.#hasFailed = true;
      this.renderRoot.replaceChildren(document.createElement('slot'));
      const reason = String(error);
      const event = new GuidanceErrorEvent(/trusted|sink/i.test(reason) ? 'trusted-types' : 'render', reason);
      this.dispatchEvent(event);
    }
  }

  /** Whether the partner has put something here to show until we can. */
  protected get hasFallback(): boolean {
    return this.childElementCount > 0 || this.textContent.trim() !== '';
  }

  /** The widget's content. `undefined`: there is nothing good to show yet, so the partner's fallback stays. */
  protected abstract renderWidget(): TemplateResult | undefined;

  protected override render(): TemplateResult {
    const content = this.renderWidget();
    if (!content) return html`<slot></slot>`;
    return html`<div
      class="root"
      lang=${this.locale.language}
      dir=${this.locale.direction ?? nothing}
      data-scheme=${this.appearance.scheme}
      @keydown=${keep}
      @keypress=${keep}
      @keyup=${keep}
    >
      ${content}${this.live.template()}
    </div>`;
  }
}
