import type { ApiContext, MailSetting } from '../api-context.js';
import { dayMs, instant } from '../clock.js';
import { ProblemError } from '../http/problem-error.js';
import { noticeBody, paragraphs } from '../notices/notice-text.js';
import type { NoticeRecord, NoticeScope } from '../store/notices.repository.js';
import type { Transaction } from '../store/store.js';
import type { DeskNotice, DeskNotices } from './calendar.contract.js';

/** What has been given stays in sight for a day, so that a wrong press can be undone. */
const inSightMs = dayMs;

/** A mailer's words are no counsellor's business until it has given them up. */
export const scopeOf = (mail: MailSetting | undefined): NoticeScope => (mail ? 'by-hand' : 'all');

/** Words to give, the oldest first, and those that have been given lately. */
export async function deskNotices(
  { profile, clock, mail }: ApiContext,
  { notices }: Transaction,
): Promise<DeskNotices> {
  const inSight = await notices.list(clock.now() - inSightMs, scopeOf(mail));
  return {
    items: inSight.map((notice) => noticeView(notice, profile(notice.language).name)),
    mailed: mail !== undefined,
  };
}

const noticeView = (notice: NoticeRecord, centre: string): DeskNotice => ({
  id: notice.id,
  kind: notice.kind,
  contact: notice.contact,
  way: notice.way,
  language: notice.language,
  subject: notice.subject,
  text: paragraphs(noticeBody(notice, centre), notice.attachment?.text),
  createdAt: instant(notice.createdAt),
  ...(notice.failure && { failure: { ...notice.failure, at: instant(notice.failure.at) } }),
  ...(notice.sentAt !== undefined && { givenAt: instant(notice.sentAt) }),
});

/** @throws ProblemError `not-found` when it has gone, or was replaced by a newer word */
export async function setNoticeGiven(
  { clock }: ApiContext,
  { notices }: Transaction,
  { id, given }: { id: string; given: boolean },
): Promise<void> {
  const isThere = await notices.setSent(id, given ? clock.now() : undefined);
  if (!isThere) throw new ProblemError(404, 'not-found');
}
