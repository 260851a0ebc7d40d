import { autoUpdate, computePosition, flip, offset, shift, size, type Placement } from '@floating-ui/dom';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface AnchoredPanelOptions {
  readonly anchor: () => Element | null | undefined;
  readonly panel: () => HTMLElement | null | undefined;
  readonly placement: () => Placement;
  /** Distance between anchor and panel, in px. Default 8. */
  readonly gapPx?: number;
}

const placed = ['max-block-size', 'inset-inline-start', 'left', 'top'];

/** Keeps a panel beside its anchor and inside the window for as long as both are shown. */
export class AnchoredPanelController implements ReactiveController {
  readonly #options: AnchoredPanelOptions;
  #shown: { anchor: Element; panel: HTMLElement; stop: () => void } | undefined;

  constructor(host: ReactiveControllerHost, options: AnchoredPanelOptions) {
    this.#options = options;
    host.addController(this);
  }

  hostUpdated(): void {
    const anchor = this.#options.anchor();
    const panel = this.#options.panel();
    if (this.#shown?.anchor === anchor && this.#shown?.panel === panel) return;
    this.hostDisconnected();
    if (!anchor || !panel) return;
    const unwatch = autoUpdate(anchor, panel, () => void this.#place(anchor, panel));
    const stop = () => {
      unwatch();
      // A panel may go on without its anchor, e.g. as a sheet that fills the screen.
      for (const property of placed) panel.style.removeProperty(property);
    };
    this.#shown = { anchor, panel, stop };
  }

  hostDisconnected(): void {
    this.#shown?.stop();
    this.#shown = undefined;
  }

  async #place(anchor: Element, panel: HTMLElement): Promise<void> {
    const { gapPx = 8, placement } = this.#options;
    const { x, y } = await computePosition(anchor, panel, {
      placement: placement(),
      strategy: 'fixed',
      middleware: [
        offset(gapPx),
        flip({ padding: 8 }),
        shift({ padding: 8 }),
        size({
          padding: 8,
          apply: ({ availableHeight }) => {
            if (this.#shown?.panel !== panel) return;
            panel.style.maxBlockSize = `${Math.max(160, availableHeight)}px`;
          },
        }),
      ],
    });
    if (this.#shown?.panel !== panel) return;
    panel.style.insetInlineStart = 'auto';
    const stand = (left: number, top: number): void => {
      panel.style.left = `${left}px`;
      panel.style.top = `${top}px`;
    };
    stand(x, y);
    // Where a page has transformed its body, what is fixed stands on that. A panel that rises as it opens is off by less.
    const { left, top } = panel.getBoundingClientRect();
    if (Math.abs(left - x) + Math.abs(top - y) > 20) stand(2 * x - left, 2 * y - top);
  }
}
