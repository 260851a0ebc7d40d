import type { BrowserContext, CDPSession, Locator, Page } from 'playwright-core';

interface Watched {
  longTasksMs: number[];
  /** From a press of a key to the next picture. */
  pressesMs: number[];
}
type WatchedWindow = Window & { watched: Watched };

/** What a part of the visit cost. */
export interface Cost {
  tookMs: number;
  longTasks: number;
  longestMs: number;
  slowestPressMs: number;
}

/** The partner's page with the conversation, watched by the browser's own instruments. */
export class LogPage {
  readonly page: Page;
  readonly #cdp: CDPSession;

  constructor(page: Page, cdp: CDPSession) {
    this.page = page;
    this.#cdp = cdp;
  }

  static async open(context: BrowserContext): Promise<LogPage> {
    const page = await context.newPage();
    await page.addInitScript(() => {
      const watched: Watched = { longTasksMs: [], pressesMs: [] };
      (window as unknown as WatchedWindow).watched = watched;
      const watch = (type: string, durations: number[]) => {
        const observer = new PerformanceObserver((list) => {
          for (const { name, duration } of list.getEntries()) {
            if (type === 'longtask' || name === 'keydown') durations.push(duration);
          }
        });
        observer.observe({ type, buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
      };
      watch('longtask', watched.longTasksMs);
      watch('event', watched.pressesMs);
    });
    return new LogPage(page, await context.newCDPSession(page));
  }

  get log(): Locator {
    return this.page.locator('guidance-chat').getByRole('log');
  }

  get field(): Locator {
    return this.page.locator('guidance-chat').getByLabel('Skriv en melding');
  }

  /** Does something, and tells what it cost. */
  async cost(work: () => Promise<number | undefined>): Promise<Cost> {
    const startedAt = performance.now();
    const ownMs = await work();
    const tookMs = ownMs ?? performance.now() - startedAt;
    const { longTasksMs, pressesMs } = await this.#takeWatched();
    return {
      tookMs,
      longTasks: longTasksMs.length,
      longestMs: Math.max(0, ...longTasksMs),
      slowestPressMs: Math.max(0, ...pressesMs),
    };
  }

  /** Goes to the page; milliseconds from then until the text stands at the end of the log, in sight. */
  async openAt(url: string, lastText: string): Promise<number> {
    await this.page.goto(url, { waitUntil: 'commit' });
    const at = await this.page.waitForFunction(lastInSight, lastText, { polling: 'raf', timeout: 120_000 });
    return (await at.jsonValue()) || 0;
  }

  /** To the first message and back, five screens in each picture. */
  scrollThrough(): Promise<number> {
    // No function with a name in here: what runs in the page knows nothing of our tools' helpers for names.
    return this.log.evaluate(async (log) => {
      const startedAt = performance.now();
      for (const direction of [-1, 1]) {
        for (let still = 0; still < 10;) {
          const before = log.scrollTop;
          log.scrollBy({ top: direction * log.clientHeight * 5, behavior: 'instant' });
          await new Promise((resolve) => requestAnimationFrame(resolve));
          still = Math.abs(log.scrollTop - before) < 1 ? still + 1 : 0;
        }
      }
      return performance.now() - startedAt;
    });
  }

  /** Types it a key at a time, and sends it. */
  async say(text: string): Promise<void> {
    await this.field.pressSequentially(text);
    await this.field.press('Enter');
    await this.page.waitForFunction(lastInSight, text, { polling: 'raf' });
  }

  /** What is held after a thorough clearing. */
  async memory(): Promise<{ heapMegabytes: number; nodes: number }> {
    await this.#cdp.send('HeapProfiler.collectGarbage');
    const { usedSize } = await this.#cdp.send('Runtime.getHeapUsage');
    const { nodes } = await this.#cdp.send('Memory.getDOMCounters');
    return { heapMegabytes: usedSize / 1024 ** 2, nodes };
  }

  #takeWatched(): Promise<Watched> {
    return this.page.evaluate(async () => {
      // The browser tells of a long task after it.
      await new Promise((resolve) => setTimeout(resolve, 200));
      const { watched } = window as unknown as WatchedWindow;
      return {
        longTasksMs: watched.longTasksMs.splice(0),
        pressesMs: watched.pressesMs.splice(0),
      };
    });
  }
}

/** When the last bubble is this one, and can be seen: the milliseconds since the page was asked for. */
function lastInSight(text: string): number | false {
  const root = document.querySelector('guidance-chat')?.shadowRoot;
  const log = root?.querySelector('[role=log]');
  const last = [...(log?.querySelectorAll('.bubble') ?? [])].at(-1);
  if (!log || last?.textContent.trim() !== text) return false;
  const { top } = last.getBoundingClientRect();
  return top > 0 && top < log.getBoundingClientRect().bottom ? performance.now() : false;
}
