import { expect } from 'chai';
import { html, type TemplateResult } from 'lit';
import { settings } from '../../src/settings.js';
import { contrast, parseColor } from '../../src/ui/contrast.js';
import { controls } from '../../src/ui/controls.styles.js';
import { GuidanceElement } from '../../src/ui/guidance-element.js';
import { tokens } from '../../src/ui/tokens.styles.js';

class ThemedElement extends GuidanceElement {
  static override styles = [tokens, controls];

  protected override renderWidget(): TemplateResult {
    return html`<button class="primary" type="button">${this.locale.t('common.close')}</button>`;
  }
}
customElements.define('test-themed', ThemedElement);

describe('a widget’s look and language', () => {
  let element: ThemedElement;

  beforeEach(async () => {
    element = new ThemedElement();
    document.body.append(element);
    await element.updateComplete;
  });

  afterEach(() => {
    element.remove();
    settings.configure({ theme: 'auto', lang: undefined });
    document.documentElement.removeAttribute('lang');
  });

  const button = (): HTMLButtonElement => {
    const found = element.renderRoot.querySelector('button');
    if (!found) throw new Error('The widget shows no button.');
    return found;
  };
  const colours = () => {
    const { color, backgroundColor } = getComputedStyle(button());
    return { text: parseColor(color), ground: parseColor(backgroundColor) };
  };
  const scheme = () => element.renderRoot.querySelector('.root')?.getAttribute('data-scheme');

  it('are light on a page that declares no dark colours, and follow what the page configures', async () => {
    expect(scheme()).to.equal('light');
    settings.configure({ theme: 'dark' });
    await element.updateComplete;
    expect(scheme()).to.equal('dark');
  });

  it('may be the element’s own choice', async () => {
    settings.configure({ theme: 'dark', lang: 'en' });
    element.theme = 'light';
    element.lang = 'nn';
    await element.updateComplete;
    expect(scheme()).to.equal('light');
    expect(button().textContent).to.equal('Lukk');
  });

  it('follow the language of the page while it is open', async () => {
    document.documentElement.lang = 'en';
    await new Promise((resolve) => setTimeout(resolve));
    await element.updateComplete;
    expect(button().textContent).to.equal('Close');
  });

  for (const theme of ['light', 'dark'] as const) {
    for (const accent of ['#ffe600', '#0062ba', '#111111', 'hotpink']) {
      it(`keep the text on ${accent} readable in ${theme}`, async () => {
        element.theme = theme;
        element.style.setProperty('--guidance-accent', accent);
        await element.updateComplete;
        const { text, ground } = colours();
        if (!text || !ground) throw new Error('The colours can’t be read.');
        expect(contrast(text, ground)).to.be.at.least(4.5);
      });
    }
  }

  it('go back to our own accent when the page takes its wish back', async () => {
    const ours = colours().ground;
    element.style.setProperty('--guidance-accent', 'hotpink');
    element.requestUpdate();
    await element.updateComplete;
    expect(colours().ground).not.to.deep.equal(ours);
    element.style.removeProperty('--guidance-accent');
    element.requestUpdate();
    await element.updateComplete;
    expect(colours().ground).to.deep.equal(ours);
  });

  it('fit the accent anew when only what it stands on changes', async () => {
    element.style.setProperty('--guidance-accent', '#777777');
    element.requestUpdate();
    await element.updateComplete;
    const onWhite = colours().ground;
    element.style.setProperty('--guidance-surface', '#000000');
    element.requestUpdate();
    await element.updateComplete;
    expect(colours().ground).not.to.deep.equal(onWhite);
  });
});
