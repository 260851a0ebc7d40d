import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { settingsFrom } from '../../demo/builder/builder-settings.js';
import { paste } from '../../demo/builder/paste.js';
import { snippetParts } from '../../demo/builder/snippet.js';
import { defineElements } from '../../src/define.js';
import { mockApiUrl } from '../../test/support/mock-api.js';

const styles = new URL('../../demo/builder/preview.css', import.meta.url).href;

/** The page that the builder's preview shows here: the elements as they are in the source, without the script. */
const meta: Meta = { title: 'Builder/Partner page', tags: ['!autodocs', '!dev'] };
export default meta;

const dress = (): (() => void) => {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = styles;
  const { page } = settingsFrom(new URLSearchParams(location.search), mockApiUrl);
  document.documentElement.classList.toggle('hostile', page === 'hostile');
  document.head.append(link);
  return () => {
    link.remove();
    document.documentElement.classList.remove('hostile');
  };
};

export const PartnerPage: StoryObj = {
  beforeEach: dress,
  render: () => {
    defineElements();
    const settings = settingsFrom(new URLSearchParams(location.search), mockApiUrl);
    const host = { files: 'https://widgets.example.no', fixedFiles: '', api: mockApiUrl };
    const parts = snippetParts({ ...settings, way: 'elements' }, { ...host, preview: (query) => query });
    const place = document.createElement('div');
    paste(
      parts.filter(({ name }) => name !== 'script'),
      place,
    );
    return html`<h1>En side på nettstedet ditt</h1>
      <p>Slik ser det ut mellom tekst og overskrifter som dere har skrevet selv.</p>
      ${place}`;
  },
};
