import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { waitsFor } from '../../../demo/api/booking/waits.js';
import { seed } from '../../../demo/api/seed/seed.js';
import type { WaitRecord } from '../../../demo/api/store/booking.repository.js';
import { createMemoryStore } from '../../../demo/api/store/memory/memory-store.js';
import { openSqlStore } from '../../../demo/api/store/sql/sql-store.js';
import { preparedCluster } from '../../support/prepared-cluster.js';

const wait = (id: string, wish: Partial<WaitRecord> = {}): WaitRecord => ({
  id,
  tokenHash: 'hash',
  service: 'career-talk',
  contact: { name: 'Kari', email: 'kari@example.no' },
  createdAt: 1,
  ...wish,
});
const ids = (waits: WaitRecord[]) => waits.map(({ id }) => id);

describe('who is told of a time that is free again', () => {
  const freed = { service: 'career-talk', channel: 'video' as const, date: '2026-03-10' };

  it('is everybody whose wish it fits, in the order in which they came', () => {
    const waits = [wait('late', { createdAt: 3 }), wait('first'), wait('second', { createdAt: 2 })];
    expect(ids(waitsFor(freed, waits))).toEqual(['first', 'second', 'late']);
  });

  it('is nobody who wishes for another service or another way', () => {
    const waits = [
      wait('other', { service: 'cv-help' }),
      wait('phone', { channel: 'phone' }),
      wait('video', { channel: 'video' }),
      wait('moss', { location: 'moss' }),
    ];
    expect(ids(waitsFor(freed, waits))).toEqual(['video']);
    const inMoss = { ...freed, channel: 'in-person' as const, location: 'moss' };
    expect(ids(waitsFor(inMoss, waits))).toEqual(['moss']);
  });

  it('is who can come that day, both ends of the wish included', () => {
    const dates = [
      ['2026-03-10', '2026-03-10'],
      ['2026-03-01', '2026-03-09'],
      ['2026-03-11', '2026-03-20'],
      [undefined, '2026-03-10'],
      ['2026-03-10', undefined],
    ] as const;
    const waits = dates.map(([from, to], index) =>
      wait(String(index), { ...(from && { from }), ...(to && { to }) }),
    );
    expect(ids(waitsFor(freed, waits))).toEqual(['0', '3', '4']);
  });
});

describe.each(['memory', 'PGlite'])('those who wait, %s', (kind) => {
  const folder = mkdtempSync(join(tmpdir(), 'guidance-waits-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('are found in the order in which they came, also within one instant', async () => {
    const store =
      kind === 'memory'
        ? createMemoryStore()
        : await openSqlStore({ directory: await preparedCluster(folder) });
    await seed(store, { now: () => 1 });
    const came = ['c', 'a', 'b'].map((end) => `00000000-0000-4000-8000-00000000000${end}`);
    for (const id of came) {
      await store.transaction(({ booking }) => booking.insertWait(wait(id, { channel: 'video' })));
    }
    const other = wait('00000000-0000-4000-8000-00000000000d', { service: 'cv-help' });
    await store.transaction(({ booking }) => booking.insertWait(other));
    const found = await store.transaction(({ booking }) => booking.waitsOf('career-talk'));
    expect(found).toEqual(came.map((id) => wait(id, { channel: 'video' })));
    expect(waitsFor({ service: 'career-talk', channel: 'video', date: '2026-03-10' }, found)).toEqual(found);
    await store.close();
  });
});
