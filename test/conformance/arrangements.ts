import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApi, type Api } from '../../demo/api/api.js';
import { seed } from '../../demo/api/seed/seed.js';
import { createMemoryStore } from '../../demo/api/store/memory/memory-store.js';
import { deskSecretIn } from '../../demo/server/desk-secret.js';
import { openSqlStore } from '../../demo/api/store/sql/sql-store.js';
import type { Store } from '../../demo/api/store/store.js';
import type { Target } from '../../demo/conformance/target.js';
import { hasPostgres, noPostgres, startPostgres } from '../support/postgres.js';
import { startApi } from '../support/running-api.js';
import { bufferingNginxArrangement } from './behind-buffering-nginx.js';
import { isWhole } from './share.js';
import { preparedCluster } from '../support/prepared-cluster.js';

export type { Target };

/** One way to run the API. `open` says why it cannot be run here, if it cannot. */
export interface Arrangement {
  name: string;
  target: Target;
  open: () => Promise<string | undefined>;
  close: () => Promise<void>;
  /** Where a quarter of the checks is enough for a day: which one it begins with. */
  turn?: number | undefined;
}

const publicUrl = 'https://api.example.no/guidance/v1';
const origin = 'https://www.example.no';
const deskSecret = 'a secret for the conformance suite';

/** A Tuesday at nine in the morning, in Oslo. */
const startsAt = Date.parse('2026-03-03T08:00:00Z');

interface OpenedStore {
  store: Store;
  cleanUp?: () => void;
}

export function appArrangement(name: string, openStore: () => Promise<OpenedStore | string>): Arrangement {
  let api: Api | undefined;
  let cleanUp: (() => void) | undefined;
  let now = startsAt;
  const opened = () => {
    if (!api) throw new Error(`${name} is not open.`);
    return api;
  };
  const target: Target = {
    request: (path, init) => opened().fetch(new Request(`${publicUrl}${path}`, init)),
    advance: async (minutes) => {
      now += minutes * 60_000;
      await opened().sweep();
    },
    mayWrite: true,
    origin,
    deskSecret,
    manageUrlPrefix: `${origin}/`,
  };
  const open = async () => {
    const store = await openStore();
    if (typeof store === 'string') return store;
    const clock = { now: () => now };
    cleanUp = store.cleanUp;
    await seed(store.store, clock);
    api = createApi({
      store: store.store,
      clock,
      allowedOrigins: [origin],
      manageUrlPrefixes: [`${origin}/`],
      publicUrl,
      deskSecret,
    });
    return undefined;
  };
  const close = async () => {
    await api?.close();
    cleanUp?.();
  };
  return { name, target, open, close };
}

const inMemory = () => appArrangement('in memory', () => Promise.resolve({ store: createMemoryStore() }));

export async function openPGliteStore(): Promise<OpenedStore> {
  const folder = mkdtempSync(join(tmpdir(), 'guidance-pglite-'));
  const cleanUp = () => {
    rmSync(folder, { recursive: true, force: true });
  };
  return {
    store: await openSqlStore({ directory: await preparedCluster(join(folder, 'database')) }),
    cleanUp,
  };
}

/** Or the reason why there is none. */
export async function openPostgresStore(): Promise<OpenedStore | string> {
  const postgres = await startPostgres();
  if (!postgres) return noPostgres;
  return { store: await openSqlStore({ url: await postgres.createDatabase() }), cleanUp: postgres.stop };
}

function processArrangement(): Arrangement {
  const folder = mkdtempSync(join(tmpdir(), 'guidance-server-'));
  let url = '';
  let kill: (() => Promise<void>) | undefined;
  return {
    name: 'a server of its own',
    target: {
      request: (path, init) => fetch(`${url}${path}`, init),
      mayWrite: true,
      deskSecret: deskSecretIn(folder),
    },
    open: async () => {
      ({ url, kill } = await startApi(folder));
      return undefined;
    },
    close: async () => {
      await kill?.();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The reference API in every way it can run. Where there is no PostgreSQL, PGlite is tried in full in its place. */
export function arrangements(): Arrangement[] {
  return [
    inMemory(),
    { ...appArrangement('PGlite', openPGliteStore), turn: hasPostgres() ? 0 : undefined },
    { ...appArrangement('PostgreSQL', openPostgresStore), turn: 2 },
    { ...processArrangement(), turn: 1 },
    // Every call makes a detour there: half a minute, and nothing of the rules is different.
    ...(isWhole ? [bufferingNginxArrangement()] : []),
  ];
}
