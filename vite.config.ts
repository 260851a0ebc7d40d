import { defineConfig, type Plugin } from 'vite';

const licencesFileName = 'guidance.js.LICENSE.txt';

/** The oldest browsers of the embedding page's table, as build targets. */
export const browsers = ['chrome111', 'edge111', 'firefox113', 'safari16.4'];

/**
 * Lit asks for a Trusted Types policy called `lit-html` while it loads, and throws where the host allows no such name.
 * Ours is called `guidance`, and is asked for at the first render, so that a second copy of the script asks for nothing.
 */
export function trustedTypesPolicy(): Plugin {
  const asksForPolicy =
    /([\w$.]+)\.createPolicy\(\s*["']lit-html["'],\s*\{\s*createHTML:\s*\(?(\w+)\)?\s*=>\s*\2,?\s*\}\)/;
  const lazyPolicy =
    '((types, policy) => ({ createHTML: (html) => (policy ??= types.createPolicy("guidance", { createHTML: (text) => text })).createHTML(html) }))($1)';
  let replaced = 0;
  return {
    name: 'guidance:trusted-types-policy',
    apply: 'build',
    buildStart() {
      replaced = 0;
    },
    transform(code, id) {
      if (!id.includes('lit-html') || !asksForPolicy.test(code)) return;
      replaced += 1;
      return { code: code.replace(asksForPolicy, lazyPolicy), map: null };
    },
    generateBundle(_options, bundle) {
      const leftOver = Object.values(bundle).some(
        (file) => file.type === 'chunk' && /createPolicy\([^)]{0,3}lit-html/.test(file.code),
      );
      if (replaced === 1 && !leftOver) return;
      this.error(
        `Lit's Trusted Types policy "lit-html" was replaced ${String(replaced)} times instead of once.`,
      );
    },
  };
}

/** Banners are dropped by the minifier, so the line that points to the licences is put in front at the end. */
function licencePointer(): Plugin {
  return {
    name: 'guidance:licence-pointer',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk') file.code = `/*! Licences: ${licencesFileName} */\n${file.code}`;
      }
    },
  };
}

export default defineConfig({
  // Lit's production build, whatever NODE_ENV the build happens to run under.
  resolve: { conditions: ['module', 'browser', 'production'] },
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [trustedTypesPolicy(), licencePointer()],
  publicDir: false,
  build: {
    target: browsers,
    outDir: 'dist',
    emptyOutDir: false,
    minify: true,
    modulePreload: false,
    reportCompressedSize: false,
    license: { fileName: licencesFileName },
    lib: {
      entry: 'src/guidance.ts',
      formats: ['iife'],
      name: 'guidanceScript',
      fileName: () => 'guidance.js',
    },
  },
});
