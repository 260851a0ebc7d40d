import { negotiateLanguage, type Language } from '../http/language.js';
import type { NoticeRecord, NoticeRepository } from '../store/notices.repository.js';

/** What a word is written with. `now` in epoch milliseconds. */
export interface NoticeWork {
  notices: NoticeRepository;
  now: number;
}

export type NewNotice = Omit<NoticeRecord, 'id' | 'way' | 'createdAt' | 'sentAt'>;

/** By e-mail where there is an address. */
export const insertNotice = ({ notices, now }: NoticeWork, notice: NewNotice): Promise<void> =>
  notices.insert({
    ...notice,
    id: crypto.randomUUID(),
    way: notice.contact.email === undefined ? 'phone' : 'email',
    createdAt: now,
  });

/** What was to be said about the same thing and no longer holds is not said; its link is. */
export async function replaceNotice(
  work: NoticeWork,
  { manageLink: link, ...notice }: NewNotice,
): Promise<void> {
  const replaced = await work.notices.takeUngiven(notice.about);
  const manageLink = link ?? linkOf(replaced);
  const isOver = notice.kind === 'cancelled';
  await insertNotice(work, { ...notice, ...(manageLink !== undefined && !isOver && { manageLink }) });
}

/** The link that words carried which have been taken back. */
export const linkOf = (replaced: readonly NoticeRecord[]): string | undefined =>
  replaced.find(({ manageLink }) => manageLink !== undefined)?.manageLink;

/** The best of ours for a person's language: English for one that we do not write. */
export function languageOf(tag: string): Language {
  const [primary = ''] = tag.toLowerCase().split('-');
  return ['nb', 'nn', 'no', 'da', 'sv'].includes(primary) ? negotiateLanguage(primary) : 'en';
}
