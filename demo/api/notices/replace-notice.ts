import type { MailSetting } from '../api-context.js';
import { negotiateLanguage, type Language } from '../http/language.js';
import type { NoticeRecord, NoticeRepository } from '../store/notices.repository.js';

/** What a word is written with. `now` in epoch milliseconds. `mail`: there is a mailer. */
export interface NoticeWork {
  notices: NoticeRepository;
  now: number;
  mail?: MailSetting | undefined;
}

/**
 * What is to be said to whom. The mailer sends it where there is one and an address, with what comes with it; otherwise a
 * counsellor gives it by hand.
 */
export type NewNotice = Omit<
  NoticeRecord,
  'id' | 'way' | 'createdAt' | 'sentAt' | 'nextAttemptAt' | 'attempts' | 'leasedUntil' | 'failure'
> & {
  /** The mailer does not send it before then: an earlier word is just being sent. */
  notBefore?: number | undefined;
};

/** In the transaction of what it tells of. By e-mail where there is an address. */
export async function insertNotice(
  { notices, now, mail }: NoticeWork,
  { notBefore = now, ...notice }: NewNotice,
): Promise<void> {
  const byMail = notice.contact.email !== undefined;
  await notices.insert({
    ...notice,
    id: crypto.randomUUID(),
    way: byMail ? 'email' : 'phone',
    createdAt: now,
    attempts: 0,
    ...(byMail && mail && { nextAttemptAt: Math.max(now, notBefore) }),
  });
}

/** What was to be said about the same thing to the same one and no longer holds is not said; its link is. */
export async function replaceNotice(
  work: NoticeWork,
  { manageLink: link, ...notice }: NewNotice,
): Promise<void> {
  const replaced = await work.notices.takeUngiven({ ...notice.about, counsellor: notice.counsellor });
  const manageLink = link ?? linkOf(replaced);
  const isOver = notice.kind === 'cancelled';
  await insertNotice(work, {
    ...notice,
    ...(manageLink !== undefined && !isOver && { manageLink }),
    notBefore: afterThose(replaced),
  });
}

/** Once those that a mailer was sending when they were taken back have arrived: what is newer comes later. */
export const afterThose = (replaced: readonly NoticeRecord[]): number =>
  Math.max(0, ...replaced.map(({ leasedUntil = 0 }) => leasedUntil));

/** The link that words carried which have been taken back. */
export const linkOf = (replaced: readonly NoticeRecord[]): string | undefined =>
  replaced.find(({ manageLink }) => manageLink !== undefined)?.manageLink;

/** The best of ours for a person's language: English for one that we do not write. */
export function languageOf(tag: string): Language {
  const [primary = ''] = tag.toLowerCase().split('-');
  return ['nb', 'nn', 'no', 'da', 'sv'].includes(primary) ? negotiateLanguage(primary) : 'en';
}
