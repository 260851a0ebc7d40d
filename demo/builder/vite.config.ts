import { join } from 'node:path';
import { defineConfig } from 'vite';
import { browsers } from '../../vite.config.js';

export default defineConfig({
  root: import.meta.dirname,
  // Served from a folder, wherever that is.
  base: './',
  publicDir: false,
  resolve: { conditions: ['module', 'browser', 'production'] },
  build: {
    target: browsers,
    outDir: '../../dist/builder',
    emptyOutDir: true,
    reportCompressedSize: false,
    // The page's policy allows its own files, no data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: ['index.html', 'preview.html'].map((page) => join(import.meta.dirname, page)),
    },
  },
});
