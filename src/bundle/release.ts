// What a partner, or a content delivery network, gets: `dist/` as it stands can be copied to any static host.
import { copyFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { build, type Plugin, type UserConfig } from 'vite';
import { catalogues } from '../i18n/catalogue.js';
import { furtherLanguages } from '../i18n/further-languages.js';
import { helpPage, helpStyles } from './help.js';
import { contentOf } from './language-files.js';
import { headers, immutableFolder, integrityOf, movingFolder } from './release-layout.js';

const whole = 'guidance.js';
const light = 'guidance.light.js';
const licences = 'guidance.js.LICENSE.txt';

const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

/** Builds the small script for the whole one that lies in the same release, and lays out the folders. */
export function release(common: () => UserConfig): Plugin {
  let folder = '';
  return {
    name: 'guidance:release',
    apply: 'build',
    configResolved(config) {
      folder = config.build.outDir;
    },
    async closeBundle() {
      const built = `${folder}/${immutableFolder}`;
      mkdirSync(`${built}/locales`, { recursive: true });
      for (const file of [whole, licences]) copyFileSync(`${folder}/${file}`, `${built}/${file}`);
      const integrity = integrityOf(readFileSync(`${built}/${whole}`));
      // From the moving folder, too: what is in there may be newer than what a browser has kept of the small script.
      await buildLight(common(), built, { path: `../${immutableFolder}/${whole}`, integrity });
      for (const [language, words] of Object.entries(catalogues))
        writeFileSync(`${built}/locales/${language}.json`, json(words));
      for (const [code, language] of Object.entries(furtherLanguages))
        writeFileSync(`${built}/locales/${code}.json`, contentOf(language));
      const hashes = [whole, light].map((file) => [file, integrityOf(readFileSync(`${built}/${file}`))]);
      writeFileSync(`${built}/integrity.json`, json(Object.fromEntries(hashes)));
      writeFileSync(`${built}/help.html`, helpPage());
      writeFileSync(`${built}/help.css`, helpStyles);
      cpSync(built, `${folder}/${movingFolder}`, { recursive: true });
      writeFileSync(`${folder}/headers.json`, json(headers));
    },
  };
}

async function buildLight(
  { build: options, ...config }: UserConfig,
  outDir: string,
  wholeScript: { path: string; integrity: string },
): Promise<void> {
  await build({
    ...config,
    configFile: false,
    logLevel: 'warn',
    define: { ...config.define, wholeScript: JSON.stringify(wholeScript) },
    // Of the template library it needs the style sheets alone.
    resolve: {
      ...config.resolve,
      alias: [{ find: /^lit$/, replacement: '@lit/reactive-element/css-tag.js' }],
    },
    build: {
      ...options,
      outDir,
      license: false,
      lib: { entry: 'src/light/light.ts', formats: ['iife'], name: 'guidanceLight', fileName: () => light },
    },
  });
}
