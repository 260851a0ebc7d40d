import { defineConfig } from 'vite';
import { browsers } from '../../vite.config.js';

export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  resolve: { conditions: ['module', 'browser', 'production'] },
  build: {
    target: browsers,
    outDir: '../../dist/desk',
    emptyOutDir: true,
    reportCompressedSize: false,
    // The desk's policy allows its own files, no data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
