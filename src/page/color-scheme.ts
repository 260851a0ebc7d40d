import type { Theme } from '../settings.js';

export type ColorScheme = 'light' | 'dark';

const prefersDark = (): MediaQueryList => window.matchMedia('(prefers-color-scheme: dark)');

/**
 * `auto` follows the page, not only the device: a page that has never declared dark colours stays light around us,
 * and so do we. `color-scheme` is inherited, so the element's own computed value tells what the page supports.
 */
export const resolveScheme = (theme: Theme, element: Element): ColorScheme => {
  if (theme !== 'auto') return theme;
  const declared = getComputedStyle(element).colorScheme;
  if (!declared.includes('dark')) return 'light';
  return !declared.includes('light') || prefersDark().matches ? 'dark' : 'light';
};

/** Calls back when the device changes between light and dark. Returns the function that ends it. */
export const watchScheme = (changed: () => void): (() => void) => {
  const query = prefersDark();
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
};
