import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createApi, type Api } from '../api/api.js';
import { chatHours, createProfileSource } from '../api/seed/profile.js';
import { seed } from '../api/seed/seed.js';
import { openSqlStore } from '../api/store/sql/sql-store.js';
import { basePath, spellings, type Addresses } from './addresses.js';
import { deskSecretIn } from './desk-secret.js';
import { framePaths } from './frame-host.js';
import type { Settings } from './start-settings.js';

/** How often due work is looked for: idle conversations, retention, lapsed holds. */
const sweepEverySeconds = 15;

export interface RunningApi {
  /** What counsellors sign in with at the desk. */
  deskSecret: string;
  fetch: Api['fetch'];
  close: () => Promise<void>;
}

/** Opens the database, seeds an empty one, and keeps the API's due work going until it is closed. */
export async function openApi(settings: Settings, addresses: Addresses): Promise<RunningApi> {
  const directory = join(settings.dataFolder, 'database');
  if (settings.fresh) rmSync(directory, { recursive: true, force: true });
  const store = await openSqlStore(settings.databaseUrl ? { url: settings.databaseUrl } : { directory });
  const clock = { now: () => Date.now() };
  await seed(store, clock);
  const deskSecret = deskSecretIn(settings.dataFolder);
  const api = createApi({
    store,
    clock,
    profile: createProfileSource(),
    // The script's host has the pages for frames; which sites may frame those, their own header says.
    allowedOrigins: [addresses.sites, addresses.desk, addresses.script].flatMap(spellings),
    manageUrlPrefixes: [
      ...spellings(addresses.sites).map((origin) => `${origin}/`),
      ...spellings(addresses.script).flatMap((origin) => framePaths.map((path) => origin + path)),
    ],
    publicUrl: `${addresses.api}${basePath}`,
    chatHours,
    counsellorAwaySeconds: settings.counsellorAwaySeconds,
    deskSecret,
    deskLinks: [
      {
        kind: 'booking',
        url: `${addresses.sites}/fylket/bestill-time.html`,
        label: 'Bestill time hos en veileder',
      },
      { kind: 'course', url: `${addresses.sites}/fylket/kurs.html`, label: 'Se kursene våre' },
    ],
  });
  const sweep = () => {
    api.sweep().catch((error: unknown) => {
      console.error('Due work failed and is tried again:', error);
    });
  };
  const timer = setInterval(sweep, sweepEverySeconds * 1000);
  sweep();
  return {
    deskSecret,
    fetch: api.fetch,
    close: async () => {
      clearInterval(timer);
      await api.close();
    },
  };
}
