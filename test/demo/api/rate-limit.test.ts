import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApi, type Api } from '../../../demo/api/api.js';
import { createCounter, schoolLimits, type Limits } from '../../../demo/api/http/rate-limit.js';
import { createProfileSource } from '../../../demo/api/seed/profile.js';
import { seed } from '../../../demo/api/seed/seed.js';
import { createMemoryStore } from '../../../demo/api/store/memory/memory-store.js';
import type { Store } from '../../../demo/api/store/store.js';

const publicUrl = 'https://api.example.no/guidance/v1';
const startsAt = Date.parse('2026-03-03T08:00:00Z');
const small: Limits = {
  address: { perMinute: 60, atOnce: 6 },
  begin: { perMinute: 6, atOnce: 2 },
  token: { perMinute: 60, atOnce: 4 },
  streams: 2,
};

/** Several processes over one store, each with the API. */
function worldOver(store: Store, limits: Limits = small) {
  let now = startsAt;
  const open = (): Api =>
    createApi({
      store: { ...store, close: () => Promise.resolve() },
      clock: { now: () => now },
      profile: createProfileSource(),
      allowedOrigins: [],
      manageUrlPrefixes: [],
      publicUrl,
      deskSecret: 'a secret that all processes have',
      limits,
    });
  const ask = (api: Api, path: string, { address, ...init }: RequestInit & { address?: string } = {}) =>
    api.fetch(new Request(publicUrl + path, init), { address });
  return {
    open,
    ask,
    advance: (seconds: number) => {
      now += seconds * 1000;
    },
  };
}

const statuses = async (responses: Promise<Response>[]) =>
  (await Promise.all(responses)).map(({ status }) => status);
const times = <Value>(count: number, make: () => Value): Value[] => Array.from({ length: count }, make);

describe('one caller', () => {
  let store: Store;
  let world: ReturnType<typeof worldOver>;
  let api: Api;
  beforeEach(async () => {
    store = createMemoryStore();
    await seed(store, { now: () => startsAt });
    world = worldOver(store);
    api = world.open();
  });
  afterEach(() => api.close());

  const school = '198.51.100.1';
  const profile = (address?: string) => world.ask(api, '/profile', address === undefined ? {} : { address });
  const letter = (address: string) =>
    world.ask(api, '/booking/holds', {
      method: 'POST',
      address,
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
      body: JSON.stringify({ slot: 'nothing' }),
    });

  it('is told how long to wait after too many requests from one address, while others go on', async () => {
    expect(await statuses(times(6, () => profile(school)))).toEqual(times(6, () => 200));
    const refused = await profile(school);
    expect(refused.status).toBe(429);
    expect(refused.headers.get('Content-Type')).toBe('application/problem+json');
    expect(refused.headers.get('Retry-After')).toBe('1');
    expect((await profile('198.51.100.2')).status).toBe(200);
    world.advance(1);
    expect((await profile(school)).status).toBe(200);
  });

  it('begins few things at once from one address, and goes on with what is begun', async () => {
    const begun = await statuses([letter(school), letter(school), letter(school)]);
    expect(begun.filter((status) => status === 429)).toHaveLength(1);
    const token = 'x'.repeat(43);
    const own = await world.ask(api, `/booking/appointments/${crypto.randomUUID()}`, {
      address: school,
      headers: { Authorization: `Bearer ${token}` },
    });
    expect(own.status).toBe(401);
  });

  it('is held to what one token may ask for, wherever it comes from', async () => {
    const headers = { Authorization: `Bearer ${'y'.repeat(43)}` };
    const ask = (address: string) => world.ask(api, '/profile', { address, headers });
    const asked = await statuses(['1', '2', '3', '4', '5'].map((last) => ask(`203.0.113.${last}`)));
    expect(asked.filter((status) => status === 429)).toHaveLength(1);
  });

  it('is not counted on the service’s own machine', async () => {
    for (const own of [undefined, '127.0.0.1']) {
      expect(await statuses(times(20, () => profile(own)))).toEqual(times(20, () => 200));
    }
  });

  it('leaves no address and no token in the database', async () => {
    const kept: string[] = [];
    const seen = createApiOver(store, (key) => kept.push(key));
    await seen.fetch(
      new Request(`${publicUrl}/profile`, { headers: { Authorization: 'Bearer secret-token' } }),
      {
        address: school,
      },
    );
    expect(kept.length).toBeGreaterThan(1);
    expect(kept.join()).not.toMatch(/198\.51|secret-token/);
  });

  it('has few streams open at once, and another as soon as one has ended', async () => {
    const token = await deskToken(world, api);
    const stream = () =>
      world.ask(api, '/desk/queue', {
        address: school,
        headers: { Accept: 'text/event-stream', Authorization: `Bearer ${token}` },
      });
    const [one, two] = [await stream(), await stream()];
    world.advance(60);
    const refused = await stream();
    expect([one.status, two.status, refused.status]).toEqual([200, 200, 429]);
    await one.body?.cancel();
    world.advance(60);
    const again = await stream();
    expect(again.status).toBe(200);
    await Promise.all([two.body?.cancel(), again.body?.cancel()]);
  });

  it('guesses ten codes in a minute, however many it sends at once, and the right one does not count', async () => {
    const sign = (secret: string) =>
      world.ask(api, '/desk/sessions', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
        body: JSON.stringify({ counsellor: 'astrid', secret }),
      });
    for (let right = 0; right < 12; right += 1) {
      expect((await sign('a secret that all processes have')).status).toBe(201);
    }
    const guesses = await statuses(times(30, () => sign('guess')));
    expect(guesses.filter((status) => status === 401)).toHaveLength(10);
    expect(guesses.filter((status) => status === 429)).toHaveLength(20);
    expect((await sign('a secret that all processes have')).status).toBe(429);
    world.advance(7);
    expect((await sign('a secret that all processes have')).status).toBe(201);
  });
});

async function deskToken(world: ReturnType<typeof worldOver>, api: Api): Promise<string> {
  const response = await world.ask(api, '/desk/sessions', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
    body: JSON.stringify({ counsellor: 'astrid', secret: 'a secret that all processes have' }),
  });
  return ((await response.json()) as { token: string }).token;
}

/** The API over a store that tells which keys are counted. */
function createApiOver(store: Store, onKey: (key: string) => void): Api {
  return worldOver({
    ...store,
    transaction: (work) =>
      store.transaction((transaction) =>
        work({
          ...transaction,
          limits: {
            ...transaction.limits,
            take: (bucket, now) => {
              onKey(bucket.key);
              return transaction.limits.take(bucket, now);
            },
          },
        }),
      ),
  }).open();
}

it('leaves room for a careers day: three hundred behind one address open a page and begin what they came for', async () => {
  let now = startsAt;
  const count = createCounter({ store: createMemoryStore(), clock: { now: () => now } });
  const ask = () => count('all of a school', schoolLimits.address);
  const begin = () => count('begun at a school', schoolLimits.begin);
  const inTurn = async (howMany: number, work: () => Promise<void>) => {
    for (let done = 0; done < howMany; done += 1) await work();
  };
  await inTurn(300 * 8, ask);
  await inTurn(600, begin);
  for (let minute = 0; minute < 5; minute += 1) {
    now += 60_000;
    await inTurn(300 * 12, ask);
    await inTurn(60, begin);
  }
  await expect(inTurn(700, begin)).rejects.toMatchObject({ status: 429 });
  await expect(inTurn(20_000, ask)).rejects.toMatchObject({ status: 429 });
});
