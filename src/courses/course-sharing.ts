import { html, nothing, type TemplateResult } from 'lit';
import type { TFunction } from 'i18next';
import type { Shared } from '../page/share.js';
import { icon } from '../ui/icon.js';
import { linkBox } from '../ui/link-box.js';

export interface ShareView {
  /** The course's own address. */
  readonly url: string;
  /** How the last try went. */
  readonly shared: Shared | undefined;
  readonly share: () => void;
}

/** Passes the course's address on; where the browser can't, the address stands there to be copied by hand. */
export const shareButton = ({ url, shared, share }: ShareView, t: TFunction): TemplateResult => html`
  <button class="quiet" type="button" @click=${share}>${icon('link')}${t('courses.share.button')}</button>
  ${shared === 'copied' ? html`<span class="shared muted">${t('common.linkCopied')}</span>` : nothing}
  ${shared === 'failed' ? html`<p class="shared">${t('common.linkCopyFailed')}<br />${url}</p>` : nothing}
`;

/** Every course in one's own calendar program, which asks again by itself. */
export const feedBox = (url: string, t: TFunction, say: (text: string) => void): TemplateResult =>
  html`<details class="feed">
    <summary>${t('courses.feed.title')}</summary>
    <p>${t('courses.feed.why')}</p>
    <a class="button secondary" href=${url.replace(/^https?:/, 'webcal:')}
      >${icon('calendar')}${t('courses.feed.subscribe')}</a
    >
    ${linkBox({ label: t('courses.feed.link'), why: t('courses.feed.linkWhy'), address: url, t, say })}
  </details>`;
