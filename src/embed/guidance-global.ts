import type { Settings } from '../settings.js';

/** `window.guidance`, the only global. */
export interface GuidanceGlobal {
  readonly version: string;
  /** Changes what holds for the whole page; what is left out stays as it is. */
  configure(changes: Partial<Pick<Settings, 'api' | 'lang' | 'theme' | 'strings' | 'languages'>>): void;
  /** Fills placeholders under `root`, by default the whole page. Needed only inside shadow roots: the rest is watched. */
  scan(root?: ParentNode): void;
}

/** The small script's, until the whole one is there. */
export interface SmallGlobal extends GuidanceGlobal {
  /** Passes on what it has been told, and whatever it is told from now on. */
  handOver(whole: GuidanceGlobal): void;
}

declare global {
  interface Window {
    guidance?: GuidanceGlobal;
  }
}

/** The global of a copy that came first. `undefined` also when the page has something else under that name. */
export const earlierCopy = (): GuidanceGlobal | undefined => {
  const found: unknown = window.guidance;
  const isOurs = typeof found === 'object' && found !== null && 'scan' in found && 'configure' in found;
  return isOurs ? window.guidance : undefined;
};

export const isSmall = (global: GuidanceGlobal | undefined): global is SmallGlobal =>
  global !== undefined && 'handOver' in global;

/**
 * An element with `id="guidance"` also answers to `window.guidance`, and may be covered; the host's own variables may not.
 * The small script's global gives way.
 */
export const publish = (global: GuidanceGlobal | SmallGlobal): void => {
  const earlier = earlierCopy();
  const isFree = isSmall(earlier) || !Object.hasOwn(window, 'guidance');
  if (isFree) window.guidance = global;
  else console.warn('guidance-widgets: the page already uses window.guidance, so it stays as it is.');
  if (isSmall(earlier)) earlier.handOver(global);
};
