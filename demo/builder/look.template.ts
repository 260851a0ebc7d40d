import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../src/ui/icon.js';
import { isLook, type EmbedSettings, type Look, type LookName } from '../frames/embed-settings.js';
import { lookLabels } from './builder-words.js';
import { checkedInput } from './checked-input.js';
import { contrastWords, ownColours } from './contrast-words.js';

export interface LookFields {
  readonly embed: EmbedSettings;
  readonly change: (look: Look) => void;
}

type ColourName = keyof typeof lookLabels;
const colourNames = Object.keys(lookLabels) as ColourName[];

function colourField({ embed, change }: LookFields, name: ColourName): TemplateResult {
  const { look, theme } = embed;
  const words = lookLabels[name];
  const value = look[name];
  const own = ownColours[theme === 'dark' ? 'dark' : 'light'][name];
  const set = (said: string | undefined): void => {
    const { [name]: before, ...others } = look;
    change(said === undefined ? others : { ...others, [name]: said.toLowerCase() });
  };
  const read = (text: string): string | undefined => {
    const hex = text === '' || text.startsWith('#') ? text : `#${text}`;
    return hex === '' || isLook(name, hex) ? hex : undefined;
  };
  const listeners = checkedInput(read, (hex) => set(hex || undefined));
  return html`<div class="field">
    <label for="look-${name}">${words.name}</label>
    <span class="why" id="look-${name}-help">${words.help} Skriv # og seks tegn, som ${own}.</span>
    <div class="colour">
      <input
        type="color"
        aria-label="Velg ${words.name.toLowerCase()}"
        .value=${value ?? own}
        @input=${({ currentTarget }: Event) => set((currentTarget as HTMLInputElement).value)}
      />
      <input
        class="input"
        id="look-${name}"
        aria-describedby="look-${name}-help"
        placeholder=${own}
        maxlength="7"
        spellcheck="false"
        autocomplete="off"
        .value=${value ?? ''}
        @input=${listeners.input}
        @change=${listeners.change}
      />
      ${
        value === undefined
          ? nothing
          : html`<button
              type="button"
              class="quiet"
              aria-label="Fjern ${words.name.toLowerCase()}"
              @click=${() => set(undefined)}
            >
              Fjern
            </button>`
      }
    </div>
  </div>`;
}

function radiusField({ embed, change }: LookFields): TemplateResult {
  const name: LookName = 'radius';
  const { radius, ...others } = embed.look;
  const listeners = checkedInput(
    (text) => (text === '' || isLook(name, text) ? text : undefined),
    (text) => change(text === '' ? others : { ...others, radius: text }),
  );
  return html`<div class="field">
    <label for="look-radius">Runde hjørner</label>
    <span class="why" id="look-radius-help">Fra 0 til 40 piksler. Uten tall: 10.</span>
    <input
      class="input number"
      id="look-radius"
      aria-describedby="look-radius-help"
      inputmode="numeric"
      maxlength="2"
      autocomplete="off"
      .value=${radius ?? ''}
      @input=${listeners.input}
      @change=${listeners.change}
    />
  </div>`;
}

/** Colours, and how well they can be read, in words and numbers. */
export function lookTemplate(fields: LookFields): TemplateResult {
  const { look, theme } = fields.embed;
  return html`<section class="card" aria-labelledby="look-title">
    <h2 id="look-title">2. Velg farger</h2>
    <p class="muted">Du kan la være: da brukes Designsystemets farger der nettstedet har dem, ellers våre.</p>
    ${colourNames.map((name) => colourField(fields, name))} ${radiusField(fields)}
    <div role="status" class="contrast">
      <h3>Kontrast</h3>
      <ul role="list">
        ${contrastWords(look, theme).map(
          ({ isGood, text }) =>
            html`<li class=${isGood ? 'good' : 'weak'}>
              ${icon(isGood ? 'check' : 'alert')}<span>${text}</span>
            </li>`,
        )}
      </ul>
      <p class="why">
        Kravet er 4,5:1 (WCAG 1.4.3). Tekst på knapper blir hvit eller svart, etter hva som er lettest å lese.
      </p>
    </div>
  </section>`;
}
