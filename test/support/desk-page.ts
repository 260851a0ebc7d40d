import type { Browser } from 'playwright-core';
import type { RunningDemo } from './running-demo.js';
import { openWatchedPage, type WatchedPage } from './watched-page.js';

/** The desk before anybody has signed in, in a browser of its own. */
export async function openDesk(browser: Browser, demo: RunningDemo): Promise<WatchedPage> {
  const desk = await openWatchedPage(await browser.newContext({ locale: 'nb-NO' }));
  desk.page.setDefaultTimeout(10_000);
  await desk.page.goto(`${demo.addresses.desk}/`);
  return desk;
}

/** A counsellor at work. */
export async function atTheDesk(browser: Browser, demo: RunningDemo, name: string): Promise<WatchedPage> {
  const desk = await openDesk(browser, demo);
  await desk.page.getByRole('radio', { name }).check();
  await desk.page.getByLabel('Kode').fill(demo.deskSecret);
  await desk.page.getByRole('button', { name: 'Logg inn' }).click();
  await desk.page.getByRole('button', { name: 'Logg ut' }).waitFor();
  return desk;
}
