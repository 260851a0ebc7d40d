export interface PageLife {
  /** The network is back, or the page is looked at again. */
  returned(): void;
  /** The page is left or put to sleep; the browser may keep it, but not with an open connection. */
  left(): void;
  /** The browser lets the page go on. `wasKept`: it stood behind a later page of the tab, on which much may have happened. */
  woken(wasKept: boolean): void;
}

/** Tells when a page goes, sleeps and comes back. Returns the function that ends it. */
export const watchPageLife = ({ returned, left, woken }: PageLife): (() => void) => {
  const listening = new AbortController();
  const { signal } = listening;
  const looked = () => {
    if (isPageVisible()) returned();
  };
  const shown = (event: PageTransitionEvent) => {
    if (event.persisted) woken(true);
  };
  window.addEventListener('online', returned, { signal });
  document.addEventListener('visibilitychange', looked, { signal });
  window.addEventListener('pagehide', left, { signal });
  window.addEventListener('pageshow', shown, { signal });
  // A tab in the background that the browser stops altogether.
  document.addEventListener('freeze', left, { signal });
  document.addEventListener('resume', () => woken(false), { signal });
  // A page that was made ready before anybody asked for it is looked at for the first time.
  document.addEventListener('prerenderingchange', () => woken(false), { signal });
  return () => listening.abort();
};

/** False in a tab behind another, where nobody reads. */
export const isPageVisible = (): boolean => document.visibilityState === 'visible';
