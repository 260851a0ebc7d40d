import type { NoticeRecord, NoticeRepository, NoticeSubject } from '../notices.repository.js';

export type MemoryNotices = Map<string, NoticeRecord>;

function idOf(about: NoticeSubject): string {
  if ('registration' in about) return about.registration;
  return 'wait' in about ? about.wait : about.appointment;
}

const isAbout = (notice: NoticeRecord, about: NoticeSubject) => idOf(notice.about) === idOf(about);

/** What a database does by itself: a word goes with what it is about. */
export function removeNoticesAbout(notices: MemoryNotices, about: NoticeSubject): void {
  for (const notice of notices.values()) if (isAbout(notice, about)) notices.delete(notice.id);
}

/** The notices over a Map. */
export function memoryNoticeRepository(notices: MemoryNotices): NoticeRepository {
  const where = (isMeant: (notice: NoticeRecord) => boolean) =>
    structuredClone([...notices.values()].filter(isMeant));
  const ungiven = (about: NoticeSubject) =>
    where((notice) => notice.sentAt === undefined && isAbout(notice, about));
  return {
    insert: (notice) => {
      notices.set(notice.id, structuredClone(notice));
      return Promise.resolve();
    },
    list: (givenSince) =>
      Promise.resolve(
        where(({ sentAt }) => sentAt === undefined || sentAt >= givenSince).toSorted(
          (a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1),
        ),
      ),
    countUngiven: () => Promise.resolve(where(({ sentAt }) => sentAt === undefined).length),
    ungiven: (about) => Promise.resolve(ungiven(about)),
    takeUngiven: (about) => {
      const taken = ungiven(about);
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
    forget: ({ link, all }) => {
      for (const { manageLink, ...notice } of notices.values()) {
        if (notice.sentAt === undefined) continue;
        if (notice.sentAt < all) notices.delete(notice.id);
        else if (notice.sentAt < link) notices.set(notice.id, notice);
      }
      return Promise.resolve();
    },
  };
}
