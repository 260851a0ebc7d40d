import type { ChatContext } from '../api-context.js';
import { minuteMs } from '../clock.js';
import type { Transaction } from '../store/store.js';
import type { ChatSettings, ChatWork } from './chat-work.js';
import { LiveHub } from './live-hub.js';

/** As many may wait at once, unless the service says otherwise. */
const queueLimit = 20;

/** What the chat's routes and the desk's share. */
export interface ChatServices extends ChatContext {
  hub: LiveHub;
  /** As the service has decided by now. */
  readonly settings: ChatSettings;
  /** A sign-in of whose desk nothing has been heard for so long has ended. */
  deskIdleMs: number;
  /** How long a stream may be silent. */
  heartbeatMs: number;
  /** How long a stream may go on before it has to be asked for again. */
  streamMs: number;
}

/** Well within what a seeker's page, and as a rule a desk, may be silent. */
const longestStreamMs = 30_000;

/** What holds where the profile says nothing of a chat: conversations that were begun before are brought to their end. */
const usual = { idleMinutes: 30, retentionHours: 24 };

export function createChatServices(context: ChatContext): ChatServices {
  const counsellorAwayMs = (context.counsellorAwaySeconds ?? 60) * 1000;
  const hub = new LiveHub();
  context.store.listen(hub);
  return {
    ...context,
    hub,
    get settings() {
      const { chat, timeZone } = context.profile('nb');
      const { idleMinutes, retentionHours } = chat ?? usual;
      const hours = context.openingHours();
      return { hours, timeZone, queueLimit, idleMinutes, retentionHours, counsellorAwayMs };
    },
    deskIdleMs: (context.deskIdleMinutes ?? 60) * minuteMs,
    heartbeatMs: context.heartbeatMs ?? 15_000,
    streamMs: Math.min(longestStreamMs, counsellorAwayMs / 2),
  };
}

export const chatWork = (
  { settings, clock }: ChatServices,
  { chat, tell }: Pick<Transaction, 'chat' | 'tell'>,
): ChatWork => ({ chat, settings, now: clock.now(), tell });

/** One transaction over the chat alone. */
export const transact = <Value>(
  services: ChatServices,
  work: (work: ChatWork) => Promise<Value>,
): Promise<Value> => services.store.transaction((transaction) => work(chatWork(services, transaction)));

/** What the kept answers about it belong to. */
export const conversationResource = (id: string) => `conversation/${id}`;
