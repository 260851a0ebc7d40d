import type { BuilderHost } from './builder-settings.js';

const meta = (name: string): string =>
  document.querySelector<HTMLMetaElement>(`meta[name="guidance-${name}"]`)?.content ?? '';

/** Whoever serves the page fills its addresses in. */
export const hostOfPage = (): BuilderHost => ({
  files: meta('files'),
  fixedFiles: meta('fixed-files'),
  api: meta('api'),
  preview: (query) => `preview.html?${query}`,
});
