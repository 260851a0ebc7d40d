// What runs in the compared pages before their own scripts, and says on the console what it has seen: whoever waits from
// outside would have to work in the page, and be measured with it.
import type { EmbedPage } from './embed-pages.js';

export interface Watched {
  longTasksMs: number[];
  shift: number;
  visibleAt: number;
  /** From the press until the picture; undefined before. */
  usableMs?: number;
  /** Where to press. */
  at: { x: number; y: number };
}

export type WatchedWindow = Window & { watched: Watched };

/** No function with a name in here: what runs in the page knows nothing of our tools' helpers for names. */
export async function watch({ visible, usable }: Pick<EmbedPage, 'visible' | 'usable'>): Promise<void> {
  const watched: Watched = { longTasksMs: [], shift: 0, visibleAt: 0, at: { x: 0, y: 0 } };
  (window as unknown as WatchedWindow).watched = watched;
  new PerformanceObserver((list) => {
    // What a browser does to open a page is nobody's: what counts ends after the first script has come.
    const [firstMs = Infinity] = performance
      .getEntriesByType('resource')
      .flatMap((entry) =>
        entry.name.endsWith('js') ? [(entry as PerformanceResourceTiming).responseEnd] : [],
      )
      .sort((one, other) => one - other);
    for (const { startTime, duration } of list.getEntries())
      if (startTime + duration > firstMs) watched.longTasksMs.push(duration);
  }).observe({ type: 'longtask' });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
    })[])
      if (!entry.hadRecentInput) watched.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  let pressedAt = 0;
  addEventListener(
    'click',
    ({ timeStamp }) => {
      pressedAt = timeStamp;
    },
    { capture: true, once: true },
  );
  for (const place of [visible, usable]) {
    if (!place) return;
    for (;;) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      let root: ParentNode | null | undefined = document;
      for (const host of place.slice(0, -1)) root = root?.querySelector(host)?.shadowRoot;
      const found = root?.querySelector(place.at(-1) ?? '');
      const box = found?.getBoundingClientRect();
      if (!box || box.width === 0 || box.height === 0 || (place === usable && pressedAt === 0)) continue;
      watched.at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      break;
    }
    // The picture is painted after the frame's callbacks.
    await new Promise((resolve) => setTimeout(resolve));
    if (place === visible) watched.visibleAt = performance.now();
    else watched.usableMs = performance.now() - pressedAt;
    console.info(place === visible ? 'guidance-bench visible' : 'guidance-bench usable');
  }
}
