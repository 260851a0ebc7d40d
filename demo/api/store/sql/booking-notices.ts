import type { NoticeRecord, NoticeSubject } from '../calendar.repository.js';
import type { Sql } from './database.js';

interface NoticeRow {
  id: string;
  kind: NoticeRecord['kind'];
  appointment_id: string | null;
  wait_id: string | null;
  contact: NoticeRecord['contact'];
  way: NoticeRecord['way'];
  language: NoticeRecord['language'];
  subject: string;
  text: string;
  manage_link: string | null;
  created_at: Date;
  sent_at: Date | null;
}

const noticeOf = (row: NoticeRow): NoticeRecord => ({
  id: row.id,
  kind: row.kind,
  // The table's check: one of the two is there.
  about: row.wait_id === null ? { appointment: row.appointment_id ?? '' } : { wait: row.wait_id },
  contact: row.contact,
  way: row.way,
  language: row.language,
  subject: row.subject,
  text: row.text,
  ...(row.manage_link !== null && { manageLink: row.manage_link }),
  createdAt: row.created_at.getTime(),
  ...(row.sent_at !== null && { sentAt: row.sent_at.getTime() }),
});

const insert = `insert into notices
  (id, kind, appointment_id, wait_id, contact, way, language, subject, text, manage_link, created_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`;

export function sqlNotices(sql: Sql) {
  return {
    insertNotice: async (notice: NoticeRecord): Promise<void> => {
      const { id, kind, about, contact, way, language, subject, text, manageLink, createdAt } = notice;
      await sql.query(insert, [
        id,
        kind,
        'appointment' in about ? about.appointment : null,
        'wait' in about ? about.wait : null,
        JSON.stringify(contact),
        way,
        language,
        subject,
        text,
        manageLink ?? null,
        new Date(createdAt),
      ]);
    },
    notices: async (givenSince: number): Promise<NoticeRecord[]> =>
      (
        await sql.query<NoticeRow>(
          'select * from notices where sent_at is null or sent_at >= $1 order by created_at, id',
          [new Date(givenSince)],
        )
      ).map(noticeOf),
    countUngivenNotices: async (): Promise<number> => {
      const [row] = await sql.query<{ count: number }>(
        'select count(*)::int as count from notices where sent_at is null',
      );
      return row?.count ?? 0;
    },
    setNoticeSent: async (id: string, sentAt: number | undefined): Promise<boolean> => {
      const at = sentAt === undefined ? null : new Date(sentAt);
      return (
        (await sql.query('update notices set sent_at = $2 where id = $1 returning id', [id, at])).length > 0
      );
    },
    takeUngivenNotices: async (about: NoticeSubject): Promise<NoticeRecord[]> => {
      const [column, id] =
        'wait' in about
          ? (['wait_id', about.wait] as const)
          : (['appointment_id', about.appointment] as const);
      const taken = `delete from notices where ${column} = $1 and sent_at is null returning *`;
      return (await sql.query<NoticeRow>(taken, [id])).map(noticeOf);
    },
    forgetNotices: async ({ link, all }: { link: number; all: number }): Promise<void> => {
      await sql.query('delete from notices where sent_at < $1', [new Date(all)]);
      await sql.query(
        'update notices set manage_link = null where sent_at < $1 and manage_link is not null',
        [new Date(link)],
      );
    },
  };
}
