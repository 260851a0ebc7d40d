import type { DeskRole } from '../access.repository.js';
import type { ChatSwitch, Counsellor, DeskSessionRecord, EnquiryRecord } from '../chat.repository.js';
import type { Sql } from './database.js';
import { deleteDue } from './due.js';

interface SessionRow {
  token_hash: string;
  counsellor_id: string;
  counsellor_name: string;
  roles: DeskRole[];
  expires_at: Date;
  seen_at: Date;
}

export interface EnquiryRow {
  reference: string;
  email: string;
  text: string;
  language: string;
  name: string | null;
  created_at: Date;
}

export const sqlChatDesk = (sql: Sql) => ({
  ...switchOf(sql),
  ...enquiriesOf(sql),
  ...sessionsOf(sql),
  ...pausesOf(sql),
});

function switchOf(sql: Sql) {
  const read = async (lock: '' | 'for update'): Promise<ChatSwitch> => {
    const [row] = await sql.query<{ switch: ChatSwitch }>(`select switch from chat_desk ${lock}`);
    return row?.switch ?? 'hours';
  };
  return {
    switch: () => read(''),
    lockSwitch: () => read('for update'),
    setSwitch: async (value: ChatSwitch): Promise<void> => {
      await sql.query('update chat_desk set switch = $1', [value]);
    },
  };
}

export const enquiryOf = ({ created_at, name, ...row }: EnquiryRow): EnquiryRecord => ({
  ...row,
  ...(name !== null && { name }),
  createdAt: created_at.getTime(),
});

function enquiriesOf(sql: Sql) {
  return {
    addEnquiry: async ({
      reference,
      email,
      text,
      language,
      name,
      createdAt,
    }: EnquiryRecord): Promise<void> => {
      await sql.query(
        'insert into chat_enquiries (reference, email, text, language, name, created_at) values ($1, $2, $3, $4, $5, $6)',
        [reference, email, text, language, name ?? null, new Date(createdAt)],
      );
    },
    enquiries: async (): Promise<EnquiryRecord[]> => {
      const rows = await sql.query<EnquiryRow>('select * from chat_enquiries order by created_at, reference');
      return rows.map(enquiryOf);
    },
    removeEnquiry: async (reference: string): Promise<void> => {
      await sql.query('delete from chat_enquiries where reference = $1', [reference]);
    },
    removeEnquiries: async (createdBefore: number): Promise<void> => {
      await sql.query(deleteDue('chat_enquiries', 'created_at <= $1'), [new Date(createdBefore)]);
    },
  };
}

function sessionsOf(sql: Sql) {
  const run = async (text: string, parameters: unknown[]): Promise<void> => {
    await sql.query(text, parameters);
  };
  return {
    addDeskSession: ({ tokenHash, counsellor, roles, expiresAt, seenAt }: DeskSessionRecord) =>
      run(
        `insert into chat_desk_sessions (token_hash, counsellor_id, counsellor_name, roles, expires_at, seen_at)
         values ($1, $2, $3, $4, $5, $6)`,
        [tokenHash, counsellor.id, counsellor.name, [...roles], new Date(expiresAt), new Date(seenAt)],
      ),
    noteDeskSession: (tokenHash: string, now: number) =>
      run('update chat_desk_sessions set seen_at = $2 where token_hash = $1', [tokenHash, new Date(now)]),
    deskSession: async (tokenHash: string): Promise<DeskSessionRecord | undefined> => {
      const [row] = await sql.query<SessionRow>('select * from chat_desk_sessions where token_hash = $1', [
        tokenHash,
      ]);
      return (
        row && {
          tokenHash: row.token_hash,
          counsellor: { id: row.counsellor_id, name: row.counsellor_name },
          roles: row.roles,
          expiresAt: row.expires_at.getTime(),
          seenAt: row.seen_at.getTime(),
        }
      );
    },
    removeDeskSession: (tokenHash: string) =>
      run('delete from chat_desk_sessions where token_hash = $1', [tokenHash]),
    removeDeskSessions: (expiredBefore: number, unseenSince: number) =>
      run(deleteDue('chat_desk_sessions', 'expires_at <= $1 or seen_at < $2'), [
        new Date(expiredBefore),
        new Date(unseenSince),
      ]),
    counsellorsHere: (seenAfter: number) =>
      sql.query<Counsellor>(
        `select distinct counsellor_id as id, counsellor_name as name from chat_desk_sessions
         where seen_at > $1 order by name, id`,
        [new Date(seenAfter)],
      ),
  };
}

function pausesOf(sql: Sql) {
  return {
    pauseEnd: async (visitor: string): Promise<number | undefined> => {
      const [row] = await sql.query<{ until: Date }>('select until from chat_pauses where visitor = $1', [
        visitor,
      ]);
      return row?.until.getTime();
    },
    addPause: async (visitor: string, until: number): Promise<void> => {
      await sql.query(
        `insert into chat_pauses (visitor, until) values ($1, $2)
         on conflict (visitor) do update set until = greatest(chat_pauses.until, excluded.until)`,
        [visitor, new Date(until)],
      );
    },
    removePauses: async (endedBefore: number): Promise<void> => {
      await sql.query(deleteDue('chat_pauses', 'until <= $1'), [new Date(endedBefore)]);
    },
  };
}
