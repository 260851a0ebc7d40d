import { dayMs } from '../clock.js';
import { retentionOf } from '../privacy/retention.js';
import type { Transaction } from '../store/store.js';
import { endIdle, eraseExpired } from './after-the-end.js';
import { removeUnsent } from './attachments.js';
import { chatWork, conversationResource, transact, type ChatServices } from './chat-services.js';
import { tellChange, type ChatWork } from './chat-work.js';
import { returnAbandoned } from './presence.js';

/** Due work is looked for every 15 s. Where nobody has done so for so long, the machine has been asleep. */
const asleepMs = 45_000;

/**
 * Ends what is idle, gives back what a counsellor has left, erases what is kept long enough, forgets sign-ins that have run out.
 * Harmless however many processes do it at once: each takes rows that no other holds.
 */
export function createChatSweep(services: ChatServices): () => Promise<void> {
  const watch = createWatch(services);
  return () =>
    watch(async (canTell) => {
      await untilNone(services, endIdle);
      if (canTell) await untilNone(services, returnAbandoned);
      await untilNone(services, eraseWithAnswers);
      await transact(services, async (work) => {
        const { chat, now } = work;
        await removeUnsent(work);
        await chat.removeDeskSessions(now, now - services.deskIdleMs);
        await chat.removePauses(now);
        await chat.removeTyping(now);
        // A letter is erased when a counsellor says that it is dealt with, and after so long whatever anybody says.
        await chat.removeEnquiries(now - retentionOf(services).enquiryDays * dayMs);
      });
    });
}

/**
 * Nobody can have been seen while this process or its database was away: whoever sat at a desk then has time to come back. Each
 * process goes by what it has seen itself; another that has been there all the time does not wait for it.
 */
function createWatch({ clock, settings }: ChatServices) {
  let since = clock.now();
  let beganAt = performance.now();
  let isWhole = true;
  return async (sweep: (canTell: boolean) => Promise<void>): Promise<void> => {
    if (!isWhole || performance.now() - beganAt > asleepMs) since = clock.now();
    isWhole = false;
    beganAt = performance.now();
    await sweep(clock.now() - since >= settings.counsellorAwayMs);
    isWhole = true;
  };
}

/** Some at a time, each time in a transaction of its own: nobody waits long for what it holds. */
async function untilNone(
  services: ChatServices,
  take: (work: ChatWork, transaction: Transaction) => Promise<string[]>,
): Promise<void> {
  const takeSome = () =>
    services.store.transaction(async (transaction) => {
      const work = chatWork(services, transaction);
      const taken = await take(work, transaction);
      if (taken.length > 0) tellChange(work, ...taken);
      return taken;
    });
  while ((await takeSome()).length > 0);
}

/** What was answered about it goes with it. */
async function eraseWithAnswers(work: ChatWork, { idempotency }: Transaction): Promise<string[]> {
  const gone = await eraseExpired(work);
  for (const id of gone) await idempotency.forget(conversationResource(id));
  return gone;
}
