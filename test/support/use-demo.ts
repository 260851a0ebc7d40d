import { chromium, type Browser, type LaunchOptions } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { chromiumArguments, ensureChromium } from './chromium.js';
import { startDemo, type DemoOptions, type RunningDemo } from './running-demo.js';

export interface UsedDemo {
  demo: () => RunningDemo;
  browser: () => Browser;
}

/** A demo and a browser for the tests of a file, from the first to the last. */
export function useDemo(options: DemoOptions = {}, launch: LaunchOptions = {}): UsedDemo {
  let demo: RunningDemo;
  let browser: Browser;

  beforeAll(async () => {
    demo = await startDemo(options);
    browser = await chromium.launch({
      ...launch,
      executablePath: ensureChromium(),
      args: [...chromiumArguments, ...(launch.args ?? [])],
    });
  });

  afterAll(async () => {
    await browser.close();
    await demo.stop();
  });

  return { demo: () => demo, browser: () => browser };
}
