import type { OpeningHours } from '../../../src/contract/profile.js';
import type { ChatRepository } from '../store/chat.repository.js';
import { deskTopic, queueTopic } from './live-hub.js';

/** What the service has decided about its chat. */
export interface ChatSettings {
  hours: OpeningHours;
  timeZone: string;
  /** As many may wait at once; the next one meets `chat-busy`. */
  queueLimit: number;
  idleMinutes: number;
  retentionHours: number;
  /** A counsellor of whom the desk has heard nothing for so long has gone. */
  counsellorAwayMs: number;
}

/** What the rules work with inside one transaction. `now` in epoch milliseconds. */
export interface ChatWork {
  chat: ChatRepository;
  settings: ChatSettings;
  now: number;
  /** Wakes who reads about it, at whichever process, once this is committed. */
  tell: (topic: string) => void;
}

/** Something was said or read. */
export function tellConversation({ tell }: Pick<ChatWork, 'tell'>, conversation: string): void {
  tell(conversation);
  tell(deskTopic);
}

/** Somebody came, was taken or went, or the desk has changed: for those who wait, too. */
export function tellChange({ tell }: Pick<ChatWork, 'tell'>, ...conversations: readonly string[]): void {
  for (const topic of [...conversations, deskTopic, queueTopic]) tell(topic);
}

/** Who is at a desk now. */
export const counsellorsHere = ({ chat, now, settings }: ChatWork) =>
  chat.counsellorsHere(now - settings.counsellorAwayMs);
