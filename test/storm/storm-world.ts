import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApi } from '../../demo/api/api.js';
import { createProfileSource } from '../../demo/api/seed/profile.js';
import { seed } from '../../demo/api/seed/seed.js';
import type { Database } from '../../demo/api/store/sql/database.js';
import { openPGlite } from '../../demo/api/store/sql/pglite.js';
import { openPostgres } from '../../demo/api/store/sql/postgres.js';
import { sqlStoreOver } from '../../demo/api/store/sql/sql-store.js';
import type { Target } from '../conformance/arrangements.js';
import { startPostgres } from '../support/postgres.js';
import { preparedCluster } from '../support/prepared-cluster.js';

export type DatabaseKind = 'PGlite' | 'PostgreSQL';

/** The seeded API over a database that one can look into, with a clock of its own. */
export interface StormWorld {
  target: Target;
  database: Database;
  /** Moves time on and does what is due by then. */
  pass: (minutes: number) => Promise<void>;
  close: () => Promise<void>;
}

const deskSecret = 'a secret for the storm';

const publicUrl = 'https://api.example.no/guidance/v1';

/** A Tuesday at nine in the morning, in Oslo. The same for every storm, so that a log's slots exist when it is replayed. */
const startsAt = Date.parse('2026-03-03T08:00:00Z');

/** Nothing where there are no programs for it. */
export async function openStormWorld(kind: DatabaseKind): Promise<StormWorld | undefined> {
  const opened = kind === 'PGlite' ? await openTemporaryPGlite() : await openTemporaryPostgres();
  if (!opened) return undefined;
  const { database, cleanUp } = opened;
  const store = await sqlStoreOver(database);
  let now = startsAt;
  const clock = { now: () => now };
  await seed(store, clock);
  const origins = { allowedOrigins: [], manageUrlPrefixes: ['https://www.example.no/'] };
  const api = createApi({ store, clock, profile: createProfileSource(), publicUrl, deskSecret, ...origins });
  return {
    target: {
      request: (path, init) => api.fetch(new Request(`${publicUrl}${path}`, init)),
      mayWrite: true,
      deskSecret,
    },
    database,
    pass: (minutes) => {
      now += minutes * 60_000;
      return api.sweep();
    },
    close: async () => {
      await api.close();
      cleanUp();
    },
  };
}

interface Opened {
  database: Database;
  cleanUp: () => void;
}

async function openTemporaryPGlite(): Promise<Opened> {
  const folder = mkdtempSync(join(tmpdir(), 'guidance-storm-'));
  const cleanUp = () => {
    rmSync(folder, { recursive: true, force: true });
  };
  return { database: await openPGlite(await preparedCluster(join(folder, 'database'))), cleanUp };
}

async function openTemporaryPostgres(): Promise<Opened | undefined> {
  const postgres = await startPostgres();
  return postgres && { database: openPostgres(await postgres.createDatabase()), cleanUp: postgres.stop };
}
