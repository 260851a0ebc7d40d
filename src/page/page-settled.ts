const isParsed = (): boolean => {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return document.readyState === 'complete' || (navigation?.domContentLoadedEventEnd ?? 0) > 0;
};

/** Safari has no `requestIdleCallback`. */
const whenIdle = (work: () => void): void => {
  if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: 1000 });
  else setTimeout(work, 100);
};

/**
 * Calls back when the page is parsed and its own scripts have had their turn. A framework that wakes up what a server has
 * rendered compares the page with what it expects, and throws away a page in which something has grown meanwhile.
 */
export const whenSettled = (work: () => void): void => {
  const settle = () => whenIdle(work);
  if (isParsed()) settle();
  else document.addEventListener('DOMContentLoaded', settle, { once: true });
};
