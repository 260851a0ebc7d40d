import type { Browser, Page } from 'playwright-core';
import type { RunningDemo } from './running-demo.js';
import { openWatchedPage, type WatchedPage } from './watched-page.js';

/** The desk before anybody has signed in, in a browser of its own. */
export async function openDesk(browser: Browser, demo: RunningDemo): Promise<WatchedPage> {
  const desk = await openWatchedPage(await browser.newContext({ locale: 'nb-NO' }));
  desk.page.setDefaultTimeout(20_000);
  await desk.page.goto(`${demo.addresses.desk}/`);
  return desk;
}

/** A counsellor at work. */
export async function atTheDesk(browser: Browser, demo: RunningDemo, name: string): Promise<WatchedPage> {
  const desk = await openWatchedPage(await browser.newContext({ locale: 'nb-NO' }));
  await signIn(desk.page, demo, name);
  return desk;
}

/** Opens the desk in a tab and signs in. */
export async function signIn(page: Page, demo: RunningDemo, name: string): Promise<void> {
  page.setDefaultTimeout(20_000);
  await page.goto(`${demo.addresses.desk}/`);
  await page.getByRole('radio', { name }).check();
  await page.getByLabel('Kode').fill(demo.deskSecret);
  await page.getByRole('button', { name: 'Logg inn' }).click();
  await page.getByRole('button', { name: 'Logg ut' }).waitFor();
}

/** What has the focus, by its name or its text. */
export const focused = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    let element = document.activeElement;
    for (let inner = element; inner; inner = inner.shadowRoot?.activeElement ?? null) element = inner;
    return element?.getAttribute('aria-label') ?? element?.textContent.trim();
  });
