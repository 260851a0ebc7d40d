import type { LitElement, ReactiveController } from 'lit';

/**
 * Focus is never lost because something was painted anew: it follows what has been moved in a list, and where the focused
 * thing has gone, it moves on to what is left of its place.
 * @param places selectors of what can take focus instead, the nearest first
 */
export function keepFocus(host: LitElement, places: readonly string[]): ReactiveController {
  let focused: Element | null = null;
  return {
    hostUpdate: () => {
      focused = host.shadowRoot?.activeElement ?? null;
    },
    hostUpdated: () => {
      const { shadowRoot } = host;
      if (!focused || !shadowRoot || shadowRoot.activeElement) return;
      const [place] = places.flatMap((selector) => shadowRoot.querySelector(selector) ?? []);
      const next = focused.isConnected ? focused : place;
      if (next instanceof HTMLElement) next.focus();
    },
  };
}
