import { createApi, type Api, type ApiOptions } from '../../demo/api/api.js';
import type { Caller } from '../../demo/api/api-context.js';
import { createProfileSource } from '../../demo/api/seed/profile.js';
import { seed } from '../../demo/api/seed/seed.js';
import { createMemoryStore } from '../../demo/api/store/memory/memory-store.js';
import type { Store } from '../../demo/api/store/store.js';

export const publicUrl = 'https://api.example.no/guidance/v1';
export const deskSecret = 'a secret for trying';
const startsAt = Date.parse('2026-03-03T08:00:00Z');

export interface Call extends Caller {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  body?: unknown;
  token?: string;
  headers?: Record<string, string>;
}

export interface SmallWorld {
  api: Api;
  store: Store;
  call: (path: string, options?: Call) => Promise<Response>;
  /** Signs in at the desk. */
  signIn: (counsellor?: string) => Promise<string>;
  /** Moves time on and does what is due by then. */
  advance: (minutes: number) => Promise<void>;
}

/** The API over a seeded store in memory, with a clock of its own. `around` may stand between the two. */
export async function openSmallWorld(
  options: Partial<ApiOptions> = {},
  around: (store: Store) => Store = (store) => store,
): Promise<SmallWorld> {
  const store = createMemoryStore();
  let now = startsAt;
  const clock = { now: () => now };
  await seed(store, clock);
  const api = createApi({
    store: around(store),
    clock,
    profile: createProfileSource(),
    allowedOrigins: ['https://www.example.no'],
    manageUrlPrefixes: [],
    publicUrl,
    deskSecret,
    ...options,
  });
  const call = (path: string, { method = 'GET', body, token, headers, address }: Call = {}) =>
    api.fetch(
      new Request(publicUrl + path, {
        method,
        headers: {
          ...(method === 'POST' && { 'Idempotency-Key': crypto.randomUUID() }),
          ...(body !== undefined && { 'Content-Type': 'application/json' }),
          ...(token !== undefined && { Authorization: `Bearer ${token}` }),
          ...headers,
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
      { address },
    );
  return {
    api,
    store,
    call,
    signIn: async (counsellor = 'astrid') => {
      const body = { counsellor, secret: deskSecret };
      const response = await call('/desk/sessions', { method: 'POST', body });
      return ((await response.json()) as { token: string }).token;
    },
    advance: async (minutes) => {
      now += minutes * 60_000;
      await api.sweep();
    },
  };
}
