import { defineConfig } from 'vite';
import { browsers, schemaMakers, tighterTemplates } from '../../vite.config.js';
import { entries } from './entries.js';
import { dependencies } from './package-json.js';

/**
 * The elements as modules, readable and with what they share in files of their own. Whoever uses the package has Lit and the
 * rest from npm: one copy for all, in versions of their choice, so nothing of theirs is trimmed or renamed here.
 */
export default defineConfig({
  root: new URL('../../', import.meta.url).pathname,
  plugins: [tighterTemplates()],
  publicDir: false,
  build: {
    target: browsers,
    outDir: 'dist/package',
    emptyOutDir: true,
    minify: false,
    reportCompressedSize: false,
    lib: { entry: entries, formats: ['es'] },
    rolldownOptions: {
      external: (id) => Object.keys(dependencies).some((name) => id === name || id.startsWith(`${name}/`)),
      treeshake: { manualPureFunctions: schemaMakers },
      output: { entryFileNames: '[name].js', chunkFileNames: 'shared/[name]-[hash].js' },
    },
  },
});
