import type { LitElement, ReactiveController } from 'lit';

/** "Har ventet 3 minutter" grows older by itself. */
const repaintEveryMs = 15_000;

/** Paints an element anew now and then. */
export function repaints(host: LitElement): ReactiveController {
  let timer: ReturnType<typeof setInterval> | undefined;
  return {
    hostConnected: () => {
      timer = setInterval(() => host.requestUpdate(), repaintEveryMs);
    },
    hostDisconnected: () => clearInterval(timer),
  };
}
