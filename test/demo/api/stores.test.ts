import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { seed } from '../../../demo/api/seed/seed.js';
import type { CalendarState } from '../../../demo/api/store/busy.repository.js';
import type { MeetingRecord } from '../../../demo/api/store/meetings.repository.js';
import { createMemoryStore } from '../../../demo/api/store/memory/memory-store.js';
import { ensureCluster } from '../../../demo/api/store/sql/pglite-directory.js';
import { openSqlStore } from '../../../demo/api/store/sql/sql-store.js';
import type { Store } from '../../../demo/api/store/store.js';
import { noPostgres, startPostgres, type TemporaryPostgres } from '../../support/postgres.js';
import { outboxSteps } from './outbox-steps.js';

const folder = mkdtempSync(join(tmpdir(), 'guidance-stores-'));
let postgres: TemporaryPostgres | undefined;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => {
  postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const clock = { now: () => Date.parse('2026-03-03T08:00:00Z') };
const record = { keyHash: 'key', fingerprint: 'print', createdAt: clock.now() };
const claim = (store: Store) => store.transaction(({ idempotency }) => idempotency.claim(record, 0));

describe.each(['memory', 'PGlite', 'PostgreSQL'])('a store, %s', (kind) => {
  let store: Store | undefined;
  const opened = () => {
    if (!store) throw new Error('The store is not open.');
    return store;
  };
  beforeAll(async () => {
    if (kind === 'memory') store = createMemoryStore();
    if (kind === 'PGlite') store = await openSqlStore({ directory: join(folder, 'a/b') });
    if (kind === 'PostgreSQL' && postgres)
      store = await openSqlStore({ url: await postgres.createDatabase() });
  });
  beforeEach((context) => {
    context.skip(!store, noPostgres);
  });
  afterAll(() => store?.close());

  it('keeps nothing of a transaction that fails', async () => {
    const failing = opened().transaction(async ({ idempotency }) => {
      await idempotency.claim(record, 0);
      throw new Error('refused');
    });
    await expect(failing).rejects.toThrow('refused');
    expect(await claim(opened())).toBeUndefined();
    expect(await claim(opened())).toMatchObject(record);
  });

  it('takes a key that is old enough again', async () => {
    const later = { ...record, fingerprint: 'other', createdAt: record.createdAt + 1 };
    const again = await opened().transaction(({ idempotency }) =>
      idempotency.claim(later, record.createdAt + 1),
    );
    expect(again).toBeUndefined();
    expect(await claim(opened())).toMatchObject(later);
  });

  it('keeps an online meeting in one caller’s hands at a time', async () => {
    const wanted: MeetingRecord = {
      ...{
        id: '4ad3bd27-6e3a-4c3d-8a4b-0c6a2f1f5e11',
        about: { course: 'jobb' },
        state: 'wanted',
        revision: 1,
      },
      ...{ subject: 'Kurs', startsAt: 5000, endsAt: 6000, attempts: 0, dueAt: 10 },
    };
    const takeDue = (now: number) =>
      opened().transaction(({ meetings }) => meetings.takeDue(now, { leasedUntil: now + 100, limit: 5 }));
    await opened().transaction(({ meetings }) => meetings.save(wanted));
    expect(await takeDue(9)).toEqual([]);
    expect(await takeDue(10)).toEqual([{ ...wanted, attempts: 1 }]);
    expect(await takeDue(50)).toEqual([]);
    expect(await takeDue(110)).toEqual([{ ...wanted, attempts: 2 }]);
    const { dueAt, ...rest } = wanted;
    const made: MeetingRecord = {
      ...rest,
      state: 'made',
      providerId: 'x',
      url: 'https://video.example.no/x',
    };
    await opened().transaction(async ({ meetings }) => {
      await meetings.save(made);
      await meetings.release(made.id);
    });
    expect(await takeDue(1000)).toEqual([]);
    const kept = () => opened().transaction(({ meetings }) => meetings.ofCourses());
    expect(await kept()).toEqual([made]);
    await opened().transaction(({ meetings }) => meetings.forgetMade(made.endsAt));
    expect(await kept()).toEqual([made]);
    await opened().transaction(({ meetings }) => meetings.forgetMade(made.endsAt + 1));
    expect(await kept()).toEqual([]);
  });

  it('is seeded once, whoever does it again', async () => {
    await seed(opened(), clock);
    const first = await opened().transaction(({ booking }) => booking.catalogue());
    await seed(opened(), clock);
    expect(await opened().transaction(({ booking }) => booking.catalogue())).toEqual(first);
    expect(first.services.map(({ id }) => id)).toContain('career-talk');
  });

  describe('as an outbox', () => {
    const now = clock.now();
    const { words, write, lease, settle, ungiven, clear } = outboxSteps(opened, now);
    beforeEach(clear);

    it('gives each word to one mailer, and to another when the first has had its time', async () => {
      const id = await write();
      const first = await lease();
      expect(first.notice).toMatchObject({ id, leasedUntil: now + 1000, attempts: 0 });
      expect((await lease()).notice).toBeUndefined();
      const second = await lease(now + 1000);
      expect(second.notice?.id).toBe(id);
      // The first comes too late to say anything.
      await settle(id, first.lease, { state: 'sent', at: now });
      expect(await ungiven()).toEqual([1, 0]);
      await settle(id, second.lease, { state: 'sent', at: now });
      expect(await ungiven()).toEqual([0, 0]);
      const [sent] = await opened().transaction(({ notices }) => notices.list(now, 'all'));
      expect(sent).toMatchObject({ id, sentAt: now, attempts: 1 });
      expect(sent).not.toHaveProperty('manageLink');
    });

    it('gives the one that is due first, and none before its time or after it', async () => {
      const second = await write({ nextAttemptAt: now - 1 });
      const first = await write({ nextAttemptAt: now - 2 });
      await write({ nextAttemptAt: now + 1 });
      await write({ expiresAt: now });
      expect([(await lease()).notice?.id, (await lease()).notice?.id]).toEqual([first, second]);
      expect((await lease()).notice).toBeUndefined();
    });

    it('keeps what is put off until its next time, and what has failed for the desk', async () => {
      const id = await write();
      const first = await lease();
      await settle(id, first.lease, { state: 'waiting', nextAttemptAt: now + 50, counts: true });
      expect((await lease()).notice).toBeUndefined();
      const second = await lease(now + 50);
      expect(second.notice).toMatchObject({ id, attempts: 1 });
      const failure = { reason: 'address' as const, at: now, answer: '550 No' };
      await settle(id, second.lease, { state: 'failed', failure });
      expect((await lease(now + 100)).notice).toBeUndefined();
      expect(await ungiven()).toEqual([1, 1]);
      const [failed] = await opened().transaction(({ notices }) => notices.list(now, 'by-hand'));
      expect(failed).toMatchObject({ id, failure, manageLink: words.manageLink });
    });

    it('gives up what has waited too long, and nothing that is being sent', async () => {
      const old = await write({ createdAt: now - 100 });
      await write();
      await write({ createdAt: now - 100, nextAttemptAt: now - 1 });
      await lease();
      await opened().transaction(({ notices }) => notices.giveUp(now - 50, now));
      const failed = await opened().transaction(({ notices }) => notices.list(now, 'by-hand'));
      expect(failed).toMatchObject([{ id: old, failure: { reason: 'time' } }]);
    });

    it('takes back what is for one, not what is for another, and says what is being sent', async () => {
      const { counsellors } = await opened().transaction(({ booking }) => booking.catalogue());
      const [counsellor = { id: '' }] = counsellors;
      await write();
      const leased = await lease();
      await write({ counsellor: counsellor.id, nextAttemptAt: now + 1 });
      const taken = await opened().transaction(({ notices }) => notices.takeUngiven(words.about));
      expect(taken).toMatchObject([{ id: leased.notice?.id, leasedUntil: now + 1000 }]);
      const others = await opened().transaction(({ notices }) =>
        notices.ungiven({ ...words.about, counsellor: counsellor.id }),
      );
      expect(others).toHaveLength(1);
    });

    it('forgets what has had its time', async () => {
      await write({ expiresAt: now });
      await opened().transaction(({ notices }) => notices.forget({ link: 0, all: 0, expired: now }));
      expect(await ungiven()).toEqual([0, 0]);
    });
  });

  it('keeps of a counsellor’s own calendar when that one is busy, until it goes', async () => {
    const calendar: CalendarState = {
      ...{ counsellor: 'astrid', source: 'digest', version: { etag: '"1"' } },
      ...{ coversUntil: 9000, attempts: 0, dueAt: 10 },
    };
    const spans = [
      { startsAt: 1001, endsAt: 2000 },
      { startsAt: 1500, endsAt: 1700 },
    ];
    const busy = (startsAt: number, endsAt: number) =>
      opened().transaction(async ({ booking }) =>
        (await booking.taken({ startsAt, endsAt }, { now: 0 })).map((time) => [time.startsAt, time.endsAt]),
      );
    await opened().transaction(async ({ booking }) => {
      await booking.saveCalendar(calendar);
      await booking.replaceBusy('astrid', spans);
    });
    expect((await busy(0, 1501)).flat().toSorted()).toEqual([1001, 1500, 1700, 2000]);
    expect(await busy(1700, 2000)).toEqual([[1001, 2000]]);
    const takeDue = (now: number) =>
      opened().transaction(({ booking }) =>
        booking.takeDueCalendars(now, { leasedUntil: now + 5, limit: 5 }),
      );
    expect(await takeDue(10)).toEqual([calendar]);
    expect(await takeDue(14)).toEqual([]);
    await opened().transaction(({ booking }) => booking.removeCalendar('astrid'));
    expect(await busy(0, 9000)).toEqual([]);
  });
});

it('brings a PostgreSQL database up to date once, however many servers start', async (context) => {
  const url = await postgres?.createDatabase();
  if (!url) {
    context.skip(noPostgres);
    return;
  }
  const stores = await Promise.all([1, 2, 3].map(() => openSqlStore({ url })));
  await Promise.all(stores.map((store) => store.close()));
});

it('says what to do when a database may not have an extension that it needs', async (context) => {
  const url = await postgres?.createDatabase();
  if (!url) {
    context.skip(noPostgres);
    return;
  }
  const { default: pg } = await import('pg');
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  await owner.query('create role newcomer login; grant all on schema public to newcomer');
  const asNewcomer = Object.assign(new URL(url), { username: 'newcomer' }).href;
  await expect(openSqlStore({ url: asNewcomer })).rejects.toThrow('create extension btree_gist');
  await owner.query('create extension btree_gist');
  await expect(openSqlStore({ url: asNewcomer })).rejects.toThrow('create extension pg_trgm');
  await owner.query('create extension pg_trgm');
  await owner.end();
  await (await openSqlStore({ url: asNewcomer })).close();
});

describe('the folder of the embedded database', () => {
  it('is begun anew after a first start that was cut off', async () => {
    const directory = join(folder, 'cut-off');
    mkdirSync(`${directory}.new`);
    writeFileSync(join(`${directory}.new`, 'half'), '');
    await ensureCluster(directory, (unfinished) => {
      mkdirSync(unfinished);
      writeFileSync(join(unfinished, 'whole'), '');
      return Promise.resolve();
    });
    expect(readdirSync(directory)).toEqual(['whole']);
  });

  it('stays as it is when there is something in it', async () => {
    const directory = join(folder, 'filled');
    mkdirSync(directory);
    writeFileSync(join(directory, 'kept'), '');
    await ensureCluster(directory, () => Promise.reject(new Error('must not be created')));
    expect(readdirSync(directory)).toEqual(['kept']);
  });
});
