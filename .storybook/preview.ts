import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { furtherLanguages } from '../src/i18n/further-languages.js';
import { settings, type Theme } from '../src/settings.js';
import { showOnPage } from '../stories/support/page.js';
import type { Scenario } from '../stories/support/scenarios.js';
import { mockApiUrl } from '../test/support/mock-api.js';
import { startMockApi } from '../test/support/msw.js';

// Fetched, not imported: it is written by the build, and types are checked before that.
setCustomElementsManifest(await (await fetch('./custom-elements.json')).json());

interface StoryParameters {
  /** What the API is like in this story. */
  scenario?: Scenario;
}

interface Globals {
  language: string;
  theme: Theme;
  width: string;
}

const languages = Object.fromEntries(
  Object.entries(furtherLanguages).map(([code, language]) => [code, () => Promise.resolve(language)]),
);

const preview: Preview = {
  tags: ['autodocs'],
  initialGlobals: { language: 'nb', theme: 'light', width: '100%' },
  globalTypes: {
    language: {
      description: 'Language',
      toolbar: {
        icon: 'globe',
        items: [
          { value: 'nb', title: 'Bokmål' },
          { value: 'nn', title: 'Nynorsk' },
          { value: 'en', title: 'English' },
          { value: 'uk', title: 'Українська' },
          { value: 'ar', title: 'العربية' },
        ],
      },
    },
    theme: { description: 'Theme', toolbar: { icon: 'contrast', items: ['light', 'dark'] } },
    width: {
      description: 'Width',
      toolbar: { icon: 'mobile', items: ['320px', '360px', '560px', '900px', '100%'] },
    },
  },
  loaders: [
    async ({ parameters, globals }) => {
      const { language, theme, width } = globals as unknown as Globals;
      const api = await startMockApi();
      await api.reset();
      (parameters as StoryParameters).scenario?.(api);
      settings.configure({ api: mockApiUrl, lang: language, theme, languages });
      showOnPage({ language, theme, width });
    },
  ],
  parameters: {
    layout: 'padded',
    a11y: { test: 'error' },
    controls: { expanded: true },
  },
};

export default preview;
