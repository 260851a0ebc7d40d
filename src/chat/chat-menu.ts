import { html, type TemplateResult } from 'lit';
import { icon } from '../ui/icon.js';
import { urgentList } from './contact-ways.js';
import type { ChatView } from './chat-view.js';

export interface MenuView {
  readonly view: ChatView;
  readonly isEnded: boolean;
  readonly end: () => void;
  readonly save: () => void;
  /** Asks for a copy by e-mail; `undefined` where the service sends none. */
  readonly copy: (() => void) | undefined;
  readonly erase: () => void;
}

/** Closes an open menu. True when there was one. */
export const closeMenu = (panel: ParentNode, isWithin: (menu: Element) => boolean = () => false): boolean => {
  const menu = panel.querySelector<HTMLDetailsElement>('details.menu[open]');
  if (!menu || isWithin(menu)) return false;
  const hadFocus = menu.matches(':focus-within');
  menu.open = false;
  if (hadFocus) menu.querySelector('summary')?.focus();
  return true;
};

const left = (event: FocusEvent): void => {
  const menu = event.currentTarget as HTMLDetailsElement;
  if (event.relatedTarget instanceof Node && !menu.contains(event.relatedTarget)) menu.open = false;
};

/** What one can do with the conversation, and whom to call in a crisis: always a press away. */
export const chatMenu = ({ view, isEnded, end, save, copy, erase }: MenuView): TemplateResult => {
  const { t } = view;
  const item = (name: 'close' | 'download' | 'mail' | 'trash', words: string, choose: () => void) =>
    html`<li>
      <button
        type="button"
        @click=${(event: Event) => {
          (event.currentTarget as Element).closest('details')?.removeAttribute('open');
          choose();
        }}
      >
        ${icon(name)}${words}
      </button>
    </li>`;
  return html`<details class="menu" @focusout=${left}>
    <summary class="icon-button" aria-label=${t('chat.menu.label')}>${icon('more')}</summary>
    <div class="menu-list">
      <ul role="list">
        ${isEnded ? '' : item('close', t('chat.menu.end'), end)}
        ${item('download', t('chat.menu.save'), save)} ${copy ? item('mail', t('chat.copy.title'), copy) : ''}
        ${item('trash', t('chat.menu.erase'), erase)}
      </ul>
      ${
        view.profile?.urgent?.length
          ? html`<h3>${t('chat.urgent.title')}</h3>
              ${urgentList(view)}`
          : ''
      }
    </div>
  </details>`;
};
