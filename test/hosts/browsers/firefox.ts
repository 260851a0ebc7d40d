import { existsSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import type { HostBrowser, HostTab, Launch } from './host-browser.js';

const paths = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

const tabOf = (page: Page, close: () => Promise<void>): HostTab => ({
  goto: async (address) => {
    await page.goto(address);
  },
  back: async () => {
    await page.goBack({ waitUntil: 'domcontentloaded' }).catch(() => null);
  },
  run: async (expression) => String(await page.evaluate(expression)),
  press: (x, y) => page.mouse.click(x, y),
  type: (text) => page.keyboard.type(text),
  key: (name) => page.keyboard.press(name),
  resize: (width, height) => page.setViewport({ width, height }),
  close,
});

export const launchFirefox: Launch = async () => {
  const executablePath = [process.env.FIREFOX_PATH ?? '', ...paths].find((path) => path && existsSync(path));
  if (executablePath === undefined) return 'Firefox is not installed';
  // Takes a second to load, and is needed here only.
  const { launch } = await import('puppeteer-core');
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    extraPrefsFirefox: { 'intl.accept_languages': 'nb', 'intl.locale.requested': 'nb' },
  });
  return {
    name: 'Firefox',
    version: (await browser.version()).replace(/^.*\//, ''),
    open: async () => {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.setViewport({ width: 1000, height: 800 });
      return tabOf(page, () => context.close());
    },
    close: () => browser.close(),
  } satisfies HostBrowser;
};
