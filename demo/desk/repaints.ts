import type { LitElement, ReactiveController } from 'lit';
import { watchScheme } from '../../src/page/color-scheme.js';

/** "Har ventet 3 minutter" grows older by itself. */
const repaintEveryMs = 15_000;

/** Paints anew now and then, and when the device changes between light and dark. */
export function repaints(host: LitElement): ReactiveController {
  let stops: (() => void)[] = [];
  return {
    hostConnected: () => {
      const repaint = () => host.requestUpdate();
      const timer = setInterval(repaint, repaintEveryMs);
      stops = [watchScheme(repaint), () => clearInterval(timer)];
    },
    hostDisconnected: () => {
      for (const stop of stops.splice(0)) stop();
    },
  };
}
