/** The language of the page around an element, across shadow roots; empty when the page names none. */
export const nearestLanguage = (element: Element): string => {
  let node: Node | null = element.parentNode;
  while (node) {
    if (node instanceof Element && node.hasAttribute('lang')) return node.getAttribute('lang') ?? '';
    node = node instanceof ShadowRoot ? node.host : node.parentNode;
  }
  return '';
};

/** Calls back when an attribute of the page's root changes (language, colour scheme). Returns the function that ends it. */
export const watchPageAttributes = (changed: () => void): (() => void) => {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true });
  return () => observer.disconnect();
};
