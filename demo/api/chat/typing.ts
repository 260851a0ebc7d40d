import type { Side } from '../store/chat.repository.js';
import type { ChatWork } from './chat-work.js';

/** A person who stops writing without saying so is thought to have stopped after this long. */
export const typingSeconds = 10;

/**
 * In the store, though it is worth so little: who reads it may be at another process, and a notification that said who writes
 * would be one that can be missed.
 */
export async function noteTyping(
  { chat, now, tell }: ChatWork,
  conversation: string,
  { by, typing }: { by: Side; typing: boolean },
): Promise<void> {
  if (typing) await chat.setTyping(conversation, by, now + typingSeconds * 1000);
  else await chat.forgetTyping(conversation, by);
  tell(conversation);
}

export const isTyping = async ({ chat, now }: ChatWork, conversation: string, by: Side): Promise<boolean> =>
  ((await chat.typingUntil(conversation, by)) ?? 0) > now;
