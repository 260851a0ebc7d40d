import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { chromiumArguments, ensureChromium } from '../support/chromium.js';
import { Site } from './site.js';

const site = new Site();
beforeAll(() => site.install());
afterAll(() => site.remove());

/** What a site's own build makes of its source and the package. */
async function bundled(source: string): Promise<string> {
  const entry = join(site.root, 'entry.js');
  writeFileSync(entry, source);
  const result = await build({
    configFile: false,
    root: site.root,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      modulePreload: false,
      rolldownOptions: { input: entry, output: { codeSplitting: false } },
    },
  });
  const files = [result].flat().flatMap((one) => ('output' in one ? one.output : []));
  return files.map((file) => (file.type === 'chunk' ? file.code : '')).join('\n');
}

it('what a site does not use is left out of its bundle', async () => {
  const code = await bundled("import { settings } from 'guidance-widgets';\nconsole.log(settings);\n");
  expect(code).toContain('configure');
  expect(code).not.toContain('LitElement');
  expect(code.length).toBeLessThan(5_000);
});

it('one element comes without the others', async () => {
  const code = await bundled("import 'guidance-widgets/define/courses';\n");
  expect(code).toMatch(/GuidanceCoursesElement = class/);
  expect(code).not.toMatch(/Guidance(Chat|Booking)Element = class/);
});

it('the chat opens on a page that allows Lit’s Trusted Types policy and no other', async () => {
  const code = await bundled("import 'guidance-widgets/define/chat';\n");
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArguments });
  try {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on(
      'console',
      (message) => /policy|Trusted/i.test(message.text()) && complaints.push(message.text()),
    );
    const policy =
      "script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";
    await page.route('https://site.example/**', async (route) => {
      const isScript = route.request().url().endsWith('.js');
      await route.fulfill({
        contentType: isScript ? 'text/javascript' : 'text/html',
        headers: { 'Content-Security-Policy': policy },
        body: isScript
          ? code
          : `<!doctype html><html lang="nb"><title>Et nettsted</title>
             <guidance-chat api="https://site.example/guidance/v1"></guidance-chat>
             <script type="module" src="/site.js"></script></html>`,
      });
    });
    await page.goto('https://site.example/');
    await page.getByRole('button', { name: 'Chat med en veileder' }).click();
    await page.getByRole('dialog').waitFor();
    expect(complaints).toEqual([]);
  } finally {
    await browser.close();
  }
});
