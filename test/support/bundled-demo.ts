import { mkdirSync, mkdtempSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'vite';

/** Where a run keeps `demo/server.ts` with all that it imports of ours in one file. */
export const bundledDemo = 'BUNDLED_DEMO';

/** What looks for files beside itself finds them where its source stands. */
const beside = (): Plugin => ({
  name: 'beside-the-source',
  enforce: 'pre',
  transform: (code, id) => {
    if (!code.includes('import.meta.')) return;
    const url = code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href));
    return { code: url.replaceAll('import.meta.dirname', JSON.stringify(dirname(id))), map: null };
  },
});

/**
 * Reading and translating its six hundred files anew takes each start of the demo half of its time. The file lies where its bare
 * imports are found. Returns its folder.
 */
export async function bundleDemo(): Promise<string> {
  const cache = 'node_modules/.cache';
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'guidance-demo-'));
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [beside()],
    build: { ssr: 'demo/server.ts', outDir: folder, minify: false },
  });
  return folder;
}
