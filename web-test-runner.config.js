import { readdirSync, readFileSync } from 'node:fs';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { tsImport } from 'tsx/esm/api';

const support = (name) => tsImport(`./test/support/${name}.ts`, import.meta.url);
const { chromiumArguments, ensureChromium } = await support('chromium');
const { countingReporter, readableReporter } = await support('counting-reporter');

/** One group per folder of `test/`, so that `npm run test:browser -- --group chat` runs the chat's tests alone. */
const folders = readdirSync('test', { withFileTypes: true }).filter((entry) => entry.isDirectory());
const isBrowserTest = (path) => path.endsWith('.browser.test.ts');
const groups = folders
  .filter(({ name }) => readdirSync(`test/${name}`, { recursive: true }).some(isBrowserTest))
  .map(({ name }) => ({ name, files: `test/${name}/**/*.browser.test.ts` }));

/** The worker script must lie at the root for its scope to be the whole page. */
const serviceWorker = 'node_modules/msw/lib/mockServiceWorker.js';
function serveServiceWorker(context, next) {
  if (context.path !== '/mockServiceWorker.js') return next();
  context.type = 'text/javascript';
  context.body = readFileSync(serviceWorker, 'utf8');
}

/** Of several pages at once only the one in front is drawn, and hears that its size changes or that it is looked at. */
const bringToFront = {
  name: 'bring-to-front',
  async executeCommand({ command, session }) {
    if (command !== 'bring-to-front') return undefined;
    await session.browser.getPage(session.id).bringToFront();
    return true;
  },
};

/** Machine-readable counts for `npm test`, when it asks for them. */
const report = process.env.BROWSER_TEST_REPORT;
const reporters = report ? [readableReporter(), countingReporter(report)] : undefined;

export default {
  groups,
  nodeResolve: true,
  concurrency: 2,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 120_000,
  browsers: [
    chromeLauncher({ launchOptions: { executablePath: ensureChromium(), args: chromiumArguments } }),
  ],
  plugins: [esbuildPlugin({ ts: true, tsconfig: 'tsconfig.json' }), bringToFront],
  middleware: [serveServiceWorker],
  ...(reporters && { reporters }),
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  testFramework: { config: { timeout: 60_000 } },
};
