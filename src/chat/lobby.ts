import type { ConversationCreated } from '../contract/chat.js';
import { watchPageLife } from '../page/page-life.js';
import type { Remembered } from './chat-memory.js';

/** Conversations of different services on one site are kept apart. */
export const lobbyName = (apiBase: string): string => `guidance-chat ${apiBase}`;

export interface LobbyOptions {
  /** The same in every tab of the site. */
  readonly name: string;
  /** Another page of this tab has been there meanwhile. */
  readonly woken: () => void;
  /** The conversation that goes on in this tab, or has been asked for. */
  readonly kept: () => Remembered | undefined;
  /** There is one in another tab, which has just come or answers one that has. */
  readonly found: (kept: Remembered) => void;
  /** What another tab has to send has changed, and that tab may go any moment. */
  readonly heardOf: (kept: Remembered) => void;
  /** The service has answered another tab that asked under this key. */
  readonly created: (key: string, created: ConversationCreated) => void;
  /** The seeker does not want any more what was asked for under this key. */
  readonly withdrawn: (key: string) => void;
}

type LobbyWord =
  | { type: 'who' }
  | { type: 'here'; kept: Remembered }
  | { type: 'written'; kept: Remembered }
  | { type: 'created'; key: string; created: ConversationCreated }
  | { type: 'withdrawn'; key: string };

export interface Lobby {
  /** To the other tabs. */
  say(word: LobbyWord): void;
  close(): void;
}

/**
 * Asks the site's open tabs for a conversation, tells them of one that this tab brings along, and answers those who ask.
 * Nothing is stored, and no service is asked.
 */
export const openLobby = (options: LobbyOptions): Lobby => {
  const { name, woken, kept, found, heardOf, created, withdrawn } = options;
  let channel: BroadcastChannel | undefined;
  const say = (word: LobbyWord) => channel?.postMessage(word);
  const hear = (word: LobbyWord): void => {
    const own = kept();
    if (word.type === 'here') found(word.kept);
    else if (word.type === 'written') heardOf(word.kept);
    else if (word.type === 'created') created(word.key, word.created);
    else if (word.type === 'withdrawn') withdrawn(word.key);
    else if (own) say({ type: 'here', kept: own });
  };
  const close = () => {
    channel?.close();
    channel = undefined;
  };
  const open = () => {
    close();
    channel = new BroadcastChannel(name);
    channel.onmessage = ({ data }) => hear(data as LobbyWord);
    const own = kept();
    say(own ? { type: 'here', kept: own } : { type: 'who' });
  };
  open();
  const unwatch = watchPageLife({
    returned: () => undefined,
    left: close,
    woken: (wasKept) => {
      if (wasKept) woken();
      open();
    },
  });
  return {
    say,
    close: () => {
      unwatch();
      close();
    },
  };
};
