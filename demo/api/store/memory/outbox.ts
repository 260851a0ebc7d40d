import { klona } from 'klona';
import type { Attempt, OutboxRepository } from '../outbox.repository.js';
import type { MemoryNotice, MemoryNotices } from './notices.js';

/** The outbox over a Map. */
export function memoryOutbox(notices: MemoryNotices): OutboxRepository {
  const isDue = (notice: MemoryNotice, now: number) =>
    (notice.nextAttemptAt ?? Infinity) <= now &&
    notice.sentAt === undefined &&
    !notice.failure &&
    (notice.leasedUntil ?? 0) <= now &&
    (notice.expiresAt ?? Infinity) > now;
  return {
    giveUp: (writtenBefore, at) => {
      for (const notice of notices.values()) {
        const { id, nextAttemptAt, sentAt, failure, leasedUntil = 0 } = notice;
        const isWaiting =
          nextAttemptAt !== undefined && sentAt === undefined && !failure && leasedUntil <= at;
        if (isWaiting && notice.createdAt <= writtenBefore)
          notices.set(id, { ...notice, failure: { reason: 'time', at } });
      }
      return Promise.resolve();
    },
    lease: ({ id, until }, now) => {
      const [next] = [...notices.values()].filter((notice) => isDue(notice, now)).toSorted(byTurn);
      if (!next) return Promise.resolve(undefined);
      const { lease, ...leased } = { ...next, leasedUntil: until };
      notices.set(next.id, { ...leased, lease: id });
      return Promise.resolve(klona(leased));
    },
    settle: (id, lease, attempt) => {
      const notice = notices.get(id);
      if (notice?.lease === lease) notices.set(id, settled(notice, attempt));
      return Promise.resolve();
    },
  };
}

const byTurn = (a: MemoryNotice, b: MemoryNotice) =>
  (a.nextAttemptAt ?? 0) - (b.nextAttemptAt ?? 0) || a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1);

function settled({ lease, leasedUntil, ...notice }: MemoryNotice, attempt: Attempt): MemoryNotice {
  const attempts = notice.attempts + 1;
  switch (attempt.state) {
    case 'sent': {
      const { manageLink, calendar, attachment, ...rest } = notice;
      return { ...rest, attempts, sentAt: attempt.at };
    }
    case 'waiting': {
      const { nextAttemptAt, counts } = attempt;
      return { ...notice, nextAttemptAt, ...(counts && { attempts }) };
    }
    case 'failed':
      return { ...notice, attempts, failure: attempt.failure };
  }
}
