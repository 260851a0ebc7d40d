import { klona } from 'klona';
import type {
  NoticeAddressee,
  NoticeRecord,
  NoticeRepository,
  NoticeSubject,
} from '../notices.repository.js';
import { memoryOutbox } from './outbox.js';

/** `lease`: under which it is being sent. */
export type MemoryNotice = NoticeRecord & { lease?: string };
export type MemoryNotices = Map<string, MemoryNotice>;

function idOf(about: NoticeSubject): string {
  if ('registration' in about) return about.registration;
  if ('wait' in about) return about.wait;
  if ('conversation' in about) return about.conversation;
  return 'enquiry' in about ? about.enquiry : about.appointment;
}

const isAbout = (notice: NoticeRecord, about: NoticeSubject) => idOf(notice.about) === idOf(about);

/** What a database does by itself: a word goes with what it is about. */
export function removeNoticesAbout(notices: MemoryNotices, about: NoticeSubject): void {
  for (const notice of notices.values()) if (isAbout(notice, about)) notices.delete(notice.id);
}

const withoutLease = ({ lease, ...notice }: MemoryNotice): NoticeRecord => notice;

const isByHand = ({ nextAttemptAt, failure }: NoticeRecord) =>
  nextAttemptAt === undefined || failure !== undefined;

/** The notices over a Map. */
export function memoryNoticeRepository(notices: MemoryNotices): NoticeRepository {
  const where = (isMeant: (notice: NoticeRecord) => boolean) =>
    klona([...notices.values()].filter(isMeant).map(withoutLease));
  const ungiven = (addressee: NoticeAddressee) =>
    where(
      (notice) =>
        notice.sentAt === undefined &&
        notice.counsellor === addressee.counsellor &&
        isAbout(notice, addressee),
    );
  return {
    ...memoryOutbox(notices),
    insert: (notice) => {
      notices.set(notice.id, klona(notice));
      return Promise.resolve();
    },
    list: (givenSince, scope) =>
      Promise.resolve(
        where(
          (notice) =>
            (notice.sentAt === undefined || notice.sentAt >= givenSince) &&
            (scope === 'all' || isByHand(notice)),
        ).toSorted((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1)),
      ),
    countUngiven: (scope) =>
      Promise.resolve(
        where((notice) => notice.sentAt === undefined && (scope === 'all' || isByHand(notice))).length,
      ),
    lastWords: (ids) => {
      const last = new Map<string, number>();
      for (const { about, createdAt, counsellor } of notices.values()) {
        const id = idOf(about);
        if (counsellor === undefined && ids.includes(id))
          last.set(id, Math.max(createdAt, last.get(id) ?? 0));
      }
      return Promise.resolve(last);
    },
    countAbout: (about) => Promise.resolve(where((notice) => isAbout(notice, about)).length),
    ungiven: (addressee) => Promise.resolve(ungiven(addressee)),
    takeUngiven: (addressee) => {
      const taken = ungiven(addressee);
      for (const { id } of taken) notices.delete(id);
      return Promise.resolve(taken);
    },
    setSent: (id, sentAt) => {
      const notice = notices.get(id);
      if (!notice) return Promise.resolve(false);
      const { sentAt: earlier, ...rest } = notice;
      notices.set(id, { ...rest, ...(sentAt !== undefined && { sentAt }) });
      return Promise.resolve(true);
    },
    forget: (before) => {
      forget(notices, before);
      return Promise.resolve();
    },
  };
}

function forget(
  notices: MemoryNotices,
  { link, all, expired }: { link: number; all: number; expired: number },
): void {
  for (const { manageLink, ...notice } of notices.values()) {
    const { id, sentAt, expiresAt = Infinity } = notice;
    const isOver = sentAt === undefined ? expiresAt <= expired : sentAt < all;
    if (isOver) notices.delete(id);
    else if (sentAt !== undefined && sentAt < link) notices.set(id, notice);
  }
}
