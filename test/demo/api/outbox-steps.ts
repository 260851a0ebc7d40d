import { expect } from 'vitest';
import type { NoticeRecord } from '../../../demo/api/store/notices.repository.js';
import type { Attempt } from '../../../demo/api/store/outbox.repository.js';
import type { Store } from '../../../demo/api/store/store.js';

/** What mailers do with the words of a store; each is about one question, which `clear` begins anew. */
export function outboxSteps(opened: () => Store, now: number) {
  const reference = crypto.randomUUID().slice(0, 8);
  const words: NoticeRecord = {
    ...{ id: '', kind: 'enquiry', about: { enquiry: reference }, way: 'email', language: 'nb' },
    ...{ contact: { name: 'Kari', email: 'kari@example.no' }, subject: 'Hei', text: 'Hei!' },
    ...{ createdAt: now, nextAttemptAt: now, attempts: 0, manageLink: 'https://www.example.no/#token' },
  };
  const write = (changes: Partial<NoticeRecord> = {}): Promise<string> =>
    opened().transaction(async ({ notices }) => {
      const id = crypto.randomUUID();
      await notices.insert({ ...words, ...changes, id });
      return id;
    });
  const lease = (at = now) => {
    const id = crypto.randomUUID();
    return opened().transaction(async ({ notices }) => ({
      lease: id,
      notice: await notices.lease({ id, until: at + 1000 }, at),
    }));
  };
  const settle = (id: string, by: string, attempt: Attempt) =>
    opened().transaction(({ notices }) => notices.settle(id, by, attempt));
  const ungiven = () =>
    opened().transaction(async ({ notices }) => [
      await notices.countUngiven('all'),
      await notices.countUngiven('by-hand'),
    ]);
  const clear = () =>
    opened().transaction(async ({ notices, chat }) => {
      await chat.removeEnquiry(reference);
      expect(await notices.countAbout(words.about)).toBe(0);
      await chat.addEnquiry({
        ...{ reference, email: 'kari@example.no', text: 'Hei', language: 'nb', createdAt: now },
      });
    });
  return { words, write, lease, settle, ungiven, clear };
}
