import type { LitElement, ReactiveController } from 'lit';
import { watchScheme } from '../../src/page/color-scheme.js';

/** Paints an element anew when the device goes from light to dark, or back. */
export function followScheme(host: LitElement): ReactiveController {
  let stop: (() => void) | undefined;
  return {
    hostConnected: () => {
      stop = watchScheme(() => host.requestUpdate());
    },
    hostDisconnected: () => stop?.(),
  };
}
