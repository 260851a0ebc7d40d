import type { ReactiveController } from 'lit';

/**
 * Does at once what a first drawing does too: the service is asked, and a way in taken out of the address, before there is
 * anything to draw. Where that goes wrong it is ended and left to the drawing, which keeps the partner's words and says why.
 */
export function updateEarly(
  controller: Required<Pick<ReactiveController, 'hostUpdate' | 'hostDisconnected'>>,
): void {
  queueMicrotask(() => {
    try {
      controller.hostUpdate();
    } catch {
      controller.hostDisconnected();
    }
  });
}
