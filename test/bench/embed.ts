// `npm run bench:embed`: what our scripts cost a page in Chromium, reckoned for a processor four times as slow, beside what a site
// could choose instead, on the same page in the same run; `-- 9`: other numbers of loads. Fails where ours misses its budgets: no task
// over 50 ms before a person acts, no layout shift, the chat's panel usable 100 ms after the press, no request before need.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core';
import { listen, stopListening } from '../../demo/server/listen.js';
import { chromiumArguments, ensureChromium } from '../support/chromium.js';
import { embedPages, embedServer, installedIn, ownPages, type EmbedPage } from './embed-pages.js';
import { watch, type WatchedWindow } from './embed-watch.js';
import { machine, percentile } from './figures.js';
import { mainThreadOf, slowdown, slowedMs, slowedTasksMs, traced } from './main-thread.js';

const loads = Number(process.argv[2] ?? 5);
const patienceMs = 30_000;
/** What is longer is felt. */
const longMs = 50;
const mark = (what: string): string => `guidance-bench ${what}`;

interface Compared {
  readonly page: EmbedPage;
  readonly address: string;
}

interface Figures {
  readonly bytes: number;
  readonly requests: number;
  readonly scriptMs: number;
  readonly longTasks: number;
  readonly longestMs: number;
  readonly visibleMs: number;
  readonly usableMs: number;
  readonly pressBytes: number;
  readonly shift: number;
  readonly heapMb: number;
}

const said = (page: Page, what: string) =>
  page.waitForEvent('console', {
    predicate: (line) => line.text() === mark(what),
    timeout: patienceMs,
  });

/** Everything that has come over the wire but the page itself. */
async function countTraffic(cdp: CDPSession) {
  const traffic = { bytes: 0, requests: 0 };
  const own = new Set<string>();
  cdp.on('Network.requestWillBeSent', ({ requestId, type, request }) => {
    if (type === 'Document' || request.url.endsWith('/favicon.ico')) own.add(requestId);
    else traffic.requests += 1;
  });
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (!own.has(requestId)) traffic.bytes += encodedDataLength;
  });
  await cdp.send('Network.enable');
  return traffic;
}

const watchedIn = (page: Page) => page.evaluate(() => (window as unknown as WatchedWindow).watched);

async function scriptMs(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? NaN);
}

/** How long a finger stays down; what a page does meanwhile is not waited for. */
const tapMs = 80;

/** As a person does it: no script of ours runs in the page. */
async function press(cdp: CDPSession, at: { x: number; y: number }): Promise<void> {
  const send = (type: 'mousePressed' | 'mouseReleased') =>
    cdp.send('Input.dispatchMouseEvent', { type, ...at, button: 'left', clickCount: 1 });
  await send('mousePressed');
  await new Promise((resolve) => setTimeout(resolve, tapMs));
  await send('mouseReleased');
}

/** What the page does until it rests. */
async function rest(page: Page, cdp: CDPSession, address: string) {
  const seen = said(page, 'visible');
  await page.goto(address, { waitUntil: 'commit' });
  await seen;
  // What a page puts off until it rests is its cost too.
  await page.waitForTimeout(1500);
  const ranMs = await scriptMs(cdp);
  const watched = await watchedIn(page);
  return { ranMs, watched };
}

/** What a person with a slow phone waits for, from a press until it can be used; NaN for what never can. */
async function usableAfterPress(browser: Browser, page: Page, press: () => Promise<void>): Promise<number> {
  await browser.startTracing(page, traced);
  const ready = said(page, 'usable').then(
    () => true,
    () => false,
  );
  await press();
  const isReady = await ready;
  const trace = await browser.stopTracing();
  if (!isReady) return NaN;
  const { tasks, markedMs } = mainThreadOf(trace, mark('pressed'));
  return slowedMs(tasks, markedMs(mark('pressed')), markedMs(mark('usable')));
}

async function load(browser: Browser, page: Page, compared: Compared): Promise<Figures> {
  const cdp = await page.context().newCDPSession(page);
  const { visible, usable } = compared.page;
  await page.addInitScript(watch, { visible, ...(usable && { usable }) });
  const traffic = await countTraffic(cdp);
  await cdp.send('Performance.enable');
  await browser.startTracing(page, traced);
  const { ranMs, watched } = await rest(page, cdp, compared.address);
  const { tasks, markedMs } = mainThreadOf(await browser.stopTracing(), mark('begin'));
  const openedMs = markedMs(mark('begin')) - watched.beginMs;
  const tasksMs = slowedTasksMs(tasks, openedMs + watched.scriptMs);
  const { bytes, requests } = traffic;
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  const usableMs = usable ? await usableAfterPress(browser, page, () => press(cdp, watched.at)) : NaN;
  return {
    bytes,
    requests,
    scriptMs: slowdown * ranMs,
    longTasks: tasksMs.filter((ms) => ms > longMs).length,
    longestMs: Math.max(0, ...tasksMs),
    visibleMs: slowedMs(tasks, openedMs, openedMs + watched.visibleMs),
    usableMs,
    pressBytes: usable ? traffic.bytes - bytes : NaN,
    shift: watched.shift,
    heapMb: usedSize / 1e6,
  };
}

/** The middle of each figure; nothing is warmed up, as nothing is for a first visitor. */
async function measure(browser: Browser, compared: Compared): Promise<Figures> {
  const all: Figures[] = [];
  for (let turn = 0; turn < loads; turn += 1) {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 }, timezoneId: 'Europe/Oslo' });
    all.push(
      await load(browser, page, compared).catch((error: unknown) => {
        throw new Error(`${compared.page.name} shows nothing.`, { cause: error });
      }),
    );
    await page.close();
  }
  const names = Object.keys(all[0] ?? {}) as (keyof Figures)[];
  const middle = (name: keyof Figures) =>
    percentile(
      all.map((one) => one[name]),
      0.5,
    );
  return Object.fromEntries(names.map((name) => [name, middle(name)])) as unknown as Figures;
}

const columns: readonly [name: string, value: (one: Figures) => number, digits: number, compares: boolean][] =
  [
    ['kB', ({ bytes }) => bytes / 1024, 1, true],
    ['requests', ({ requests }) => requests, 0, false],
    ['script ms', (one) => one.scriptMs, 0, true],
    ['long tasks', ({ longTasks }) => longTasks, 0, false],
    ['longest ms', ({ longestMs }) => longestMs, 0, false],
    ['visible ms', ({ visibleMs }) => visibleMs, 0, true],
    ['press→usable ms', ({ usableMs }) => usableMs, 0, true],
    ['kB then', ({ pressBytes }) => pressBytes / 1024, 1, false],
    ['shift', ({ shift }) => shift, 3, false],
    ['heap MB', ({ heapMb }) => heapMb, 1, true],
  ];

/** A line for each page; in brackets how many times the first line's. */
function tableFor(group: EmbedPage['group'], figures: ReadonlyMap<EmbedPage, Figures>): string {
  const lines = [...figures].filter(([page]) => page.group === group);
  const first = lines[0]?.[1];
  const cell = (one: Figures, [, value, digits, compares]: (typeof columns)[number]) => {
    const ratio = first && one !== first && compares ? value(one) / value(first) : NaN;
    const written = Number.isFinite(value(one)) ? value(one).toFixed(digits) : '–';
    return Number.isFinite(ratio) ? `${written} (×${ratio.toFixed(ratio < 1 ? 2 : 1)})` : written;
  };
  const rows = [
    [group, ...columns.map(([name]) => name)],
    ...lines.map(([page, one]) => [page.name, ...columns.map((column) => cell(one, column))]),
  ];
  const widths = rows[0]?.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0))) ?? [];
  const notes = lines.flatMap(([{ name, note }]) => (note === undefined ? [] : [`  ${name}: ${note}`]));
  return [
    ...rows.map((row) =>
      row
        .map((text, at) => (at === 0 ? text.padEnd(widths[at] ?? 0) : text.padStart((widths[at] ?? 0) + 2)))
        .join(''),
    ),
    ...notes,
  ].join('\n');
}

/** What ours may cost; a chat asks for nothing but its script until it is pressed. */
function missed({ name, group }: EmbedPage, one: Figures): string[] {
  const isChat = group === 'chat';
  return [
    ...(one.longestMs > longMs ? [`a task of ${one.longestMs.toFixed(0)} ms before a person acts`] : []),
    ...(one.shift > 0 ? [`a layout shift of ${one.shift.toFixed(3)}`] : []),
    ...(isChat && !(one.usableMs <= 100) ? [`usable ${one.usableMs.toFixed(0)} ms after the press`] : []),
    ...(isChat && one.requests > 1 ? [`${String(one.requests - 1)} requests before need`] : []),
  ].map((what) => `${name}: ${what}`);
}

if (!existsSync(`${installedIn}/node_modules`)) {
  console.log('Installing what is compared …');
  // Their scripts are what a site loads, so none of their own runs here.
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--silent'], {
    cwd: installedIn,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}
const server = await listen(0, embedServer());
const bound = server.address();
if (!bound || typeof bound === 'string') throw new Error('The server has no port.');
const origin = `http://127.0.0.1:${String(bound.port)}`;
const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArguments });
const figures = new Map<EmbedPage, Figures>();
try {
  for (const [index, page] of embedPages.entries())
    figures.set(page, await measure(browser, { page, address: `${origin}/?page=${String(index)}` }));
} finally {
  await browser.close();
  await stopListening(server);
}
console.log(`${tableFor('chat', figures)}\n\n${tableFor('calendar', figures)}`);
console.log(`\nmedians of ${String(loads)} loads, ${machine()}, reckoned ${String(slowdown)} times as slow`);
const misses = [...figures].flatMap(([page, one]) => (ownPages.includes(page) ? missed(page, one) : []));
for (const what of misses) console.error(what);
if (misses.length > 0) process.exitCode = 1;
