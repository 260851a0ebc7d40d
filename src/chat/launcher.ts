import { html, nothing, type TemplateResult } from 'lit';
import type { TFunction } from 'i18next';
import { icon } from '../ui/icon.js';
import type { Availability } from '../contract/chat.js';

export interface LauncherView {
  readonly t: TFunction;
  /** A partner's own words. */
  readonly label: string | undefined;
  readonly isOpen: boolean;
  readonly isTalking: boolean;
  readonly unread: number;
  /** Known only where a partner lets the launcher ask. */
  readonly availability: Availability | undefined;
  readonly toggle: () => void;
  /** A press has begun. */
  readonly foresee: () => void;
}

const stateWords = ({ state }: Availability, t: TFunction): string => {
  if (state === 'open') return t('chat.status.open');
  return state === 'busy' ? t('chat.status.busy') : t('chat.status.closed');
};

const badge = (unread: number, t: TFunction) =>
  unread === 0
    ? nothing
    : html`<span class="badge" part="badge"
        ><span aria-hidden="true" .textContent=${String(unread)}></span
        ><span class="visually-hidden" .textContent=${`, ${t('chat.unread', { count: unread })}`}></span
      ></span>`;

/** Says what it is in words; it asks nothing of the service. */
export const launcher = (view: LauncherView): TemplateResult => {
  const { t, label, isOpen, isTalking, unread, availability, toggle, foresee } = view;
  const words = isTalking && !isOpen ? t('chat.launcherContinue') : (label ?? t('chat.launcher'));
  return html`<button
    class="primary launcher"
    part="launcher"
    type="button"
    aria-expanded=${isOpen ? 'true' : 'false'}
    aria-haspopup="dialog"
    @click=${toggle}
    @pointerdown=${({ button }: PointerEvent) => button === 0 && foresee()}
  >
    ${icon('chat')}<span class="launcher-words"
      ><span .textContent=${words}></span>${
        availability && !isTalking
          ? html`<span class="launcher-state" .textContent=${stateWords(availability, t)}></span>`
          : nothing
      }</span
    >${badge(unread, t)}
  </button>`;
};
