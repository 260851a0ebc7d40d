import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApi, type Api } from '../../../demo/api/api.js';
import { createProfileSource } from '../../../demo/api/seed/profile.js';
import { seed } from '../../../demo/api/seed/seed.js';
import { createMemoryStore } from '../../../demo/api/store/memory/memory-store.js';
import { openPGliteStore, type Target } from '../../conformance/arrangements.js';
import { freeSlot, holdSlot, release, tryToHold } from '../../../demo/conformance/booking-steps.js';

const publicUrl = 'https://api.example.no/guidance/v1';

describe.each([
  ['in memory', () => Promise.resolve({ store: createMemoryStore() })],
  ['on PGlite', openPGliteStore],
])('holds of one network address, %s', (_name, openStore) => {
  let api: Api;
  let cleanUp: (() => void) | undefined;
  let now = Date.parse('2026-03-03T08:00:00Z');

  const from = (address?: string): Target => ({
    request: (path, init) => api.fetch(new Request(`${publicUrl}${path}`, init), { address }),
    mayWrite: true,
  });

  beforeAll(async () => {
    const opened: Awaited<ReturnType<typeof openPGliteStore>> = await openStore();
    cleanUp = opened.cleanUp;
    const clock = { now: () => now };
    await seed(opened.store, clock);
    api = createApi({
      store: opened.store,
      clock,
      profile: createProfileSource(),
      allowedOrigins: [],
      manageUrlPrefixes: [],
      publicUrl,
      holdsPerAddress: 2,
    });
  });

  afterAll(async () => {
    await api.close();
    cleanUp?.();
  });

  it('are few at once, whoever else holds', async () => {
    const school = from('198.51.100.7');
    const first = await holdSlot(school, (await freeSlot(school)).id);
    const second = await holdSlot(school, (await freeSlot(school)).id);
    const third = await freeSlot(school);
    const refused = await tryToHold(school, third.id);
    refused.problem(429, 'rate-limited');
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0);

    const home = from('203.0.113.9');
    await release(home, await holdSlot(home, third.id));

    const replaces = { id: second.hold.id, token: second.token };
    const moved = await holdSlot(school, third.id, { replaces });
    (await tryToHold(school, (await freeSlot(school)).id, { replaces })).problem(429, 'rate-limited');
    await release(school, first);
    await release(school, await holdSlot(school, first.hold.slot.id));
    await release(school, moved);
  });

  it('are counted as long as they live', async () => {
    const school = from('198.51.100.7');
    for (let times = 0; times < 2; times += 1) await holdSlot(school, (await freeSlot(school)).id);
    const next = await freeSlot(school);
    (await tryToHold(school, next.id)).problem(429, 'rate-limited');
    now += 61 * 60_000;
    await release(school, await holdSlot(school, (await freeSlot(school)).id));
  });

  it('are not counted where no address is known', async () => {
    const unknown = from();
    for (let times = 0; times < 3; times += 1) await holdSlot(unknown, (await freeSlot(unknown)).id);
  });
});
