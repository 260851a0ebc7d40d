import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createApi } from '../../demo/api/api.js';
import { createProfileSource } from '../../demo/api/seed/profile.js';
import { seed } from '../../demo/api/seed/seed.js';
import { openSqlStore } from '../../demo/api/store/sql/sql-store.js';
import { lockFolder } from '../../demo/server/instance-lock.js';
import { copyAsTold } from '../../demo/service/copy-command.js';
import type { Target } from '../conformance/arrangements.js';
import { ask } from '../../demo/conformance/ask.js';
import { book, freeSlot, holdSlot } from '../../demo/conformance/booking-steps.js';
import { at, log, say, signIn, start, textsIn } from '../../demo/conformance/chat-steps.js';
import { noPostgres, startPostgres, type TemporaryPostgres } from '../support/postgres.js';

const clock = { now: () => Date.parse('2026-03-03T08:00:00Z') };
const publicUrl = 'https://api.example.no/guidance/v1';
const deskSecret = 'a secret of this test';

async function openApi(at: { directory: string } | { url: string }) {
  const store = await openSqlStore(at);
  await seed(store, clock);
  const origins = { allowedOrigins: [], manageUrlPrefixes: [], publicUrl };
  const api = createApi({ store, clock, profile: createProfileSource(), deskSecret, ...origins });
  const target: Target = {
    request: (path, init) => api.fetch(new Request(publicUrl + path, init)),
    mayWrite: true,
    deskSecret,
  };
  return { target, close: () => api.close() };
}

/** Something of everything: a talk with a file, appointments, a hold, a registration, answers that were kept. */
async function use(target: Target) {
  const seeker = await start(target, { language: 'nb', name: 'Ærlig «Ås» 😀' });
  await say(target, seeker, { text: 'Linje én\nlinje to \\ "sitat"' });
  const file = new FormData();
  file.append('file', new File(['%PDF-1.7\n', new Uint8Array([0, 255, 128])], 'cv.pdf'));
  await target.request(at(seeker, '/attachments'), {
    method: 'POST',
    headers: { Authorization: `Bearer ${seeker.token}`, 'Idempotency-Key': crypto.randomUUID() },
    body: file,
  });
  const token = await signIn(target, 'bilal');
  await ask(target, `/desk/conversations/${seeker.id}/take`, { method: 'POST', token });
  for (let turn = 0; turn < 3; turn += 1) await book(target, await freeSlot(target));
  await holdSlot(target, (await freeSlot(target)).id);
  return seeker;
}

/** Every table's rows as one fingerprint, and where its numbers stand. */
async function fingerprint(query: (text: string) => Promise<Record<string, unknown>[]>) {
  const tables = await query(
    `select relname as name from pg_class
     where relkind = 'r' and relpersistence = 'p' and relnamespace = 'public'::regnamespace order by relname`,
  );
  const prints: Record<string, unknown> = {};
  for (const { name } of tables as { name: string }[]) {
    // When it was brought up to date, and a version that every change makes anew, are each database's own.
    if (name === 'schema_migrations' || name === 'booking_catalogue') continue;
    const [print] = await query(
      `select count(*)::int as rows, md5(string_agg(md5(kept::text), ',' order by md5(kept::text))) as print from ${name} kept`,
    );
    prints[name] = print;
  }
  for (const { name } of await query(`select sequencename as name from pg_sequences order by 1`)) {
    prints[String(name)] = await query(`select last_value::int, is_called from ${String(name)}`);
  }
  return prints;
}

describe('db:copy', () => {
  const folder = mkdtempSync(join(tmpdir(), 'guidance-copy-'));
  const directory = join(folder, 'database');
  let postgres: TemporaryPostgres | undefined;
  let seeker: Awaited<ReturnType<typeof use>>;

  beforeAll(async () => {
    postgres = await startPostgres();
    if (!postgres) return;
    const used = await openApi({ directory });
    seeker = await use(used.target);
    await used.close();
  });
  beforeEach((context) => {
    context.skip(!postgres, noPostgres);
  });
  afterAll(() => {
    postgres?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const emptyDatabase = async () => (await postgres?.createDatabase()) ?? '';
  const tablesIn = async (url: string) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query<{ count: number }>(
      `select count(*)::int from pg_tables where schemaname = 'public'`,
    );
    await client.end();
    return rows[0]?.count;
  };

  it('takes everything along, to the last letter and the next number, and the API goes on with it', async () => {
    const url = await emptyDatabase();
    const environment = { ...process.env, DATABASE_URL: url };
    const said = execFileSync(process.execPath, ['--import', 'tsx', 'demo/service/db-copy.ts', folder], {
      env: environment,
      encoding: 'utf8',
    });
    expect(said).toMatch(/ 1 {2}chat_conversations\n/);
    expect(said).toContain('counted there again');

    const source = await PGlite.create({ dataDir: directory, extensions: { btree_gist, pg_trgm } });
    const target = new pg.Client({ connectionString: url, options: '-c timezone=UTC' });
    await target.connect();
    await source.exec(`set timezone = 'UTC'`);
    const copied = await fingerprint(
      async (text) => (await target.query(text)).rows as Record<string, unknown>[],
    );
    expect(copied).toEqual(
      await fingerprint(async (text) => (await source.query<Record<string, unknown>>(text)).rows),
    );
    expect(copied.chat_attachments).toMatchObject({ rows: 1 });
    await source.close();
    await target.end();

    const after = await openApi({ url });
    expect(textsIn(await log(after.target, seeker))).toEqual(['Linje én\nlinje to \\ "sitat"']);
    await say(after.target, seeker, { text: 'Videre' });
    await book(after.target, await freeSlot(after.target));
    await after.close();
  });

  it('refuses a database with something in it, and leaves that alone', async () => {
    const url = await emptyDatabase();
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query('create table notes (text text)');
    await client.end();
    await expect(copyAsTold([folder, url], {})).rejects.toThrow('The target is not empty (notes)');
    expect(await tablesIn(url)).toBe(1);
  });

  it('refuses a folder that a server uses, or that has no database', async () => {
    const url = await emptyDatabase();
    const busy = join(folder, 'busy');
    mkdirSync(join(busy, 'database'), { recursive: true });
    const lock = lockFolder(busy);
    // Another process: a server does not lock itself out.
    const asked = spawnSync(process.execPath, ['--import', 'tsx', 'demo/service/db-copy.ts', busy, url], {
      encoding: 'utf8',
    });
    lock.release();
    expect([asked.status, asked.stderr]).toEqual([1, expect.stringContaining('is in use by another server')]);
    await expect(copyAsTold([join(folder, 'nothing'), url], {})).rejects.toThrow('There is no database in');
    expect(await tablesIn(url)).toBe(0);
  });

  it('says why it gets nowhere, and never the password', async () => {
    const url = await emptyDatabase();
    const unknown = Object.assign(new URL(url), { pathname: '/nowhere', password: 's3cret' }).href;
    await expect(copyAsTold([folder, unknown], {})).rejects.toThrow(
      /^nowhere at .* "nowhere" does not exist/,
    );
    const deaf = 'postgres://guidance:s3cret@127.0.0.1:1/guidance';
    const refused = copyAsTold([folder, deaf], {});
    await expect(refused).rejects.toThrow('guidance at 127.0.0.1:1 does not let us in');
    await expect(refused).rejects.not.toThrow('s3cret');
    await expect(copyAsTold([folder], {})).rejects.toThrow('DATABASE_URL=postgres://');
    await expect(copyAsTold([folder, 'mysql://localhost'], {})).rejects.toThrow('to begin with postgres://');
  });

  it('refuses a store with more in it than we know, and leaves nothing behind', async () => {
    const url = await emptyDatabase();
    const change = async (statement: string) => {
      const source = await PGlite.create({ dataDir: directory, extensions: { btree_gist, pg_trgm } });
      await source.exec(statement);
      await source.close();
    };
    await change('create table notes_of_mine (text text)');
    await expect(copyAsTold([folder, url], {})).rejects.toThrow('none of ours: notes_of_mine');
    expect(await tablesIn(url)).toBe(0);
    await change(
      `drop table notes_of_mine; insert into schema_migrations (name) values ('9999-of-the-future.sql')`,
    );
    await expect(copyAsTold([folder, url], {})).rejects.toThrow(
      'of a newer version, with 9999-of-the-future.sql',
    );
    expect(await tablesIn(url)).toBe(0);
  });
});
