import { cleaned } from '../ui/written-attribute.js';
import {
  addAttributes,
  attributesAfter,
  isElement,
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

/** The elements themselves. */
const tags = widgets.map(tagOf).join();
const placeholder = '[data-guidance],[class*="guidance-"]';
/** Everything that is or becomes a widget. */
export const widgetSelector = `${tags},${placeholder}`;

export const widgetOf = (element: Element): Widget | undefined => {
  const named = cleaned(element.getAttribute('data-guidance') ?? '');
  if (isWidget(named)) return named;
  const classes = [...element.classList].map(cleaned);
  return widgets.find((widget) => classes.includes(tagOf(widget)));
};

const elementWidget = (element: Element): Widget | undefined =>
  widgets.find((widget) => element.localName === tagOf(widget));

/** How often a placeholder is filled anew: a page that empties it every time is let win. */
const mostFillings = 20;

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
  readonly #seen = new WeakMap<Element, number>();
  /** Elements get their settings before they wake; into the page's own we put nothing before it has settled. */
  #wanted = tags;

  constructor(options: PlaceholderOptions) {
    this.#options = options;
  }

  /** Fills every placeholder at and under `root` that is not filled. */
  scan(root: ParentNode, wanted = widgetSelector): void {
    if (isElement(root) && root.matches(wanted)) this.#fill(root);
    for (const element of root.querySelectorAll(wanted)) this.#fill(element);
  }

  /**
   * Finds what is on the page and what comes later; `settled` calls back when the page can have its placeholders filled.
   * Returns the function that ends it.
   */
  follow(page: Document, settled: (work: () => void) => void): () => void {
    this.scan(page, tags);
    const observer = new MutationObserver((records) => this.#changed(records));
    observer.observe(page, { childList: true, subtree: true });
    settled(() => {
      this.#wanted = widgetSelector;
      this.scan(page);
    });
    return () => observer.disconnect();
  }

  /** What was put on the page, and placeholders that lost what was in them: a page that is morphed knows only its own. */
  #changed(records: readonly MutationRecord[]): void {
    for (const { addedNodes, target } of records) {
      for (const node of addedNodes) if (isElement(node) && node.isConnected) this.scan(node, this.#wanted);
      const place = this.#wanted === widgetSelector && isElement(target) && target.closest(placeholder);
      if (place) this.#fill(place);
    }
  }

  #fill(element: Element): void {
    const seen = this.#seen.get(element) ?? 0;
    const own = elementWidget(element);
    const widget = own ?? widgetOf(element);
    if (!widget || seen > mostFillings) return;
    const isLink = element instanceof HTMLAnchorElement;
    if (own || (isLink && widget === 'chat')) {
      this.#seen.set(element, Infinity);
      if (own) addAttributes(element, this.#options.attributes[own]);
      else this.#opensChat(element as HTMLAnchorElement);
    } else if (!element.closest(tags) && !element.querySelector(tags)) {
      // A copy of a page (a snapshot for going back) has the widget inside already, and the link that it stands for in it.
      this.#seen.set(element, seen + 1);
      if (isLink) this.#replace(element, widget);
      else element.replaceChildren(this.#create(widget, element, [...element.childNodes]));
    }
  }

  #create(widget: Widget, placeholder: Element, fallback: Node[]): Element {
    const element = document.createElement(tagOf(widget));
    addAttributes(element, this.#settingsOf(placeholder, widget));
    // Something always stands in it, so that it is never `:empty`, which some pages hide.
    element.append(...fallback, ' ');
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
