import type { TFunction } from 'i18next';
import { html, type TemplateResult } from 'lit';
import { copyText } from '../page/clipboard.js';

export interface LinkBox {
  readonly label: string;
  /** What the link is good for. */
  readonly why: string;
  readonly address: string;
  readonly t: TFunction;
  /** Says whether it went well to people who listen. */
  readonly say: (text: string) => void;
}

const copy = async (event: Event, { address, t, say }: LinkBox): Promise<void> => {
  const root = (event.currentTarget as Element).getRootNode() as ShadowRoot;
  const isCopied = await copyText(address);
  if (!isCopied) root.querySelector<HTMLInputElement>('#manage-link')?.focus();
  say(t(isCopied ? 'common.linkCopied' : 'common.linkCopyFailed'));
};

/** A link to take care of: to see, to copy and to print. */
export const linkBox = (box: LinkBox): TemplateResult => html`
  <div class="field link-box">
    <label for="manage-link">${box.label}</label>
    <p class="why" id="manage-link-why">${box.why}</p>
    <div class="copy">
      <input
        class="input"
        id="manage-link"
        readonly
        aria-describedby="manage-link-why"
        .value=${box.address}
        @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
      />
      <button class="secondary" type="button" @click=${(event: Event) => void copy(event, box)}>
        ${box.t('common.copyLink')}
      </button>
    </div>
    <p class="printed" aria-hidden="true">${box.address}</p>
  </div>
`;
