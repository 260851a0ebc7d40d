import type { ReactiveController } from 'lit';

/**
 * Does soon what a first drawing does too: the service is asked, and a way in taken out of the address, before there is
 * anything to draw, but in a piece of its own, as a slow phone is held up by what is done in one go. Where that goes wrong it is ended and left to the drawing, which keeps the partner's words and says why.
 */
export function updateEarly(
  controller: Required<Pick<ReactiveController, 'hostUpdate' | 'hostDisconnected'>>,
): void {
  setTimeout(() => {
    try {
      controller.hostUpdate();
    } catch {
      controller.hostDisconnected();
    }
  });
}
