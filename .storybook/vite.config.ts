import { defineConfig } from 'vite';
import { browsers } from '../vite.config.js';

export default defineConfig({
  build: { target: browsers, chunkSizeWarningLimit: 5000, reportCompressedSize: false },
});
