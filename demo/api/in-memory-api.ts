import { createApi, type Api } from './api.js';
import { createProfileSource } from './seed/profile.js';
import { seed } from './seed/seed.js';
import { createMemoryStore } from './store/memory/memory-store.js';

/** The reference API over a freshly seeded store in memory, for stories, browser tests and `npm run dev`. */
export async function openInMemoryApi(publicUrl: string, now: () => number = () => Date.now()): Promise<Api> {
  const store = createMemoryStore();
  const clock = { now };
  await seed(store, clock);
  const allowedOrigins = typeof location === 'undefined' ? [] : [location.origin];
  return createApi({
    store,
    clock,
    profile: createProfileSource(),
    allowedOrigins,
    manageUrlPrefixes: allowedOrigins.map((origin) => `${origin}/`),
    publicUrl,
  });
}
