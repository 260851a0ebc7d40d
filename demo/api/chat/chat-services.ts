import type { ApiContext } from '../api-context.js';
import { dayMs } from '../clock.js';
import { retentionOf } from '../privacy/retention.js';
import type { Transaction } from '../store/store.js';
import { endIdle, eraseExpired } from './after-the-end.js';
import type { ChatSettings, ChatWork } from './chat-work.js';
import { removeUnsent } from './attachments.js';
import { returnAbandoned } from './presence.js';
import { LiveHub, deskTopic } from './live-hub.js';

/** As many may wait at once, unless the service says otherwise. */
const queueLimit = 20;

/** What the chat's routes and the desk's share. */
export interface ChatServices extends ApiContext {
  hub: LiveHub;
  /** As the service has decided by now. */
  readonly settings: ChatSettings;
  /** Since when anybody can have been seen here. Epoch milliseconds. */
  upSince: number;
  /** How long a stream may be silent. */
  heartbeatMs: number;
  /** How long a stream may go on before it has to be asked for again. */
  streamMs: number;
}

/** Well within what a seeker's page, and as a rule a desk, may be silent. */
const longestStreamMs = 30_000;

/** What holds where the profile says nothing of a chat: conversations that were begun before are brought to their end. */
const usual = { idleMinutes: 30, retentionHours: 24 };

export function createChatServices(context: ApiContext): ChatServices {
  const counsellorAwayMs = (context.counsellorAwaySeconds ?? 60) * 1000;
  return {
    ...context,
    hub: new LiveHub(() => context.clock.now()),
    upSince: context.clock.now(),
    get settings() {
      const { chat, timeZone } = context.profile('nb');
      const { idleMinutes, retentionHours } = chat ?? usual;
      const hours = context.openingHours();
      return { hours, timeZone, queueLimit, idleMinutes, retentionHours, counsellorAwayMs };
    },
    heartbeatMs: context.heartbeatMs ?? 15_000,
    streamMs: Math.min(longestStreamMs, counsellorAwayMs / 2),
  };
}

export const chatWork = ({ settings, clock }: ChatServices, { chat }: Transaction): ChatWork => ({
  chat,
  settings,
  now: clock.now(),
});

/** One transaction over the chat alone. */
export const transact = <Value>(
  services: ChatServices,
  work: (work: ChatWork) => Promise<Value>,
): Promise<Value> => services.store.transaction((transaction) => work(chatWork(services, transaction)));

/** Something was said or read. After the commit, never before: whoever is woken reads at once. */
export function tellConversation({ hub }: ChatServices, conversation: string): void {
  hub.wake(conversation, deskTopic);
}

/** Somebody came, was taken or went, or the desk has changed: for those who wait, too. After the commit. */
export function tellChange({ hub }: ChatServices, ...conversations: string[]): void {
  hub.wake(...conversations, deskTopic);
  hub.wakeWaiting();
}

/** Ends what is idle, gives back what a counsellor has left, erases what is kept long enough, forgets sign-ins that have run out. */
export async function sweepChat(services: ChatServices): Promise<void> {
  const ended = await transact(services, endIdle);
  const returned = await transact(services, (work) => returnUnseen(work, services));
  const erased = await services.store.transaction(async (transaction) => {
    const gone = await eraseExpired(chatWork(services, transaction));
    for (const id of gone) await transaction.idempotency.forget(conversationResource(id));
    return gone;
  });
  await transact(services, async (work) => {
    const { chat, now } = work;
    await removeUnsent(work);
    await chat.removeDeskSessions(now);
    await chat.removePauses(now);
    // A letter is erased when a counsellor says that it is dealt with, and after so long whatever anybody says.
    await chat.removeEnquiries(now - retentionOf(services).enquiryDays * dayMs);
  });
  const changed = [...ended, ...returned, ...erased];
  for (const id of changed) services.hub.forgetTyping(id);
  if (changed.length > 0) tellChange(services, ...changed);
}

/** Nobody can have been seen while the server was away: whoever sat here then has time to come back. */
const returnUnseen = async (work: ChatWork, { upSince, settings }: ChatServices): Promise<string[]> =>
  work.now - upSince < settings.counsellorAwayMs ? [] : returnAbandoned(work);

/** What the kept answers about it belong to. */
export const conversationResource = (id: string) => `conversation/${id}`;
