import type { GuidanceChatElement } from '../chat/chat.element.js';
import { addAttributes, type Attributes } from './widget.js';

const findChat = (): GuidanceChatElement | null => document.querySelector('guidance-chat');

const withBody = (work: () => void): void => {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', work, { once: true });
  else work();
};

const addChat = (attributes: Attributes): GuidanceChatElement => {
  const chat = document.createElement('guidance-chat');
  addAttributes(chat, attributes);
  document.body.append(chat);
  return chat;
};

/** Puts the floating launcher on the page, unless the page has a chat of its own. */
export const placeLauncher = (attributes: Attributes): void =>
  withBody(() => {
    if (!findChat()) addChat(attributes);
  });

/** Opens the page's chat. A page whose only way in is a link gets its chat at the first press, and nothing before. */
export const openChat = (attributes: Attributes): void => (findChat() ?? addChat(attributes)).show();
