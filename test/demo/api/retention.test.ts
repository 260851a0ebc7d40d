import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createApi, type Api } from '../../../demo/api/api.js';
import { createProfileSource } from '../../../demo/api/seed/profile.js';
import { seed } from '../../../demo/api/seed/seed.js';
import type { Database } from '../../../demo/api/store/sql/database.js';
import { openPGlite } from '../../../demo/api/store/sql/pglite.js';
import { openPostgres } from '../../../demo/api/store/sql/postgres.js';
import { sqlStoreOver } from '../../../demo/api/store/sql/sql-store.js';
import { ConversationSchema } from '../../../src/contract/chat.js';
import type { Credential } from '../../../src/contract/common.js';
import type { Target } from '../../conformance/arrangements.js';
import { ask } from '../../../demo/conformance/ask.js';
import { send, upload } from '../../../demo/conformance/chat-attachments.js';
import { at, leave, signIn, start } from '../../../demo/conformance/chat-steps.js';
import { noPostgres, startPostgres, type TemporaryPostgres } from '../../support/postgres.js';
import { preparedCluster } from '../../support/prepared-cluster.js';

const publicUrl = 'https://api.example.no/guidance/v1';
const deskSecret = 'a secret of this test';
const hourMs = 3_600_000;

/** Stands in everything that a seeker writes, sends, or is called. */
const marker = 'kvitrefugl';
const markedFile = new TextEncoder().encode(`%PDF-1.7 ${marker}`);

interface Column {
  table: string;
  column: string;
}

/** Tables that still hold the text or the id, in any column. */
async function tablesWith(database: Database, { id }: Credential): Promise<string[]> {
  return database.transaction(async (sql) => {
    const columns = await sql.query<Column>(
      `select table_name as table, column_name as column from information_schema.columns
       where table_schema = 'public' order by 1, 2`,
    );
    const found: string[] = [];
    for (const { table, column } of columns) {
      // A file's bytes read as hexadecimal digits.
      const [row] = await sql.query<{ count: number }>(
        `select count(*)::int as count from "${table}"
         where "${column}"::text like any (array['%' || $1 || '%', '%' || $2 || '%', '%' || $3 || '%'])`,
        [marker, id, Buffer.from(marker).toString('hex')],
      );
      if (row && row.count > 0) found.push(`${table}.${column}`);
    }
    return found;
  });
}

describe.each(['PGlite', 'PostgreSQL'])('what is left of a conversation in the database, %s', (kind) => {
  const folder = mkdtempSync(join(tmpdir(), 'guidance-retention-'));
  let postgres: TemporaryPostgres | undefined;
  let database: Database | undefined;
  let api: Api | undefined;
  let now = Date.parse('2026-03-03T08:00:00Z');

  const target: Target = {
    request: (path, init) => {
      if (!api) throw new Error('The API is not open.');
      return api.fetch(new Request(`${publicUrl}${path}`, init), { address: '198.51.100.7' });
    },
    mayWrite: true,
    deskSecret,
  };
  const left = (seeker: Credential) => (database ? tablesWith(database, seeker) : Promise.resolve([]));

  /** Those that are kept to be given once more, whatever they were about. */
  const keptAnswers = async (): Promise<number> => {
    const rows = await database?.transaction((sql) => sql.query('select 1 from idempotency_keys'));
    return rows?.length ?? 0;
  };

  beforeAll(async () => {
    if (kind === 'PGlite') database = await openPGlite(await preparedCluster(join(folder, 'database')));
    else postgres = await startPostgres();
    if (postgres) database = openPostgres(await postgres.createDatabase());
    if (!database) return;
    const store = await sqlStoreOver(database);
    const clock = { now: () => now };
    await seed(store, clock);
    const source = createProfileSource();
    const profile: typeof source = (language) => {
      const { chat, ...rest } = source(language);
      return { ...rest, chat: chat && { ...chat, transcriptByMail: true } };
    };
    const origins = { allowedOrigins: [], manageUrlPrefixes: [], publicUrl };
    api = createApi({ store, clock, profile, deskSecret, ...origins });
  });
  beforeEach((context) => {
    context.skip(!database, noPostgres);
  });
  afterAll(async () => {
    await api?.close();
    postgres?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** A conversation that leaves a trace wherever one can be left. */
  const talk = async (): Promise<Credential> => {
    const seeker = await start(target, { language: 'nb', name: marker });
    const own = { token: seeker.token };
    const astrid = await signIn(target, 'astrid');
    await ask(target, `/desk/conversations/${seeker.id}/take`, { method: 'POST', token: astrid });
    const answers = { help: marker };
    await ask(target, at(seeker, '/answers'), { ...own, method: 'PUT', body: { answers } });
    const { body } = await upload(target, seeker, { content: markedFile, name: `${marker}.pdf` });
    await send(target, seeker, { text: `Jeg heter ${marker}`, attachment: (body as { id: string }).id });
    await upload(target, seeker, { content: markedFile, name: `${marker}-2.pdf` });
    const email = `${marker}@example.no`;
    await ask(target, at(seeker, '/transcript-requests'), { ...own, method: 'POST', body: { email } });
    const word = { method: 'PUT' as const, token: astrid, body: { text: `Hei, ${marker}` } };
    await ask(target, `/desk/conversations/${seeker.id}/messages/${crypto.randomUUID()}`, word);
    const card = { kind: 'meeting', url: 'https://example.no/', label: marker };
    const post = (rest: string, body?: object) =>
      ask(target, `/desk/conversations/${seeker.id}${rest}`, {
        method: 'POST',
        token: astrid,
        ...(body && { body }),
      });
    await post('/links', card);
    await post('/hand-over', {});
    await post('/take');
    await ask(target, at(seeker, '/end'), { ...own, method: 'POST' });
    const rating = { score: 5, comment: marker };
    await ask(target, at(seeker, '/rating'), { ...own, method: 'POST', body: rating });
    return seeker;
  };

  it('is a great deal while it is kept', async () => {
    const seeker = await talk();
    expect(await left(seeker)).toEqual([
      'chat_attachments.bytes',
      'chat_attachments.conversation_id',
      'chat_attachments.name',
      'chat_conversations.answers',
      'chat_conversations.id',
      'chat_conversations.name',
      'chat_conversations.rating_comment',
      'chat_entries.conversation_id',
      'chat_entries.entry',
      'chat_entries.sent',
      'desk_audit.subject',
      'idempotency_keys.resource',
      'notices.attachment',
      'notices.contact',
      'notices.conversation_id',
    ]);
    await leave(target, seeker);
  });

  /** An id that leads nowhere any more; it goes with the other notes of that age. */
  const opened = ['desk_audit.subject'];

  it('is nothing but that it was opened at the desk once the seeker has deleted it, no kept answer either', async () => {
    const before = await keptAnswers();
    const seeker = await talk();
    const signIns = before + 2;
    expect(await keptAnswers()).toBeGreaterThan(signIns);
    expect((await leave(target, seeker)).status).toBe(204);
    expect(await left(seeker)).toEqual(opened);
    expect(await keptAnswers()).toBe(signIns);
  });

  it('is nothing but that after the time that was promised, and everything before', async () => {
    const seeker = await talk();
    const own = { token: seeker.token };
    const { deleteAt } = (await ask(target, at(seeker), own)).as(ConversationSchema);
    now = Date.parse(deleteAt) - hourMs;
    await api?.sweep();
    expect(await left(seeker)).toContain('chat_entries.entry');
    now = Date.parse(deleteAt);
    await api?.sweep();
    expect(await left(seeker)).toEqual(opened);
  });

  it('is nothing of a letter half a year later, and nothing at once when it is dealt with', async () => {
    const letter = async (text: string) => {
      const body = { email: `${marker}@example.no`, text, language: 'nb' };
      const received = await ask(target, '/chat/enquiries', { method: 'POST', body });
      return (JSON.parse(received.text) as { reference: string }).reference;
    };
    const letters = async () => {
      const token = await signIn(target);
      return JSON.parse((await ask(target, '/desk/enquiries', { token })).text) as {
        items: { text: string }[];
      };
    };
    const reference = await letter('besvart');
    const token = await signIn(target);
    await ask(target, `/desk/enquiries/${reference}`, { method: 'DELETE', token });
    await letter('ubesvart');
    now += 179 * 24 * hourMs;
    await api?.sweep();
    expect((await letters()).items.map(({ text }) => text)).toEqual(['ubesvart']);
    now += 24 * hourMs;
    await api?.sweep();
    expect((await letters()).items).toEqual([]);
  });

  it('is nothing at all of one that was left without an end, in time', async () => {
    const seeker = await start(target, { language: 'nb', name: marker });
    await send(target, seeker, { text: marker });
    const { deleteAt } = (await ask(target, at(seeker), { token: seeker.token })).as(ConversationSchema);
    for (; now < Date.parse(deleteAt); now += hourMs / 2) await api?.sweep();
    await api?.sweep();
    expect(await left(seeker)).toEqual([]);
  });
});
