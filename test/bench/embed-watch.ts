// What runs in the compared pages before their own scripts, and says on the console, and in the trace, what it has seen: whoever
// waits from outside would have to work in the page, and be measured with it.
import type { EmbedPage } from './embed-pages.js';

export interface Watched {
  shift: number;
  /** All in ms since the page was asked for: when this began to run, when the first script had come, and when what is compared was seen. */
  beginMs: number;
  scriptMs: number;
  visibleMs: number;
  /** Where to press. */
  at: { x: number; y: number };
}

export type WatchedWindow = Window & { watched: Watched };

/** No function with a name in here: what runs in the page knows nothing of our tools' helpers for names. */
export async function watch({ visible, usable }: Pick<EmbedPage, 'visible' | 'usable'>): Promise<void> {
  const watched: Watched = {
    shift: 0,
    beginMs: performance.now(),
    scriptMs: 0,
    visibleMs: 0,
    at: { x: 0, y: 0 },
  };
  (window as unknown as WatchedWindow).watched = watched;
  console.timeStamp('guidance-bench begin');
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
    })[])
      if (!entry.hadRecentInput) watched.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  const press = { isDone: false };
  addEventListener(
    'click',
    () => {
      press.isDone = true;
      console.timeStamp('guidance-bench pressed');
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
      if (!box || box.width === 0 || box.height === 0 || (place === usable && !press.isDone)) continue;
      watched.at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      break;
    }
    // The picture is painted after the frame's callbacks.
    await new Promise((resolve) => setTimeout(resolve));
    const what = place === visible ? 'guidance-bench visible' : 'guidance-bench usable';
    console.timeStamp(what);
    console.info(what);
    if (place !== visible) return;
    watched.visibleMs = performance.now();
    watched.scriptMs = Math.min(
      ...performance
        .getEntriesByType('resource')
        .flatMap((entry) =>
          entry.name.endsWith('js') ? [(entry as PerformanceResourceTiming).responseEnd] : [],
        ),
    );
  }
}
