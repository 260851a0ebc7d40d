import type { Placement } from '@floating-ui/dom';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isSmallScreen, watchScreenSize, watchVisibleArea } from '../page/screen-size.js';
import { AnchoredPanelController } from '../ui/anchored-panel.controller.js';

/** Where a partner wants the chat. */
export type ChatPlacement = 'bottom-end' | 'bottom-start' | 'top-end' | 'top-start' | 'inline';

/** `beside`: over the page, which stays usable. `sheet`: fills a small screen, modal. `inline`: a part of the page. */
export type PanelMode = 'closed' | 'beside' | 'sheet' | 'inline';

export interface PanelOptions {
  readonly isOpen: () => boolean;
  readonly placement: () => ChatPlacement;
}

/** The panel opens away from the edge that its launcher stands at. */
const sides: Record<ChatPlacement, Placement> = {
  'bottom-end': 'top-end',
  'bottom-start': 'top-start',
  'top-end': 'bottom-end',
  'top-start': 'bottom-start',
  inline: 'bottom-start',
};

/** Shows the panel in the form that the screen has room for, and keeps a sheet above a phone's keyboard. */
export class PanelController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: PanelOptions;
  #dialog: HTMLDialogElement | undefined;
  #shown: PanelMode = 'closed';
  #unwatch: () => void = () => undefined;
  #release: () => void = () => undefined;
  mode: PanelMode = 'closed';

  constructor(host: ReactiveControllerHost & HTMLElement, options: PanelOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
    new AnchoredPanelController(host, {
      anchor: () => (this.mode === 'beside' ? host.shadowRoot?.querySelector('.launcher') : undefined),
      panel: () => this.#dialog,
      placement: () => sides[options.placement()],
      gapPx: 12,
    });
  }

  hostConnected(): void {
    this.#unwatch = watchScreenSize(() => this.#host.requestUpdate());
  }

  hostUpdate(): void {
    const { isOpen, placement } = this.#options;
    if (!isOpen()) this.mode = 'closed';
    else if (isSmallScreen()) this.mode = 'sheet';
    else this.mode = placement() === 'inline' ? 'inline' : 'beside';
  }

  hostUpdated(): void {
    const dialog = this.#host.shadowRoot?.querySelector('dialog') ?? undefined;
    if (dialog === this.#dialog && this.mode === this.#shown) return;
    this.#hide();
    this.#dialog = dialog;
    this.#shown = this.mode;
    if (dialog) this.#show(dialog);
  }

  hostDisconnected(): void {
    this.#unwatch();
    this.#hide();
    this.#shown = 'closed';
  }

  #show(dialog: HTMLDialogElement): void {
    if (this.mode === 'sheet') {
      dialog.showModal();
      this.#release = watchVisibleArea(({ topPx, heightPx }) => {
        dialog.style.setProperty('--_top', `${topPx}px`);
        dialog.style.setProperty('--_height', `${heightPx}px`);
      });
    } else if (this.mode !== 'closed') {
      // Not `show()`: that moves focus, and a panel may also open by itself when a conversation goes on.
      dialog.open = true;
    }
  }

  #hide(): void {
    this.#release();
    this.#release = () => undefined;
    if (this.#dialog?.open) this.#dialog.close();
  }
}
