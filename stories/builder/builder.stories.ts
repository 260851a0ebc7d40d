import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { BuilderHost } from '../../demo/builder/builder-settings.js';
import { SnippetBuilderElement } from '../../demo/builder/snippet-builder.element.js';
import { mockApiUrl } from '../../test/support/mock-api.js';

if (!customElements.get('snippet-builder')) customElements.define('snippet-builder', SnippetBuilderElement);

const here = new URL('.', document.baseURI).href.slice(0, -1);

/** The script lies beside the stories where it had been built before them; else no hash can be told. */
const host: BuilderHost = {
  files: here,
  fixedFiles: here,
  api: mockApiUrl,
  preview: (query) => `iframe.html?viewMode=story&id=builder-partner-page--partner-page&${query}`,
  foreign: ['id', 'viewMode', 'args', 'globals'],
};

/** Where web editors make the snippet for their page. The same page is part of `npm start`. */
const meta: Meta = {
  title: 'Builder',
  tags: ['!autodocs'],
  render: () => html`<snippet-builder .host=${host}></snippet-builder>`,
  parameters: { layout: 'fullscreen' },
};
export default meta;

/** Opens the page as a colleague's link does, and leaves the address as it was. */
const chosen = (query: string) => () => {
  const before = location.href;
  const url = new URL(before);
  for (const [name, value] of new URLSearchParams(query)) url.searchParams.set(name, value);
  history.replaceState(null, '', url);
  return () => history.replaceState(null, '', before);
};

export const Start: StoryObj = { beforeEach: chosen('widget=booking') };

/** A list of courses in Nynorsk on a site that allows frames only, and a colour that is too weak for text. */
export const WeakColourInFrame: StoryObj = {
  beforeEach: chosen('widget=courses&lang=nn&audience=pupils&accent=%23ffd400&way=frame&page=narrow'),
};
