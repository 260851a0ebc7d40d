/** Too little room for a panel beside the page's content: phones, and any screen at 400 % zoom. */
const smallScreen = (): MediaQueryList => window.matchMedia('(max-width: 599px), (max-height: 479px)');

export const isSmallScreen = (): boolean => smallScreen().matches;

/** True where a finger is the pointer: there, focus in a field brings up a keyboard over half the screen. */
export const hasTouchKeyboard = (): boolean => window.matchMedia('(pointer: coarse)').matches;

/** Calls back when the screen becomes small, or large again. Returns the function that ends it. */
export const watchScreenSize = (changed: () => void): (() => void) => {
  const query = smallScreen();
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
};

/** The part of the window that a keyboard leaves free, in px from the window's top. */
export interface VisibleArea {
  readonly topPx: number;
  readonly heightPx: number;
}

/** Calls back at once and whenever a keyboard or a pinch changes the area. Returns the function that ends it. */
export const watchVisibleArea = (changed: (area: VisibleArea) => void): (() => void) => {
  const viewport = window.visualViewport;
  if (!viewport) return () => undefined;
  const tell = () => changed({ topPx: viewport.offsetTop, heightPx: viewport.height });
  viewport.addEventListener('resize', tell);
  viewport.addEventListener('scroll', tell);
  tell();
  return () => {
    viewport.removeEventListener('resize', tell);
    viewport.removeEventListener('scroll', tell);
  };
};
