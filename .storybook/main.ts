import { existsSync } from 'node:fs';
import type { StorybookConfig } from '@storybook/web-components-vite';

/** For the builder, which tells the hash of the file that is served: where it has been built. */
const script = existsSync('dist/guidance.js') ? [{ from: '../dist/guidance.js', to: '/guidance.js' }] : [];

const config: StorybookConfig = {
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: {
    name: '@storybook/web-components-vite',
    // Not the root's: that one builds the script.
    options: { builder: { viteConfigPath: '.storybook/vite.config.ts' } },
  },
  staticDirs: [
    { from: '../node_modules/msw/lib/mockServiceWorker.js', to: '/mockServiceWorker.js' },
    { from: '../dist/custom-elements.json', to: '/custom-elements.json' },
    ...script,
  ],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
};

export default config;
