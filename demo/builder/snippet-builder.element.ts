import { html, LitElement, type PropertyValues, type ReactiveController, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { resolveScheme, watchScheme } from '../../src/page/color-scheme.js';
import { controls } from '../../src/ui/controls.styles.js';
import { form } from '../../src/ui/form.styles.js';
import { tokens } from '../../src/ui/tokens.styles.js';
import { BuilderController } from './builder.controller.js';
import { builderStyles } from './builder.styles.js';
import type { BuilderHost, BuilderSettings } from './builder-settings.js';
import { choicesTemplate } from './choices.template.js';
import { CopyController } from './copy.controller.js';
import { fieldStyles } from './field.styles.js';
import { IntegrityController } from './integrity.controller.js';
import { lookTemplate } from './look.template.js';
import { policyLines } from './policy-lines.js';
import { PreviewController } from './preview.controller.js';
import { previewTemplate } from './preview.template.js';
import { pastedParts, scriptAddress, snippetParts } from './snippet.js';
import { policyTemplate, snippetTemplate, type HashState, type Snippet } from './snippet.template.js';

/** Paints anew when the device changes between light and dark. */
function followsScheme(host: LitElement): ReactiveController {
  let stop = (): void => undefined;
  return {
    hostConnected: () => {
      stop = watchScheme(() => host.requestUpdate());
    },
    hostDisconnected: () => stop(),
  };
}

/**
 * Where a web editor makes the snippet for a page: chooses, sees it on a page, and copies it.
 *
 * @tag snippet-builder
 */
export class SnippetBuilderElement extends LitElement {
  static override styles = [tokens, controls, form, fieldStyles, builderStyles];

  /** Where it is served, and what its snippets point to. Nothing is shown before it is set. */
  @property({ attribute: false }) host: BuilderHost | undefined;

  readonly #builder = new BuilderController(this);
  readonly #copy = new CopyController(this);
  readonly #integrity = new IntegrityController(this);

  constructor() {
    super();
    this.addController(followsScheme(this));
    new PreviewController(this, () => this.host?.preview(this.#builder.query));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('host') && this.host) this.#builder.serve(this.host);
  }

  protected override render(): TemplateResult {
    const { settings } = this.#builder;
    const { host } = this;
    return html`<div class="root" lang="nb" data-scheme=${resolveScheme('auto', this)}>
      <main>
        <header>
          <h1>Sett inn chat, timebestilling eller kurs</h1>
          <p class="lead">
            Velg hva nettstedet ditt skal vise, se hvordan det blir, og kopier koden. Du trenger ikke kunne
            programmere.
          </p>
        </header>
        ${settings && host ? this.#work(settings, host) : ''}
      </main>
    </div>`;
  }

  #work(settings: BuilderSettings, host: BuilderHost): TemplateResult {
    const { embed, page } = settings;
    const snippet = this.#snippet(settings, host);
    const change = (changes: Partial<Omit<BuilderSettings['embed'], 'api'>>) =>
      this.#change({ embed: { ...embed, ...changes } });
    return html`<div class="columns">
        <div class="choosing">
          ${choicesTemplate({
            embed,
            names: (option) => this.#builder.namesOf(embed.widget, option),
            change,
          })}
          ${lookTemplate({ embed, change: (look) => change({ look }) })}
        </div>
        ${previewTemplate({
          widget: embed.widget,
          page,
          choose: (chosen) => this.#change({ page: chosen }),
        })}
      </div>
      ${snippetTemplate(snippet)} ${policyTemplate(snippet)} ${this.#linkTemplate()}
      <p class="visually-hidden" role="status">${this.#told}</p>`;
  }

  #linkTemplate(): TemplateResult {
    const isCopied = this.#copy.has('link', window.location.href);
    return html`<section class="card" aria-labelledby="link-title">
      <h2 id="link-title">Del oppsettet med en kollega</h2>
      <p class="muted">Adressen til denne siden husker valgene dine.</p>
      <div class="actions">
        <button
          type="button"
          class="secondary"
          @click=${() => void this.#copy.copy('link', window.location.href)}
        >
          ${isCopied ? 'Lenken er kopiert' : 'Kopier lenken'}
        </button>
      </div>
    </section>`;
  }

  get #told(): string {
    const { last } = this.#copy;
    if (!last) return '';
    if (!last.worked) return 'Det gikk ikke å kopiere. Marker teksten og kopier den selv.';
    return last.name === 'link' ? 'Lenken er kopiert.' : 'Koden er kopiert.';
  }

  #snippet(settings: BuilderSettings, host: BuilderHost): Snippet {
    const known =
      settings.version === 'fixed' ? this.#integrity.of(scriptAddress(settings, host)) : undefined;
    const hash = typeof known === 'object' ? known.hash : undefined;
    const parts = pastedParts(
      settings,
      snippetParts(settings, host, () => hash),
    );
    return {
      settings,
      parts,
      policy: policyLines(settings, host),
      hash: this.#hashState(known),
      copy: this.#copy,
      change: (changes) => this.#change(changes),
    };
  }

  #hashState(known: ReturnType<IntegrityController['of']> | undefined): HashState {
    if (known === undefined) return 'not wanted';
    return typeof known === 'object' ? 'known' : known;
  }

  #change(changes: Partial<BuilderSettings>): void {
    const { settings } = this.#builder;
    if (settings) this.#builder.change({ ...settings, ...changes });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'snippet-builder': SnippetBuilderElement;
  }
}
