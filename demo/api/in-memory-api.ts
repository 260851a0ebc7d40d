import { createApi, type Api } from './api.js';
import { seed } from './seed/seed.js';
import { createMemoryStore } from './store/memory/memory-store.js';

/**
 * The reference API over a freshly seeded store in memory, for stories, browser tests and `npm run dev`. The page that it runs
 * in may use it; outside a page, those of its own origin.
 */
export async function openInMemoryApi(publicUrl: string, now: () => number = () => Date.now()): Promise<Api> {
  const store = createMemoryStore();
  const clock = { now };
  await seed(store, clock);
  const pageOrigin = typeof location === 'undefined' ? new URL(publicUrl).origin : location.origin;
  return createApi({
    store,
    clock,
    allowedOrigins: [pageOrigin],
    manageUrlPrefixes: [`${pageOrigin}/`],
    publicUrl,
  });
}
