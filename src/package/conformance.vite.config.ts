import { defineConfig } from 'vite';
import { dependencies } from './package-json.js';

/**
 * The package's command, for Node: one file. What the package depends on comes from npm; what only the command needs (Vitest's
 * expectations, a reader of calendars) is in it, with its licences beside it.
 */
export default defineConfig({
  root: new URL('../../', import.meta.url).pathname,
  publicDir: false,
  build: {
    target: 'node20',
    outDir: 'dist/package/bin',
    emptyOutDir: true,
    minify: false,
    reportCompressedSize: false,
    license: { fileName: 'LICENSES.txt' },
    ssr: 'demo/conformance/command/guidance-widgets.ts',
    rolldownOptions: {
      output: {
        entryFileNames: 'guidance-widgets.js',
        codeSplitting: false,
        banner: '#!/usr/bin/env node',
      },
    },
  },
  ssr: { noExternal: true, external: Object.keys(dependencies) },
});
