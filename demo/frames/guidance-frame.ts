// For the page around a frame: makes the frame as tall as what it shows. Nothing else on the page is touched.
import { greeting, readFrameMessage } from './frame-message.js';

const script =
  (document.currentScript as HTMLScriptElement | null) ??
  document.querySelector<HTMLScriptElement>('script[src*="guidance-frame"]');

/** Frames come from where this file comes from. Whoever has copied it elsewhere says where: `data-frames="https://…"`. */
const origin = script && new URL(script.dataset.frames ?? script.src, document.baseURI).origin;

/** A frame that follows what is pressed in it: its new heading stands in sight. Nothing moves for a frame without focus. */
const bringIntoSight = (frame: HTMLIFrameElement, topPx: number): void => {
  const y = frame.getBoundingClientRect().top + topPx;
  const isInSight = y >= 0 && y < innerHeight * 0.7;
  if (document.activeElement === frame && !isInSight) scrollBy(0, y - 16);
};

addEventListener('message', (event) => {
  const message = event.origin === origin ? readFrameMessage(event.data) : undefined;
  if (!message) return;
  for (const frame of document.querySelectorAll('iframe')) {
    if (frame.contentWindow !== event.source) continue;
    frame.style.height = `${String(message.heightPx)}px`;
    if (message.topPx !== undefined) bringIntoSight(frame, message.topPx);
  }
});

// To any origin: the word is no secret, and a frame that has not loaded yet has another origin than it will have.
for (const frame of document.querySelectorAll('iframe')) frame.contentWindow?.postMessage(greeting, '*');
