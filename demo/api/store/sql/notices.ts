import type { NoticeAddressee, NoticeRecord, NoticeRepository, NoticeScope } from '../notices.repository.js';
import type { Sql } from './database.js';
import { byHand, columnOf, noticeOf, valuesOf, type NoticeRow } from './notice-rows.js';
import { sqlOutbox } from './outbox.js';

const inScope = (scope: NoticeScope): string => (scope === 'all' ? 'true' : byHand);

/** The notices in PostgreSQL; the same statements on PGlite. */
export function sqlNoticeRepository(sql: Sql): NoticeRepository {
  const select = async (text: string, parameters: unknown[]) =>
    (await sql.query<NoticeRow>(text, parameters)).map(noticeOf);
  const count = async (where: string, parameters: unknown[] = []): Promise<number> => {
    const text = `select count(*)::int as count from notices where ${where}`;
    const [row] = await sql.query<{ count: number }>(text, parameters);
    return row?.count ?? 0;
  };
  return {
    ...sqlOutbox(sql),
    ...ungivenOf(select),
    insert: (notice) => insert(sql, notice),
    list: (givenSince, scope) =>
      select(
        `select * from notices where (sent_at is null or sent_at >= $1) and ${inScope(scope)} order by created_at, id`,
        [new Date(givenSince)],
      ),
    countUngiven: (scope) => count(`sent_at is null and ${inScope(scope)}`),
    lastWords: async (ids) => {
      const rows = await sql.query<{ id: string; at: Date }>(lastWords, [ids]);
      return new Map(rows.map(({ id, at }) => [id, at.getTime()]));
    },
    countAbout: (about) => {
      const [column, id] = columnOf(about);
      return count(`${column} = $1`, [id]);
    },
    setSent: async (id, sentAt) => {
      const at = sentAt === undefined ? null : new Date(sentAt);
      const rows = await sql.query('update notices set sent_at = $2 where id = $1 returning id', [id, at]);
      return rows.length > 0;
    },
    forget: async ({ link, all, expired }) => {
      await sql.query('delete from notices where sent_at < $1', [new Date(all)]);
      await sql.query('delete from notices where sent_at is null and expires_at <= $1', [new Date(expired)]);
      await sql.query(
        'update notices set manage_link = null where sent_at < $1 and manage_link is not null',
        [new Date(link)],
      );
    },
  };
}

const lastWords = `select coalesce(appointment_id, registration_id)::text as id, max(created_at) as at from notices
  where (appointment_id = any($1::uuid[]) or registration_id = any($1::uuid[])) and counsellor_id is null
  group by 1`;

async function insert(sql: Sql, notice: NoticeRecord): Promise<void> {
  const all = valuesOf(notice);
  const columns = all.map(([column]) => column).join(', ');
  const places = all.map((_, index) => `$${String(index + 1)}`).join(', ');
  await sql.query(
    `insert into notices (${columns}) values (${places})`,
    all.map(([, value]) => value),
  );
}

function ungivenOf(select: (text: string, parameters: unknown[]) => Promise<NoticeRecord[]>) {
  const to = (verb: string, addressee: NoticeAddressee, rest = '') => {
    const [column, id] = columnOf(addressee);
    return select(
      `${verb} from notices where ${column} = $1 and sent_at is null and counsellor_id is not distinct from $2 ${rest}`,
      [id, addressee.counsellor ?? null],
    );
  };
  return {
    ungiven: (addressee: NoticeAddressee) => to('select *', addressee),
    takeUngiven: (addressee: NoticeAddressee) => to('delete', addressee, 'returning *'),
  };
}
