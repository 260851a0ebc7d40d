import type { Plugin } from 'vite';

/** Puts text in front of a script when the minifier is done with it. */
export const inFront = (name: string, text: string): Plugin => ({
  name: `guidance:${name}`,
  apply: 'build',
  enforce: 'post',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) if (file.type === 'chunk') file.code = text + file.code;
  },
});
