import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bucketOf, createCounter } from '../../../demo/api/http/rate-limit.js';
import { createMemoryStore } from '../../../demo/api/store/memory/memory-store.js';
import { openSqlStore } from '../../../demo/api/store/sql/sql-store.js';
import type { Store } from '../../../demo/api/store/store.js';
import { startPostgres, type TemporaryPostgres } from '../../support/postgres.js';
import { preparedCluster } from '../../support/prepared-cluster.js';

const startsAt = Date.parse('2026-03-03T08:00:00Z');
const times = <Value>(count: number, make: () => Value): Value[] => Array.from({ length: count }, make);

/** PostgreSQL where there is one, which is quicker there; else the same statements on PGlite. */
describe.each(['memory', 'SQL'])('over %s', (kind) => {
  const folder = mkdtempSync(join(tmpdir(), 'guidance-access-'));
  let postgres: TemporaryPostgres | undefined;
  let store: Store | undefined;
  const opened = () => {
    if (!store) throw new Error('The store is not open.');
    return store;
  };
  beforeAll(async () => {
    if (kind === 'SQL') postgres = await startPostgres();
    if (kind === 'memory') store = createMemoryStore();
    else if (postgres) store = await openSqlStore({ url: await postgres.createDatabase() });
    else store = await openSqlStore({ directory: await preparedCluster(join(folder, 'database')) });
  });
  afterAll(async () => {
    await store?.close();
    postgres?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  describe('what has been taken', () => {
    const take = (key: string, now: number, count = 1) => {
      const bucket = bucketOf(key, { perMinute: 60, atOnce: 10 }, count);
      return opened().transaction(({ limits }) => limits.take(bucket, now));
    };

    it('is never more than there is, however many ask at once', async () => {
      const waits = await Promise.all(times(25, () => take('crowd', startsAt)));
      expect(waits.filter((waitMs) => waitMs === 0)).toHaveLength(10);
      expect(new Set(waits.filter((waitMs) => waitMs > 0))).toEqual(new Set([1000]));
    });

    it('comes back with time, and not beyond what it holds', async () => {
      expect(await take('patient', startsAt, 10)).toBe(0);
      expect(await take('patient', startsAt, 3)).toBe(3000);
      expect(await take('patient', startsAt + 3000, 3)).toBe(0);
      expect(await take('patient', startsAt + 3_600_000, 10)).toBe(0);
      expect(await take('patient', startsAt + 3_600_000)).toBe(1000);
    });

    it('can be given back', async () => {
      expect(await take('honest', startsAt, 10)).toBe(0);
      expect(await take('honest', startsAt, -4)).toBe(0);
      expect(await take('honest', startsAt, 4)).toBe(0);
    });

    it('is forgotten once it is full again', async () => {
      await take('gone', startsAt, 10);
      await opened().transaction(({ limits }) => limits.removeFull(startsAt + 10_000));
      expect(await take('gone', startsAt, 10)).toBe(0);
    });

    it('is the same for every process', async () => {
      const clock = { now: () => startsAt };
      const processes = [1, 2, 3].map(() => createCounter({ store: opened(), clock }));
      const rate = { perMinute: 60, atOnce: 6 };
      const asked = await Promise.allSettled(
        times(12, () => processes).flatMap((all, turn) => all[turn % all.length]?.('shared', rate) ?? []),
      );
      expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(6);
    });
  });

  describe('what is noted', () => {
    const note = (at: number, more: object = {}) => ({
      id: crypto.randomUUID(),
      at,
      counsellor: 'astrid',
      action: 'readQueue',
      subject: '',
      ...more,
    });

    it('comes back newest first, filtered, after one of them, and goes by age', async () => {
      const notes = [
        note(1000),
        note(2000, { subject: 'x/y' }),
        note(3000, { counsellor: 'bilal' }),
        note(3000),
      ];
      await opened().transaction(async ({ access }) => {
        for (const one of notes) await access.note(one);
      });
      const read = (query: object) =>
        opened().transaction(({ access }) => access.noted({ limit: 10, ...query }));
      const all = await read({});
      expect(all.map(({ at }) => at)).toEqual([3000, 3000, 2000, 1000]);
      expect(await read({ after: all[0] })).toEqual(all.slice(1));
      expect((await read({ counsellor: 'bilal' })).map(({ at }) => at)).toEqual([3000]);
      expect((await read({ subject: 'x' })).map(({ at }) => at)).toEqual([2000]);
      await opened().transaction(({ access }) => access.note(note(2500, { action: 'takeConversation' })));
      const ats = async (query: object) => (await read(query)).map(({ at }) => at);
      expect(await ats({ actions: ['takeConversation', 'endDeskConversation'] })).toEqual([2500]);
      expect(await ats({ actions: [] })).toEqual([]);
      expect(await opened().transaction(({ access }) => access.notedCounsellors())).toEqual([
        'astrid',
        'bilal',
      ]);
      expect((await read({ from: 2000, to: 3000, actions: ['readQueue'] })).map(({ at }) => at)).toEqual([
        2000,
      ]);
      await opened().transaction(({ access }) => access.removeNotes(3000));
      expect((await read({})).map(({ at }) => at)).toEqual([3000, 3000]);
    });

    it('has a sign-in that was begun once', async () => {
      const signIn = { tokenHash: 'hash', state: 's', nonce: 'n', verifier: 'v', expiresAt: 5000 };
      const take = () => opened().transaction(({ access }) => access.takeSignIn('hash'));
      await opened().transaction(({ access }) => access.addSignIn(signIn));
      expect(await take()).toEqual(signIn);
      expect(await take()).toBeUndefined();
      await opened().transaction(({ access }) => access.addSignIn(signIn));
      await opened().transaction(({ access }) => access.removeSignIns(5000));
      expect(await take()).toBeUndefined();
    });
  });
});
