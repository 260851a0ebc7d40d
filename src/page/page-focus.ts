/** The element of the page that focus has come to, once the page has scrolled there. Returns the function that ends it. */
export const watchPageFocus = (changed: (element: Element) => void): (() => void) => {
  const listening = new AbortController();
  const { signal } = listening;
  const tell = ({ target }: FocusEvent): void => {
    requestAnimationFrame(() => {
      if (!signal.aborted && target instanceof Element && target.matches(':focus, :focus-within'))
        changed(target);
    });
  };
  document.addEventListener('focusin', tell, { signal });
  return () => listening.abort();
};

/** Whether most of an element lies under a box: its middle does. `mirrored`: the box on the window's other side. */
export const isUnder = (element: Element, box: DOMRect, mirrored: boolean): boolean => {
  const { left, top, width, height } = element.getBoundingClientRect();
  const x = left + width / 2;
  const y = top + height / 2;
  const across = mirrored ? window.innerWidth - x : x;
  return across > box.left && across < box.right && y > box.top && y < box.bottom;
};
