import { greeting, type FrameMessage } from './frame-message.js';

/** An open chat scrolls inside and takes the height that it is given, so it is given one. */
const openChatPx = 640;

const isHeading = (target: EventTarget | undefined): target is HTMLElement =>
  target instanceof HTMLElement && target.matches('h2, h3, h4, [data-title], [tabindex="-1"]');

/**
 * Tells the page around this one how tall it is, whenever that changes. It tells whoever has framed it: a height says nothing
 * about a person, the frame cannot know its page's origin for sure, and which sites may frame it is decided by
 * `frame-ancestors`. It is told to the parent alone, never to the top, which may be somebody else.
 */
export function speakToParent(content: HTMLElement, widget: HTMLElement): void {
  let told = 0;
  const height = (): number => {
    const isOpenChat = widget.localName === 'guidance-chat' && widget.hasAttribute('open');
    const shown = Math.ceil(content.getBoundingClientRect().height);
    return isOpenChat && shown > 0 ? openChatPx : shown;
  };
  const tell = (topPx?: number): void => {
    const heightPx = height();
    // In a closed accordion or a hidden tab nothing has a height.
    if (heightPx === 0 || (heightPx === told && topPx === undefined)) return;
    told = heightPx;
    const message: FrameMessage = { type: 'guidance-frame', heightPx, ...(topPx !== undefined && { topPx }) };
    window.parent.postMessage(message, '*');
  };
  new ResizeObserver(() => tell()).observe(content);
  for (const name of ['guidance-open', 'guidance-close']) document.addEventListener(name, () => tell());
  // A widget moves focus to the heading of what a press has brought: there the visitor shall be.
  document.addEventListener('focusin', (event) => {
    const [target] = event.composedPath();
    if (isHeading(target)) tell(Math.max(0, target.getBoundingClientRect().top + window.scrollY));
  });
  window.addEventListener('message', (event) => {
    if (event.source !== window.parent || event.data !== greeting) return;
    told = 0;
    tell();
  });
}
