import { chromium, type CDPSession, type Page } from 'playwright-core';
import { chromiumArguments, findChromium } from '../../support/chromium.js';
import type { HostBrowser, Launch, LookingTab } from './host-browser.js';

/** Runs in the page's own world without anything of the driver's in it, and past its policy. */
async function evaluate(session: CDPSession, expression: string): Promise<string> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return String(result.value);
}

const tabOf = (page: Page, session: CDPSession): LookingTab => ({
  goto: async (address) => {
    await page.goto(address);
  },
  back: async () => {
    await page.goBack({ waitUntil: 'commit' });
  },
  run: (expression) => evaluate(session, expression),
  press: (x, y) => page.mouse.click(x, y),
  type: (text) => page.keyboard.type(text),
  key: (name) => page.keyboard.press(name),
  resize: (width, height) => page.setViewportSize({ width, height }),
  look: ({ media, forcedColors }) =>
    page.emulateMedia({
      ...(media && { media }),
      ...(forcedColors !== undefined && { forcedColors: forcedColors ? 'active' : 'none' }),
    }),
  close: () => page.context().close(),
});

export const launchChromium: Launch = async () => {
  const executablePath = findChromium();
  if (executablePath === undefined) return 'no Chrome, Chromium or Edge is installed';
  const browser = await chromium.launch({
    executablePath,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    args: [
      ...chromiumArguments,
      '--js-flags=--expose-gc',
      // Pages without an origin of their own may otherwise not ask this machine.
      '--disable-features=LocalNetworkAccessChecks',
    ],
  });
  return {
    name: 'Chromium',
    version: browser.version(),
    open: async () => {
      const context = await browser.newContext({ locale: 'nb-NO', viewport: { width: 1000, height: 800 } });
      const page = await context.newPage();
      return tabOf(page, await context.newCDPSession(page));
    },
    close: () => browser.close(),
  } satisfies HostBrowser;
};
