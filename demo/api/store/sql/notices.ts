import type { NoticeRecord, NoticeRepository, NoticeSubject } from '../notices.repository.js';
import type { Sql } from './database.js';

export interface NoticeRow {
  id: string;
  kind: NoticeRecord['kind'];
  appointment_id: string | null;
  wait_id: string | null;
  registration_id: string | null;
  contact: NoticeRecord['contact'];
  way: NoticeRecord['way'];
  language: NoticeRecord['language'];
  subject: string;
  text: string;
  manage_link: string | null;
  created_at: Date;
  sent_at: Date | null;
}

export const noticeOf = (row: NoticeRow): NoticeRecord => ({
  id: row.id,
  kind: row.kind,
  about: subjectOf(row),
  contact: row.contact,
  way: row.way,
  language: row.language,
  subject: row.subject,
  text: row.text,
  ...(row.manage_link !== null && { manageLink: row.manage_link }),
  createdAt: row.created_at.getTime(),
  ...(row.sent_at !== null && { sentAt: row.sent_at.getTime() }),
});

/** The table's check: one of the three is there. */
function subjectOf({ appointment_id, wait_id, registration_id }: NoticeRow): NoticeSubject {
  if (registration_id !== null) return { registration: registration_id };
  return wait_id === null ? { appointment: appointment_id ?? '' } : { wait: wait_id };
}

export function columnOf(about: NoticeSubject): [column: string, id: string] {
  if ('registration' in about) return ['registration_id', about.registration];
  return 'wait' in about ? ['wait_id', about.wait] : ['appointment_id', about.appointment];
}

const insert = (subjectColumn: string) => `insert into notices
  (id, kind, ${subjectColumn}, contact, way, language, subject, text, manage_link, created_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;

/** The notices in PostgreSQL; the same statements on PGlite. */
export function sqlNoticeRepository(sql: Sql): NoticeRepository {
  const select = async (text: string, parameters: unknown[]) =>
    (await sql.query<NoticeRow>(text, parameters)).map(noticeOf);
  return {
    insert: async ({ about, ...notice }) => {
      const [column, subject] = columnOf(about);
      await sql.query(insert(column), [
        notice.id,
        notice.kind,
        subject,
        JSON.stringify(notice.contact),
        notice.way,
        notice.language,
        notice.subject,
        notice.text,
        notice.manageLink ?? null,
        new Date(notice.createdAt),
      ]);
    },
    list: (givenSince) =>
      select('select * from notices where sent_at is null or sent_at >= $1 order by created_at, id', [
        new Date(givenSince),
      ]),
    countUngiven: async () => {
      const [row] = await sql.query<{ count: number }>(
        'select count(*)::int as count from notices where sent_at is null',
      );
      return row?.count ?? 0;
    },
    ungiven: (about) => {
      const [column, id] = columnOf(about);
      return select(`select * from notices where ${column} = $1 and sent_at is null`, [id]);
    },
    takeUngiven: (about) => {
      const [column, id] = columnOf(about);
      return select(`delete from notices where ${column} = $1 and sent_at is null returning *`, [id]);
    },
    setSent: async (id, sentAt) => {
      const at = sentAt === undefined ? null : new Date(sentAt);
      const rows = await sql.query('update notices set sent_at = $2 where id = $1 returning id', [id, at]);
      return rows.length > 0;
    },
    forget: async ({ link, all }) => {
      await sql.query('delete from notices where sent_at < $1', [new Date(all)]);
      await sql.query(
        'update notices set manage_link = null where sent_at < $1 and manage_link is not null',
        [new Date(link)],
      );
    },
  };
}
