import { isPlainPress, widgetOf, widgetSelector } from '../embed/placeholders.js';
import { addAttributes, isElement, type Attributes } from '../embed/widget.js';
import { isManageLink } from '../page/manage-link.js';
import { drawLauncher, isLauncherEnough } from './light-launcher.js';

export interface NeedsOptions {
  /** For a chat that says nothing itself. */
  readonly chatAttributes: Attributes;
  /** Fetches and runs the whole script. */
  readonly fetch: () => Promise<void>;
}

/** Knows when the whole script is needed, and gets it once. */
export class Needs {
  readonly #options: NeedsOptions;
  #loading: Promise<void> | undefined;
  #stops: (() => void)[] = [];
  readonly #seen = new WeakSet<Element>();
  /** A screen's height ahead: it is there when the seeker is. */
  readonly #observer = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) this.#loadQuietly();
    },
    { rootMargin: '100% 0px' },
  );

  constructor(options: NeedsOptions) {
    this.#options = options;
    const pressed = (event: MouseEvent) => this.#pressed(event);
    document.addEventListener('click', pressed);
    this.until(
      () => document.removeEventListener('click', pressed),
      () => this.#observer.disconnect(),
    );
    if (isManageLink()) this.#loadQuietly();
  }

  /** To be called when the whole script has taken over. */
  until(...stops: (() => void)[]): void {
    this.#stops.push(...stops);
  }

  scan(root: ParentNode): void {
    if (isElement(root) && root.matches(widgetSelector)) this.#watch(root);
    for (const element of root.querySelectorAll(widgetSelector)) this.#watch(element);
  }

  /** Knows what is on the page and what comes later. */
  follow(page: Document): void {
    this.scan(page);
    const observer = new MutationObserver((records) => {
      for (const { addedNodes } of records)
        for (const node of addedNodes) if (isElement(node) && node.isConnected) this.scan(node);
    });
    observer.observe(page, { childList: true, subtree: true });
    this.until(() => observer.disconnect());
  }

  /** Rejects when the script can't be had; the next need tries again. */
  load(): Promise<void> {
    this.#loading ??= this.#options.fetch().then(
      () => {
        for (const stop of this.#stops) stop();
      },
      (error: unknown) => {
        this.#loading = undefined;
        console.warn(`guidance-widgets [script-blocked]: ${String(error)}`);
        throw error;
      },
    );
    return this.#loading;
  }

  #loadQuietly(): void {
    this.load().catch(() => undefined);
  }

  #watch(element: Element): void {
    if (this.#seen.has(element)) return;
    this.#seen.add(element);
    const isChat = element.localName === 'guidance-chat';
    if (isChat) addAttributes(element, this.#options.chatAttributes);
    if (isChat && isLauncherEnough(element))
      this.until(drawLauncher(element as HTMLElement, () => this.load()));
    else if (!isChatLink(element)) this.#observer.observe(element);
  }

  /** A link to the chat opens it; without the script it stays a link. */
  #pressed(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || !isChatLink(link) || !isPlainPress(event)) return;
    event.preventDefault();
    const opened = this.load().then(() => {
      // The page has long settled, so the link need not wait for that.
      window.guidance?.scan(link);
      link.click();
    });
    opened.catch(() => location.assign(link.href));
  }
}

const isChatLink = (element: Element): boolean =>
  element instanceof HTMLAnchorElement && widgetOf(element) === 'chat';
