import { watchPageLife } from '../page/page-life.js';
import type { Remembered } from './chat-memory.js';

export interface LobbyOptions {
  /** The same in every tab of the site. */
  readonly name: string;
  /** The conversation that goes on in this tab. */
  readonly kept: () => Remembered | undefined;
  /** One goes on in another tab. */
  readonly found: (kept: Remembered) => void;
}

export interface Lobby {
  /** Tells the other tabs of a conversation. */
  tell(kept: Remembered): void;
  close(): void;
}

type LobbyWord = { type: 'who' } | { type: 'here'; kept: Remembered };

/** Asks the site's open tabs for a conversation, and answers those who ask. Nothing is stored, and no service is asked. */
export const openLobby = ({ name, kept, found }: LobbyOptions): Lobby => {
  let channel: BroadcastChannel | undefined;
  const say = (word: LobbyWord) => channel?.postMessage(word);
  const close = () => {
    channel?.close();
    channel = undefined;
  };
  const open = () => {
    close();
    channel = new BroadcastChannel(name);
    channel.onmessage = ({ data }) => {
      const word = data as LobbyWord;
      const own = kept();
      if (word.type === 'here') found(word.kept);
      else if (own) say({ type: 'here', kept: own });
    };
    if (!kept()) say({ type: 'who' });
  };
  open();
  const unwatch = watchPageLife({ returned: () => undefined, left: close, woken: open });
  return {
    tell: (own) => say({ type: 'here', kept: own }),
    close: () => {
      unwatch();
      close();
    },
  };
};
