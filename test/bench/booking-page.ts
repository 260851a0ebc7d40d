// `npm run bench:booking-page`: another month in Chromium on a processor four times as slow: one whose every day has free
// times, beside an empty one. The service answers at once, so that the figures are the browser's.
import { readFileSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { listen, stopListening } from '../../demo/server/listen.js';
import { lastDayOf, monthOf } from '../../src/i18n/calendar.js';
import { aCvService, aFewWeeks, aProfile } from '../booking/fixtures.js';
import { chromiumArguments, ensureChromium } from '../support/chromium.js';
import { machine, percentile, tableOf } from './figures.js';

const turns = Number(process.argv[2] ?? 40);
const slowdown = 4;
const timesADay = 9;

interface Figures {
  /** Each from the press to the picture. */
  pressedMs: number[];
  keyedMs: number[];
  longTasksMs: number[];
}

type WatchedWindow = Window & { longTasksMs: number[] };

const serverTime = new Date().toISOString();
const slots = aFewWeeks({ service: 'cv' });

/** Every day of the month that is asked for, each with as many times. */
const days = (from: string) =>
  Array.from({ length: Number(lastDayOf(monthOf(from)).slice(8)) }, (_, day) => ({
    date: `${monthOf(from)}-${String(day + 1).padStart(2, '0')}`,
    free: timesADay,
  }));

const profile = aProfile({
  booking: { holdMinutes: 10, minNoticeMinutes: 0, cancelNoticeMinutes: 0, horizonDays: 5000 },
});

function answer({ pathname, searchParams }: URL, isFull: boolean): object {
  if (pathname.endsWith('/profile')) return profile;
  if (pathname.endsWith('/services')) return { items: [aCvService()] };
  if (pathname.endsWith('/slots'))
    return { items: slots.slice(0, 5), firstFree: slots[0]?.start, serverTime };
  return { days: isFull ? days(searchParams.get('from') ?? '') : [], serverTime };
}

const html = `<!doctype html><html lang="nb"><meta charset="utf-8"><title>Bestill time</title>
<script async src="/guidance.js" data-api="/v1"></script><guidance-booking></guidance-booking></html>`;

/** Presses, or hits a key, and waits for the picture with the other month's days: milliseconds. */
async function turnMonth({ key, isFull }: { key: boolean; isFull: boolean }): Promise<number> {
  const root = document.querySelector('guidance-booking')?.shadowRoot;
  // No function with a name in here: what runs in the page knows nothing of our tools' helpers for names.
  const before = root?.querySelector('#span-title')?.textContent;
  const startedAt = performance.now();
  if (key) {
    const day = root?.querySelector('.day[tabindex="0"]');
    day?.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown', bubbles: true, composed: true }));
  } else root?.querySelector<HTMLElement>('.span-head button:last-of-type')?.click();
  for (;;) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const isThere =
      root?.querySelector('table')?.ariaBusy === 'false' &&
      root.querySelector('#span-title')?.textContent !== before;
    if (isThere && (root.querySelector('.day[aria-disabled="false"]') !== null) === isFull) break;
  }
  // The picture is painted after the frame's callbacks.
  await new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
  return performance.now() - startedAt;
}

async function measure(browser: Browser, isFull: boolean): Promise<Figures> {
  const script = readFileSync('dist/guidance.js');
  const server = await listen(0, (request) => {
    const url = new URL(request.url);
    if (url.pathname.startsWith('/v1')) return Response.json(answer(url, isFull));
    const isScript = url.pathname === '/guidance.js';
    return new Response(isScript ? script : html, {
      headers: { 'Content-Type': isScript ? 'text/javascript' : 'text/html; charset=utf-8' },
    });
  });
  const bound = server.address();
  if (!bound || typeof bound === 'string') throw new Error('The server has no port.');
  const page = await browser.newPage({ viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' });
  await page.addInitScript(() => {
    const longTasksMs: number[] = [];
    (window as unknown as WatchedWindow).longTasksMs = longTasksMs;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longTasksMs.push(duration);
    }).observe({ type: 'longtask' });
  });
  await page.goto(`http://127.0.0.1:${String(bound.port)}/`);
  await page.getByRole('radio', { name: 'Måned' }).check();
  await page.locator('table[aria-busy="false"]').waitFor();
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.evaluate(() => (window as unknown as WatchedWindow).longTasksMs.splice(0));
  const figures: Figures = { pressedMs: [], keyedMs: [], longTasksMs: [] };
  for (let turn = 0; turn < turns; turn += 1) {
    figures.pressedMs.push(await page.evaluate(turnMonth, { key: false, isFull }));
    figures.keyedMs.push(await page.evaluate(turnMonth, { key: true, isFull }));
  }
  // The browser tells of a long task after it.
  await page.waitForTimeout(200);
  figures.longTasksMs = await page.evaluate(() => (window as unknown as WatchedWindow).longTasksMs);
  await page.close();
  await stopListening(server);
  return figures;
}

const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArguments });
const figures: Figures[] = [];
try {
  for (const isFull of [false, true]) figures.push(await measure(browser, isFull));
} finally {
  await browser.close();
}

const row = (what: string, unit: string, value: (one: Figures) => number) => ({
  what,
  unit,
  values: figures.map(value),
});
const rows = [
  row('by a press of the button until painted, median', 'ms', ({ pressedMs }) => percentile(pressedMs, 0.5)),
  row('  p95', 'ms', ({ pressedMs }) => percentile(pressedMs, 0.95)),
  row('by Page Down until painted, median', 'ms', ({ keyedMs }) => percentile(keyedMs, 0.5)),
  row('  p95', 'ms', ({ keyedMs }) => percentile(keyedMs, 0.95)),
  row(`long tasks in ${String(2 * turns)} changes`, '', ({ longTasksMs }) => longTasksMs.length),
  row('  the longest', 'ms', ({ longTasksMs }) => Math.max(0, ...longTasksMs)),
];
const columns = ['empty months', `${String(timesADay)} times every day`];
console.log(`${tableOf(columns, rows)}\n\n${machine()}, slowed down ${String(slowdown)} times`);
