import { defineConfig } from 'vite';
import { browsers } from '../../vite.config.js';

export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  build: { target: browsers, outDir: '../../dist/desk', emptyOutDir: true, reportCompressedSize: false },
});
