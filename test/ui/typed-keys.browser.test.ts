import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html } from 'lit';
import { GuidanceElement } from '../../src/ui/guidance-element.js';

class FormElement extends GuidanceElement {
  protected override renderWidget() {
    return html`<input /><button>Videre</button>`;
  }
}
customElements.define('test-typed-keys', FormElement);

describe('a key in a widget', () => {
  const types = ['keydown', 'keypress', 'keyup'];

  const heardOnPage = async (selector: string, key: string, held?: string): Promise<string[]> => {
    const element = document.body.appendChild(new FormElement());
    await element.updateComplete;
    const heard: string[] = [];
    const listen = ({ type }: Event) => heard.push(type);
    for (const type of types) document.addEventListener(type, listen);
    element.shadowRoot?.querySelector<HTMLElement>(selector)?.focus();
    if (held) await sendKeys({ down: held });
    await sendKeys({ press: key });
    if (held) await sendKeys({ up: held });
    for (const type of types) document.removeEventListener(type, listen);
    element.remove();
    return heard;
  };

  it('that is typed in a field is no shortcut of the page’s', async () => {
    expect(await heardOnPage('input', 'k')).to.deep.equal([]);
  });

  it('is the page’s where nothing is typed, and where it writes nothing', async () => {
    expect(await heardOnPage('button', 'k')).to.deep.equal(types);
    expect(await heardOnPage('input', 'Escape')).to.deep.equal(['keydown', 'keyup']);
    const withControl = await heardOnPage('input', 'k', 'Control');
    expect(withControl.filter((type) => type === 'keydown')).to.have.length(2);
  });
});
