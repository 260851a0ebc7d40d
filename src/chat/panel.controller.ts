import type { Placement } from '@floating-ui/dom';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { hasModalDialog } from '../page/modal-dialogs.js';
import { isUnder, watchPageFocus } from '../page/page-focus.js';
import { isSmallScreen, watchScreenSize, watchVisibleArea } from '../page/screen-size.js';
import { closeMenu } from './chat-menu.js';
import type { ChatPlacement } from './chat-placement.js';
import { AnchoredPanelController } from '../ui/anchored-panel.controller.js';

/** `beside`: over the page, which stays usable. `sheet`: fills a small screen, modal. `inline`: a part of the page. */
export type PanelMode = 'closed' | 'beside' | 'sheet' | 'inline';

export interface PanelOptions {
  readonly isOpen: () => boolean;
  readonly placement: () => ChatPlacement;
  /** The seeker wants the panel away. */
  readonly dismiss: () => void;
}

/** Where the chat stands while it would cover what has focus on the page. */
const otherSide: Record<ChatPlacement, ChatPlacement> = {
  'bottom-end': 'bottom-start',
  'bottom-start': 'bottom-end',
  'top-end': 'top-start',
  'top-start': 'top-end',
  inline: 'inline',
};

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
  /** What had focus when the panel was opened from elsewhere on the page. */
  #opener: HTMLElement | undefined;
  /** The seeker has asked for it, wherever that was. */
  #isAsked = false;
  mode: PanelMode = 'closed';
  /** On the other side of the window, so that what has focus on the page can be seen (WCAG 2.4.11). */
  isAside = false;

  constructor(host: ReactiveControllerHost & HTMLElement, options: PanelOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
    new AnchoredPanelController(host, {
      anchor: () => (this.mode === 'beside' ? host.shadowRoot?.querySelector('.launcher') : undefined),
      panel: () => this.#dialog,
      placement: () => sides[this.isAside ? otherSide[options.placement()] : options.placement()],
      gapPx: 12,
    });
  }

  hostConnected(): void {
    const unwatchSize = watchScreenSize(() => this.#host.requestUpdate());
    const unwatchFocus = watchPageFocus((element) => this.#stepAside(element));
    this.#unwatch = () => {
      unwatchSize();
      unwatchFocus();
    };
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
    const focused = this.#host.shadowRoot?.activeElement;
    this.#hide();
    this.#dialog = dialog;
    this.#shown = this.mode;
    if (!dialog) return;
    this.#show(dialog);
    // A phone that is turned, or a page that is zoomed: who writes goes on writing.
    if (dialog.open && focused instanceof HTMLElement && dialog.contains(focused))
      focused.focus({ preventScroll: true });
  }

  hostDisconnected(): void {
    this.#unwatch();
    this.#hide();
    this.#shown = 'closed';
  }

  /** Before the panel opens. */
  rememberFocus(): void {
    this.#isAsked = true;
    const { activeElement } = document;
    const isElsewhere = activeElement instanceof HTMLElement && activeElement !== this.#host;
    this.#opener = isElsewhere && activeElement !== document.body ? activeElement : undefined;
  }

  get hasFocus(): boolean {
    return this.#dialog?.matches(':focus-within') ?? false;
  }

  /** Where focus belongs when the panel has closed; `undefined`: on the launcher. */
  get opener(): HTMLElement | undefined {
    return this.#opener?.isConnected ? this.#opener : undefined;
  }

  /** The system's own wish to close, e.g. Android's way back. */
  readonly cancelled = (event: Event): void => {
    event.preventDefault();
    this.#options.dismiss();
  };

  /** What is typed here is no shortcut of the page's; and whoever writes here is not called back to a dialog of the page's. */
  readonly typed = (event: Event): void => event.stopPropagation();

  /** Escape closes what is open, from the inside out. */
  readonly pressed = (event: KeyboardEvent): void => {
    this.typed(event);
    if (event.key !== 'Escape' || event.isComposing || this.mode === 'inline') return;
    event.preventDefault();
    if (!this.#dialog || !closeMenu(this.#dialog)) this.#options.dismiss();
  };

  readonly pointed = (event: PointerEvent): void => {
    if (this.#dialog) closeMenu(this.#dialog, (menu) => event.composedPath().includes(menu));
  };

  #show(dialog: HTMLDialogElement): void {
    // In front of a dialog of the page's own only for who has asked for it there; else it waits behind.
    if (this.mode === 'beside' && this.#isAsked && hasModalDialog()) dialog.showModal();
    else if (this.mode === 'sheet') {
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

  #stepAside(element: Element): void {
    const isOurs = element === this.#host;
    const boxes = [
      ...(this.#host.shadowRoot?.querySelectorAll('.launcher, .panel[data-mode="beside"]') ?? []),
    ];
    const isAside =
      !isOurs && boxes.some((box) => isUnder(element, box.getBoundingClientRect(), this.isAside));
    if (isOurs || isAside === this.isAside) return;
    this.isAside = isAside;
    this.#host.requestUpdate();
  }

  #hide(): void {
    if (this.mode === 'closed') this.#isAsked = false;
    this.#release();
    this.#release = () => undefined;
    if (this.#dialog?.open) this.#dialog.close();
  }
}
