import { createApi, type Api } from '../../../demo/api/api.js';
import { createProfileSource } from '../../../demo/api/seed/profile.js';
import { seed } from '../../../demo/api/seed/seed.js';
import { openSqlStore } from '../../../demo/api/store/sql/sql-store.js';
import type { Store } from '../../../demo/api/store/store.js';
import type { Target } from '../../conformance/arrangements.js';

const publicUrl = 'https://api.example.no/guidance/v1';

export interface TwoApis {
  now: number;
  /** What each of them is asked by. */
  targets: [Target, Target];
  /** Both look for what is due, at the same moment. */
  sweepAtOnce: () => Promise<void>;
  /** To look into the database. */
  store: Store;
  close: () => Promise<void>;
}

/** Two of the API over one PostgreSQL database, each with connections of its own, as in two processes. One clock. */
export async function openTwoApis(url: string): Promise<TwoApis> {
  // A Tuesday at nine in the morning, in Oslo.
  const world = { now: Date.parse('2026-03-03T08:00:00Z') };
  const clock = { now: () => world.now };
  const deskSecret = 'a secret that both know';
  const open = async () => {
    const store = await openSqlStore({ url });
    const origins = { allowedOrigins: [], manageUrlPrefixes: [], publicUrl };
    return {
      store,
      api: createApi({ store, clock, profile: createProfileSource(), deskSecret, ...origins }),
    };
  };
  const targetOf = (api: Api): Target => ({
    request: (path, init) => api.fetch(new Request(publicUrl + path, init), { address: '192.0.2.7' }),
    mayWrite: true,
    deskSecret,
  });
  const [one, other] = [await open(), await open()];
  await seed(one.store, clock);
  return Object.assign(world, {
    targets: [targetOf(one.api), targetOf(other.api)] as [Target, Target],
    store: one.store,
    sweepAtOnce: async () => {
      await Promise.all([one.api.sweep(), other.api.sweep(), one.api.sweep(), other.api.sweep()]);
    },
    close: async () => {
      await Promise.all([one.api.close(), other.api.close()]);
    },
  });
}
