import type { AccessRepository, AuditQuery, AuditRecord, PendingSignIn } from '../access.repository.js';
import type { Sql } from './database.js';
import { deleteDue } from './due.js';

interface SignInRow {
  token_hash: string;
  state: string;
  nonce: string;
  verifier: string;
  expires_at: Date;
}

interface AuditRow {
  id: string;
  at: Date;
  counsellor_id: string;
  action: string;
  subject: string;
}

const signInOf = ({ token_hash, expires_at, ...row }: SignInRow): PendingSignIn => ({
  ...row,
  tokenHash: token_hash,
  expiresAt: expires_at.getTime(),
});

const noteOf = ({ at, counsellor_id, ...row }: AuditRow): AuditRecord => ({
  ...row,
  at: at.getTime(),
  counsellor: counsellor_id,
});

/** Who gets in, in PostgreSQL; the same statements on PGlite. */
export const sqlAccessRepository = (sql: Sql): AccessRepository => ({ ...signInsOf(sql), ...auditOf(sql) });

function signInsOf(sql: Sql) {
  return {
    addSignIn: async ({ tokenHash, state, nonce, verifier, expiresAt }: PendingSignIn): Promise<void> => {
      await sql.query(
        'insert into desk_sign_ins (token_hash, state, nonce, verifier, expires_at) values ($1, $2, $3, $4, $5)',
        [tokenHash, state, nonce, verifier, new Date(expiresAt)],
      );
    },
    takeSignIn: async (tokenHash: string): Promise<PendingSignIn | undefined> => {
      const [row] = await sql.query<SignInRow>(
        'delete from desk_sign_ins where token_hash = $1 returning *',
        [tokenHash],
      );
      return row && signInOf(row);
    },
    removeSignIns: async (expiredBefore: number): Promise<void> => {
      await sql.query(deleteDue('desk_sign_ins', 'expires_at <= $1'), [new Date(expiredBefore)]);
    },
  };
}

const instantOf = (at: number | undefined) => (at === undefined ? null : new Date(at));

/** A parameter that is null filters nothing. */
const select = `select * from desk_audit
  where ($1::text is null or counsellor_id = $1)
    and ($2::text is null or subject = $2 or starts_with(subject, $2 || '/'))
    and ($3::text[] is null or action = any ($3))
    and ($4::timestamptz is null or at >= $4)
    and ($5::timestamptz is null or at < $5)
    and ($6::timestamptz is null or (at, id) < ($6, $7::uuid))
  order by at desc, id desc limit $8`;

/** From one to the next along the index, so that a year's notes are not read to find ten people. */
const selectCounsellors = `with recursive noted (id) as (
    (select counsellor_id from desk_audit order by counsellor_id limit 1)
    union all
    select (select counsellor_id from desk_audit where counsellor_id > noted.id order by counsellor_id limit 1)
    from noted where noted.id is not null
  ) select id from noted where id is not null`;

function auditOf(sql: Sql) {
  return {
    note: async ({ id, at, counsellor, action, subject }: AuditRecord): Promise<void> => {
      await sql.query(
        'insert into desk_audit (id, at, counsellor_id, action, subject) values ($1, $2, $3, $4, $5)',
        [id, new Date(at), counsellor, action, subject],
      );
    },
    isNoted: async (
      { counsellor, action, subject }: Pick<AuditRecord, 'counsellor' | 'action' | 'subject'>,
      since: number,
    ): Promise<boolean> => {
      const found = await sql.query(
        `select 1 from desk_audit
         where counsellor_id = $1 and action = $2 and subject = $3 and at >= $4 limit 1`,
        [counsellor, action, subject, new Date(since)],
      );
      return found.length > 0;
    },
    noted: async ({ counsellor, subject, actions, from, to, after, limit }: AuditQuery) => {
      const rows = await sql.query<AuditRow>(select, [
        counsellor ?? null,
        subject ?? null,
        actions ?? null,
        instantOf(from),
        instantOf(to),
        instantOf(after?.at),
        after?.id ?? null,
        limit,
      ]);
      return rows.map(noteOf);
    },
    notedCounsellors: async () => (await sql.query<{ id: string }>(selectCounsellors)).map(({ id }) => id),
    removeNotes: async (before: number): Promise<void> => {
      await sql.query(deleteDue('desk_audit', 'at < $1'), [new Date(before)]);
    },
  };
}
