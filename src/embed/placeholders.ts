import {
  addAttributes,
  attributesAfter,
  isWidget,
  tagOf,
  widgets,
  type Attributes,
  type Widget,
} from './widget.js';

/** Opens the page's chat, and puts one on the page when there is none. */
export type OpenChat = (attributes: Attributes) => void;

export interface PlaceholderOptions {
  /** For elements that say nothing themselves. */
  readonly attributes: Readonly<Record<Widget, Attributes>>;
  readonly openChat: OpenChat;
}

/** Everything that is or becomes a widget. */
export const selector = widgets
  .flatMap((widget) => [tagOf(widget), `[data-guidance="${widget}"]`, `.guidance-${widget}`])
  .join();

export const widgetOf = (element: Element): Widget | undefined => {
  const named = element.getAttribute('data-guidance') ?? '';
  if (isWidget(named)) return named;
  return widgets.find((widget) => element.classList.contains(`guidance-${widget}`));
};

const elementWidget = (element: Element): Widget | undefined =>
  widgets.find((widget) => element.localName === tagOf(widget));

/** A press that means "open this here": not in a new tab, not already handled by the page. */
export const isPlainPress = (event: MouseEvent): boolean =>
  event.button === 0 &&
  !event.defaultPrevented &&
  !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);

/**
 * Finds what editors can write where their system allows no new elements, and puts the widgets there. What stands in a
 * placeholder becomes the widget's fallback, so nothing is gone before there is something better.
 */
export class Placeholders {
  readonly #options: PlaceholderOptions;
  readonly #handled = new WeakSet<Element>();

  constructor(options: PlaceholderOptions) {
    this.#options = options;
  }

  /** Fills every placeholder at and under `root` that is not filled yet. */
  scan(root: ParentNode): void {
    if (root instanceof Element && root.matches(selector)) this.#fill(root);
    for (const element of root.querySelectorAll(selector)) this.#fill(element);
  }

  #fill(element: Element): void {
    if (this.#handled.has(element)) return;
    this.#handled.add(element);
    const own = elementWidget(element);
    if (own) {
      addAttributes(element, this.#options.attributes[own]);
      return;
    }
    const widget = widgetOf(element);
    if (!widget) return;
    if (!(element instanceof HTMLAnchorElement))
      element.replaceChildren(this.#create(widget, element, [...element.childNodes]));
    else if (widget === 'chat') this.#opensChat(element);
    else this.#replace(element, widget);
  }

  #create(widget: Widget, placeholder: Element, fallback: Node[]): Element {
    const element = document.createElement(tagOf(widget));
    addAttributes(element, this.#settingsOf(placeholder, widget));
    element.append(...fallback);
    this.#handled.add(element);
    return element;
  }

  /** The link is the fallback: it works until the widget shows something good in its place. */
  #replace(link: HTMLAnchorElement, widget: Widget): void {
    const hadFocus = document.activeElement === link;
    const place = document.createComment('');
    link.replaceWith(place);
    place.replaceWith(this.#create(widget, link, [link]));
    if (hadFocus) link.focus();
  }

  #opensChat(link: HTMLAnchorElement): void {
    link.addEventListener('click', (event) => {
      if (!isPlainPress(event)) return;
      event.preventDefault();
      this.#options.openChat(this.#settingsOf(link, 'chat'));
    });
  }

  #settingsOf(placeholder: Element, widget: Widget): Attributes {
    const { guidance, ...own } = attributesAfter(placeholder, 'data-') as Record<string, string>;
    return { ...this.#options.attributes[widget], ...own };
  }
}

/** Calls back with what is put on the page from now on. Returns the function that ends it. */
export const watchAdditions = (added: (element: Element) => void): (() => void) => {
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) if (node instanceof Element && node.isConnected) added(node);
    }
  });
  observer.observe(document, { childList: true, subtree: true });
  return () => observer.disconnect();
};
