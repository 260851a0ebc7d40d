import type { GuidanceChatElement } from '../chat/chat.element.js';
import { addAttributes, isElement, type Attributes } from './widget.js';

const findChat = (): GuidanceChatElement | null => document.querySelector('guidance-chat');

const addChat = (attributes: Attributes): GuidanceChatElement => {
  const chat = document.createElement('guidance-chat');
  addAttributes(chat, attributes);
  // Turbo leaves what carries this alone when it morphs a page into its newer self.
  chat.dataset.turboPermanent = '';
  // Never `:empty`, which some pages hide.
  chat.append(' ');
  placeOnPage(chat);
  keepOnPage(chat);
  return chat;
};

/**
 * A page that changes its content in place (Turbo, Astro, htmx) takes the chat away with all the rest, and gets it back in the
 * state that it was in. Who takes away the chat alone means it.
 */
const keepOnPage = (chat: GuidanceChatElement): void => {
  const observer = new MutationObserver((records) => {
    const gone = records.flatMap(({ removedNodes }) => [...removedNodes]).filter(isElement);
    if (chat.isConnected || gone.length === 0) return;
    if (gone.every((element) => element === chat)) observer.disconnect();
    else placeOnPage(chat);
  });
  observer.observe(document, { childList: true, subtree: true });
};

const placeOnPage = (chat: GuidanceChatElement): void => {
  if (!findChat()) document.body.append(chat);
};

/** Puts the floating launcher on the page, unless the page has a chat of its own. */
export const placeLauncher = (attributes: Attributes): void => {
  if (!findChat()) addChat(attributes);
};

/** Opens the page's chat. A page whose only way in is a link gets its chat at the first press, and nothing before. */
export const openChat = (attributes: Attributes): void => (findChat() ?? addChat(attributes)).show();
