import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../src/ui/icon.js';
import { versions, type BuilderSettings } from './builder-settings.js';
import { partTitles, stylesStep, wayNames, waySteps } from './builder-words.js';
import { choiceRow } from './choices.template.js';
import type { CopyController } from './copy.controller.js';
import type { PolicyLine } from './policy-lines.js';
import { policyText } from './policy-lines.js';
import { sandboxWords, type SnippetPart } from './snippet.js';
import { placingOf, ways } from './ways.js';

/** What is known of the hash that a fixed version is told with. */
export type HashState = 'not wanted' | 'reading' | 'missing' | 'known';

export interface Snippet {
  readonly settings: BuilderSettings;
  readonly parts: readonly SnippetPart[];
  readonly policy: readonly PolicyLine[];
  readonly hash: HashState;
  readonly copy: CopyController;
  readonly change: (changes: Partial<BuilderSettings>) => void;
}

interface Copyable {
  readonly name: string;
  readonly title: string;
  readonly text: string;
}

/** A text with its button. It is not a field: nobody writes in it. */
function copyable(copy: CopyController, { name, title, text }: Copyable): TemplateResult {
  const isCopied = copy.has(name, text);
  return html`<div class="copyable" data-part=${name}>
    <div class="copyable-head">
      <h3 id="part-${name}">${title}</h3>
      <button
        type="button"
        class=${isCopied ? 'secondary copied' : 'primary'}
        aria-describedby="part-${name}"
        @click=${() => void copy.copy(name, text)}
      >
        ${isCopied ? html`${icon('check')}Kopiert` : 'Kopier'}
      </button>
    </div>
    <pre><code .textContent=${text}></code></pre>
  </div>`;
}

function versionChoice({ settings, hash, change }: Snippet): TemplateResult {
  const words = {
    current: {
      name: 'Følg nye versjoner',
      help: 'Rettelser kommer av seg selv. Passer for de fleste.',
    },
    fixed: {
      name: 'Lås til denne versjonen',
      help: 'Koden får en kontrollsum (SRI): nettleseren kjører bare akkurat denne filen. Dere bytter kode selv når det kommer en ny.',
    },
  };
  return html`<fieldset class="field">
      <legend>Versjon</legend>
      <div class="choices">
        ${versions.map((version) =>
          choiceRow({
            group: 'version',
            value: version,
            isChosen: version === settings.version,
            ...words[version],
            choose: () => change({ version }),
          }),
        )}
      </div>
    </fieldset>
    ${hash === 'reading' ? html`<p class="notice">Regner ut kontrollsummen …</p>` : nothing}
    ${
      hash === 'missing'
        ? html`<p class="notice warn">
            Fant ikke filen, så koden mangler kontrollsum. Prøv igjen senere, eller følg nye versjoner.
          </p>`
        : nothing
    }`;
}

const steps = ({ settings, parts }: Snippet): TemplateResult => {
  const hasStyles = parts.some(({ name }) => name === 'styles');
  const all = [...waySteps[settings.way], ...(hasStyles ? [stylesStep] : [])];
  return html`<ol class="steps">
    ${all.map((step) => html`<li>${step}</li>`)}
  </ol>`;
};

const frameAdvice = ({ settings }: Snippet): TemplateResult | typeof nothing =>
  placingOf(settings.way) === 'frame'
    ? html`<div class="notice">
        <p>
          Setter redigeringsverktøyet <code>sandbox</code> på rammen, må den ha disse ordene:
          <code>${sandboxWords}</code>.
        </p>
        <p>
          Lenker i e-poster, for å endre eller avbestille, fører til rammens egen side. Dere trenger ikke
          gjøre noe for at de skal virke.
        </p>
      </div>`
    : nothing;

/** How the page is edited, and what to paste there. */
export function snippetTemplate(snippet: Snippet): TemplateResult {
  const { settings, parts, copy, change } = snippet;
  return html`<section class="card" aria-labelledby="snippet-title">
    <h2 id="snippet-title">4. Kopier koden</h2>
    <fieldset class="field">
      <legend>Hva kan du lime inn?</legend>
      <div class="choices ways">
        ${ways.map((way) =>
          choiceRow({
            group: 'way',
            value: way,
            isChosen: way === settings.way,
            ...wayNames[way],
            choose: () => change({ way }),
          }),
        )}
      </div>
    </fieldset>
    ${versionChoice(snippet)}
    <h3>Slik gjør du</h3>
    ${steps(snippet)}
    ${parts.map(({ name, text }) => copyable(copy, { name, title: partTitles[name], text }))}
    ${frameAdvice(snippet)}
  </section>`;
}

/** For whoever has the site's headers in hand. */
export function policyTemplate({ policy, copy }: Snippet): TemplateResult {
  return html`<section class="card" aria-labelledby="policy-title">
    <h2 id="policy-title">5. Si fra til den som driver nettstedet</h2>
    <p class="muted">
      Har nettstedet en Content-Security-Policy, må den tillate dette. Har det ingen, trenger dere ikke gjøre
      noe.
    </p>
    <dl class="policy">
      ${policy.map(
        ({ directive, source, why }) =>
          html`<div>
            <dt><code>${directive} ${source}</code></dt>
            <dd class="why">${why}</dd>
          </div>`,
      )}
    </dl>
    ${copyable(copy, { name: 'policy', title: 'Linjene samlet', text: policyText(policy) })}
  </section>`;
}
