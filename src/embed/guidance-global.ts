import type { Settings } from '../settings.js';

/** `window.guidance`, the only global. */
export interface GuidanceGlobal {
  readonly version: string;
  /** Changes what holds for the whole page; what is left out stays as it is. */
  configure(changes: Partial<Pick<Settings, 'api' | 'lang' | 'theme' | 'strings'>>): void;
  /** Fills placeholders under `root`, by default the whole page. Needed only inside shadow roots: the rest is watched. */
  scan(root?: ParentNode): void;
}

declare global {
  interface Window {
    guidance?: GuidanceGlobal;
  }
}

/** An element with `id="guidance"` also answers to `window.guidance`, and may be covered; the host's own variables may not. */
export const publish = (global: GuidanceGlobal): void => {
  const isFree = !Object.hasOwn(window, 'guidance');
  if (isFree) window.guidance = global;
  else console.warn('guidance-widgets: the page already uses window.guidance, so it stays as it is.');
};
