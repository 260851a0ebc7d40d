import type { ProfileSource } from '../api/api-context.js';
import { minuteMs, type Clock } from '../api/clock.js';
import type { NoticeRecord } from '../api/store/notices.repository.js';
import type { Store } from '../api/store/store.js';
import { redactedError } from '../service/redact.js';
import { attemptAfter, nextRest, patienceMs } from './attempts.js';
import type { Delivery, MailTransport } from './mail-transport.js';
import { messageOf } from './message.js';

export interface MailerOptions {
  store: Store;
  clock: Clock;
  profile: ProfileSource;
  /** Closed together with the mailer. */
  transport: MailTransport;
  /** The service's own address. */
  from: string;
  /** Where answers go. The profile's address. */
  replyTo?: string | undefined;
}

export interface Mailer {
  /** Sends what is due, one after the other. While it rests because there is no server, it does nothing. */
  run(): Promise<void>;
  /** It sends to the end what it is sending, and begins with nothing more. */
  stop(): void;
  /** Ends the connection. */
  close(): void;
}

/** Longer than any delivery takes. When a mailer dies, another one sends its message after that. */
const leaseMs = 10 * minuteMs;

/** Sends the words of the outbox. Any number may run over one store; no transaction is open while a server is talked with. */
export function createMailer(options: MailerOptions): Mailer {
  const { store, clock, transport } = options;
  const rest = { ms: 0, until: 0 };
  let isStopped = false;

  /** Whether there may be more. */
  const sendNext = async (): Promise<boolean> => {
    const now = clock.now();
    const lease = { id: crypto.randomUUID(), until: now + leaseMs };
    const notice = await store.transaction(({ notices }) => notices.lease(lease, now));
    if (!notice) return false;
    const delivery = await deliver(options, notice);
    const isThere = delivery.state !== 'unreachable';
    rest.ms = isThere ? 0 : nextRest(rest.ms);
    rest.until = clock.now() + rest.ms;
    if (!isThere) warn(delivery, rest.ms);
    const attempt = attemptAfter(notice, delivery, { now: clock.now(), restMs: rest.ms });
    await store.transaction(({ notices }) => notices.settle(notice.id, lease.id, attempt));
    return isThere;
  };

  return {
    run: async () => {
      let mayBeMore = clock.now() >= rest.until;
      while (mayBeMore && !isStopped) mayBeMore = await sendNext();
      if (isStopped) return;
      // Whatever has lain so long has been tried by now.
      const now = clock.now();
      await store.transaction(({ notices }) => notices.giveUp(now - patienceMs, now));
    },
    stop: () => {
      isStopped = true;
    },
    close: () => {
      transport.close();
    },
  };
}

/** A message that cannot be made is put off like one that is not taken, so that it stands in nobody's way. */
async function deliver(
  { transport, profile, from, replyTo }: MailerOptions,
  notice: NoticeRecord,
): Promise<Delivery> {
  if (!isOneAddress(notice.contact.email)) return { state: 'refused', reason: 'address' };
  try {
    const { name, contact } = profile(notice.language);
    return await transport.deliver(
      await messageOf(notice, { name, from, replyTo: replyTo ?? contact.email }),
    );
  } catch (error) {
    console.error(
      `Mail: notice ${notice.id} could not be made into a message:`,
      redactedError(error as Error),
    );
    return { state: 'put-off' };
  }
}

/** Whatever let it in: a list of addresses would be posted to each of them. */
const isOneAddress = (email = ''): boolean => /^[^\s@,;:<>()[\]\\"]+@[^\s@,;:<>()[\]\\"]+$/.test(email);

const warn = ({ why }: Extract<Delivery, { state: 'unreachable' }>, restMs: number) => {
  console.warn(`Mail: the server takes nothing (${why}). Trying again in ${String(restMs / 1000)} s.`);
};
