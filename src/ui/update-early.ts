import type { ReactiveController } from 'lit';
import { soon } from '../page/soon.js';

/**
 * Does soon what a first drawing does too: the service is asked, and a way in taken out of the address, before there is
 * anything to draw. Where that goes wrong it is ended and left to the drawing, which keeps the partner's words and says why.
 */
export function updateEarly(
  controller: Required<Pick<ReactiveController, 'hostUpdate' | 'hostDisconnected'>>,
): void {
  const begin = () => {
    try {
      controller.hostUpdate();
    } catch {
      controller.hostDisconnected();
    }
  };
  // What else the element is made of is connected first.
  queueMicrotask(() => soon(begin));
}
