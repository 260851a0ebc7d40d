import type { ConversationState } from '../../../../src/contract/chat.js';
import type { Answers } from '../../../../src/contract/profile.js';
import type { ConversationRecord } from '../chat.repository.js';
import type { Sql } from './database.js';
import { dueRows } from './due.js';

interface ConversationRow {
  id: string;
  token_hash: string;
  state: ConversationState;
  language: string;
  topic: string | null;
  name: string | null;
  answers: Answers;
  counsellor_id: string | null;
  counsellor_name: string | null;
  last_seq: number;
  read_by_seeker: number;
  read_by_counsellor: number;
  rating_score: number | null;
  rating_comment: string | null;
  created_at: Date;
  active_at: Date;
  ended_at: Date | null;
  queued_at: Date;
  returned: boolean;
  last_word_at: Date | null;
  seeker_seen_at: Date | null;
  visitor: string | null;
}

const recordOf = (row: ConversationRow): ConversationRecord => ({
  id: row.id,
  tokenHash: row.token_hash,
  state: row.state,
  language: row.language,
  ...(row.topic !== null && { topic: row.topic }),
  ...(row.name !== null && { name: row.name }),
  answers: row.answers,
  ...(row.counsellor_id !== null && {
    counsellor: { id: row.counsellor_id, name: row.counsellor_name ?? '' },
  }),
  lastSeq: row.last_seq,
  readUpTo: { seeker: row.read_by_seeker, counsellor: row.read_by_counsellor },
  ...(row.rating_score !== null && {
    rating: { score: row.rating_score, ...(row.rating_comment !== null && { comment: row.rating_comment }) },
  }),
  createdAt: row.created_at.getTime(),
  activeAt: row.active_at.getTime(),
  ...(row.ended_at !== null && { endedAt: row.ended_at.getTime() }),
  queuedAt: row.queued_at.getTime(),
  returned: row.returned,
  ...(row.last_word_at !== null && { lastWordAt: row.last_word_at.getTime() }),
  ...(row.seeker_seen_at !== null && { seekerSeenAt: row.seeker_seen_at.getTime() }),
  ...(row.visitor !== null && { visitor: row.visitor }),
});

const dateOf = (at: number | undefined): Date | null => (at === undefined ? null : new Date(at));

const values = (record: ConversationRecord): unknown[] => [
  record.id,
  record.tokenHash,
  record.state,
  record.language,
  record.topic ?? null,
  record.name ?? null,
  JSON.stringify(record.answers),
  record.counsellor?.id ?? null,
  record.counsellor?.name ?? null,
  record.lastSeq,
  record.readUpTo.seeker,
  record.readUpTo.counsellor,
  record.rating?.score ?? null,
  record.rating?.comment ?? null,
  new Date(record.createdAt),
  new Date(record.activeAt),
  dateOf(record.endedAt),
  new Date(record.queuedAt),
  record.returned,
  dateOf(record.lastWordAt),
  record.visitor ?? null,
];

const insert = `insert into chat_conversations
  (id, token_hash, state, language, topic, name, answers, counsellor_id, counsellor_name, last_seq,
   read_by_seeker, read_by_counsellor, rating_score, rating_comment, created_at, active_at, ended_at,
   queued_at, returned, last_word_at, visitor)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)`;

/** A sweep holds no more rows than this in one transaction. */
const atOnce = 50;

const update = `update chat_conversations set
  token_hash = $2, state = $3, language = $4, topic = $5, name = $6, answers = $7, counsellor_id = $8,
  counsellor_name = $9, last_seq = $10, read_by_seeker = $11, read_by_counsellor = $12, rating_score = $13,
  rating_comment = $14, created_at = $15, active_at = $16, ended_at = $17, queued_at = $18, returned = $19,
  last_word_at = $20, visitor = $21
  where id = $1`;

export function sqlConversations(sql: Sql) {
  const select = async (rest: string, parameters: unknown[] = []) =>
    (await sql.query<ConversationRow>(`select * from chat_conversations ${rest}`, parameters)).map(recordOf);
  const take = (rest: string, before: number) =>
    select(dueRows(`${rest} order by id limit ${String(atOnce)}`), [new Date(before)]);
  const run = async (text: string, parameters: unknown[]): Promise<void> => {
    await sql.query(text, parameters);
  };
  return {
    insert: (record: ConversationRecord) => run(insert, values(record)),
    save: (record: ConversationRecord) => run(update, values(record)),
    find: async (id: string) => (await select('where id = $1', [id]))[0],
    lock: async (id: string) => (await select('where id = $1 for update', [id]))[0],
    remove: async (id: string) => {
      await run('delete from chat_typing where conversation_id = $1', [id]);
      await run('delete from chat_conversations where id = $1', [id]);
    },
    queued: () => select(`where state = 'queued' order by returned desc, created_at, id`),
    current: (endedAfter: number) =>
      select(`where state <> 'ended' or ended_at > $1 order by returned desc, created_at, id`, [
        new Date(endedAfter),
      ]),
    takeIdle: (activeBefore: number) => take(`where state <> 'ended' and active_at <= $1`, activeBefore),
    takeAbandoned: (seenAfter: number) =>
      take(
        `where state = 'active' and not exists (select from chat_desk_sessions
           where chat_desk_sessions.counsellor_id = chat_conversations.counsellor_id and seen_at > $1)`,
        seenAfter,
      ),
    lockConversationsOf: (counsellor: string) =>
      select(`where state = 'active' and counsellor_id = $1 order by id for update`, [counsellor]),
    takeExpired: (endedBefore: number) => take(`where state = 'ended' and ended_at <= $1`, endedBefore),
    noteSeeker: (id: string, now: number) =>
      run('update chat_conversations set seeker_seen_at = $2 where id = $1', [id, new Date(now)]),
  };
}
