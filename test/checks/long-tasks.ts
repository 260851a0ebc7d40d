// The longest piece of work that a page gets from us before a person acts, reckoned for a processor four times as slow from the
// thread's own time in a trace; the middle one of several fresh loads. The goal is 50 ms: what is longer is felt. The same build took
// 45 to 60, 53 to 74, 49 to 66 and 59 to 92 ms within two hours on one shared machine, and the ceilings leave room for that. Fails
// above them.
import { chromium, type Browser } from 'playwright-core';
import { listen, stopListening } from '../../demo/server/listen.js';
import { embedServer, ownPages, type EmbedPage } from '../bench/embed-pages.js';
import { watch, type WatchedWindow } from '../bench/embed-watch.js';
import { percentile } from '../bench/figures.js';
import { mainThreadOf, slowdown, slowedTasksMs, traced } from '../bench/main-thread.js';
import { chromiumArguments, ensureChromium } from '../support/chromium.js';

const loads = 3;
const ceilingsMs: Readonly<Record<string, number>> = {
  'guidance.js': 80,
  'guidance.light.js': 90,
  '<guidance-booking>': 95,
  '<guidance-courses>': 120,
};

async function longestMs(browser: Browser, { visible }: EmbedPage, address: string): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 }, timezoneId: 'Europe/Oslo' });
  await page.addInitScript(watch, { visible });
  const seen = page.waitForEvent('console', (line) => line.text() === 'guidance-bench visible');
  await browser.startTracing(page, traced);
  await page.goto(address, { waitUntil: 'commit' });
  await seen;
  // What is put off until the page rests counts too.
  await page.waitForTimeout(700);
  const { tasks, markedMs } = mainThreadOf(await browser.stopTracing(), 'guidance-bench begin');
  const { beginMs, scriptMs } = await page.evaluate(() => (window as unknown as WatchedWindow).watched);
  await page.close();
  return Math.max(...slowedTasksMs(tasks, markedMs('guidance-bench begin') - beginMs + scriptMs));
}

const server = await listen(0, embedServer(ownPages));
const bound = server.address();
if (!bound || typeof bound === 'string') throw new Error('The server has no port.');
const origin = `http://127.0.0.1:${String(bound.port)}`;
const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArguments });
const told: string[] = [];
try {
  for (const [index, page] of ownPages.entries()) {
    const tookMs: number[] = [];
    for (let turn = 0; turn < loads; turn += 1)
      tookMs.push(await longestMs(browser, page, `${origin}/?page=${String(index)}`));
    const ms = percentile(tookMs, 0.5);
    const ceilingMs = ceilingsMs[page.name] ?? 0;
    told.push(`${page.name} ${ms.toFixed(0)} ms`);
    if (ms <= ceilingMs) continue;
    console.error(
      `${page.name}: a task of ${ms.toFixed(0)} ms, over the ceiling of ${String(ceilingMs)} ms.`,
    );
    process.exitCode = 1;
  }
} finally {
  await browser.close();
  await stopListening(server);
}
console.log(`longest task, reckoned ${String(slowdown)} times as slow: ${told.join(', ')}`);
