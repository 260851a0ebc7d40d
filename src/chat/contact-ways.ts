import { html, nothing, type TemplateResult } from 'lit';
import type { ServiceProfile } from '../contract/profile.js';
import { icon, type IconName } from '../ui/icon.js';
import { webLink } from '../ui/web-link.js';
import type { ChatView } from './chat-view.js';

const phoneAddress = (phone: string): string => `tel:${phone.replaceAll(/[^\d+]/g, '')}`;

const way = (name: IconName, href: string | undefined, words: string) =>
  href === undefined
    ? nothing
    : html`<li>
        ${icon(name)}<a href=${href}><bdi>${words}</bdi></a>
      </li>`;

/** Phone, e-mail and website of the service. */
export const contactWays = ({ profile, t }: ChatView): TemplateResult | typeof nothing => {
  if (!profile) return nothing;
  const { phone, email, url } = profile.contact;
  return html`<section class="ways">
    <h3>${t('chat.closed.otherWays')}</h3>
    <ul role="list">
      ${phone === undefined ? nothing : way('phone', phoneAddress(phone), phone)}
      ${email === undefined ? nothing : way('mail', `mailto:${email}`, email)}
      ${way('link', webLink(url), profile.name)}
    </ul>
  </section>`;
};

type Urgent = NonNullable<ServiceProfile['urgent']>[number];

/** A number that the service has written into the label is not said twice. */
const urgentWay = ({ label, phone, url }: Urgent) => {
  const call = phone === undefined ? undefined : phoneAddress(phone);
  const isInLabel = phone !== undefined && label.includes(phone);
  const address = webLink(url) ?? (isInLabel ? call : undefined);
  return html`<li>
    ${address === undefined ? html`<span>${label}</span>` : html`<a href=${address}>${label}</a>`}
    ${call === undefined || (isInLabel && address === call) ? nothing : html`<a class="phone" href=${call}><bdi>${phone}</bdi></a>`}
  </li>`;
};

/** Whom to turn to in a crisis, as a list. */
export const urgentList = ({ profile }: ChatView): TemplateResult | typeof nothing =>
  profile?.urgent?.length
    ? html`<ul role="list" class="urgent-list">
        ${profile.urgent.map(urgentWay)}
      </ul>`
    : nothing;

/** What was asked for is on the screen, also where the panel is low. */
const reveal = ({ currentTarget }: Event): void => {
  const help = currentTarget as HTMLDetailsElement;
  if (help.open) help.scrollIntoView({ block: 'nearest' });
};

/** Whom to turn to in a crisis, one press away. */
export const urgentHelp = (view: ChatView): TemplateResult | typeof nothing =>
  view.profile?.urgent?.length
    ? html`<details class="urgent" @toggle=${reveal}>
        <summary>${view.t('chat.urgent.title')}${icon('chevron-down')}</summary>
        ${urgentList(view)}
      </details>`
    : nothing;
