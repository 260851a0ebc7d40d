import { expect } from 'chai';
import { html, type TemplateResult } from 'lit';
import { defineElements } from '../../src/define.js';
import { GuidanceElement } from '../../src/ui/guidance-element.js';

class FailingElement extends GuidanceElement {
  failure: Error | undefined;
  protected override renderWidget(): TemplateResult {
    if (this.failure) throw this.failure;
    return html`<p>Her er vi</p>`;
  }
}
customElements.define('test-failing', FailingElement);
defineElements();

describe('a widget on a page where nothing can be rendered', () => {
  let element: FailingElement;
  let codes: string[];

  beforeEach(() => {
    element = new FailingElement();
    element.innerHTML = '<a href="tel:69000000">Ring oss</a>';
    codes = [];
    element.addEventListener('guidance-error', ({ code }) => codes.push(code));
  });
  afterEach(() => element.remove());

  it('keeps the partner’s words, and says so once', async () => {
    element.failure = new TypeError('No.');
    document.body.append(element);
    await element.updateComplete;
    element.requestUpdate();
    await element.updateComplete;
    expect(element.querySelector('a')?.checkVisibility()).to.equal(true);
    expect(codes).to.deep.equal(['render']);
  });

  it('keeps them, too, where the small script has drawn a launcher before', async () => {
    element.attachShadow({ mode: 'open' }).innerHTML =
      '<div class="root" data-small><button>Chat</button></div>';
    element.failure = new TypeError('No.');
    document.body.append(element);
    await element.updateComplete;
    expect(element.querySelector('a')?.checkVisibility()).to.equal(true);
    expect(codes).to.deep.equal(['render']);
  });

  it('tells when it is the page’s Trusted Types', async () => {
    element.failure = new TypeError("This document requires 'TrustedHTML' assignment.");
    document.body.append(element);
    await element.updateComplete;
    expect(codes).to.deep.equal(['trusted-types']);
  });

  it('keeps what it has shown when that happens later', async () => {
    document.body.append(element);
    await element.updateComplete;
    element.failure = new TypeError('No.');
    element.requestUpdate();
    const outcome = await element.updateComplete.catch((error: unknown) => error);
    expect(outcome).to.equal(element.failure);
    expect(element.shadowRoot?.textContent).to.include('Her er vi');
    expect(codes).to.deep.equal([]);
  });
});

describe('a widget that can’t even begin, on a page that has broken what it reads its address with', () => {
  const { URL } = window;
  const words = '<a href="tel:69000000">Ring oss</a>';
  afterEach(() => {
    window.URL = URL;
    history.replaceState(null, '', location.pathname);
  });

  for (const name of ['guidance-booking', 'guidance-courses']) {
    it(`keeps the partner’s words, and says why: ${name}`, async () => {
      const element = document.createElement(name) as GuidanceElement;
      element.api = 'https://api.example.no';
      element.innerHTML = words;
      const codes: string[] = [];
      element.addEventListener('guidance-error', ({ code }) => codes.push(code));
      window.URL = function () {
        throw new TypeError('No.');
      } as unknown as typeof URL;
      document.body.append(element);
      await element.updateComplete;
      expect(codes).to.deep.equal(['render']);
      expect(element.querySelector('a')?.checkVisibility()).to.equal(true);
      element.remove();
    });
  }
});
