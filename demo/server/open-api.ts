import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ApiOptions, ProfileSource } from '../api/api.js';
import { schoolLimits } from '../api/http/rate-limit.js';
import { seed } from '../api/seed/seed.js';
import { openSqlStore } from '../api/store/sql/sql-store.js';
import { keepMailer } from '../mail/keep-mailer.js';
import type { MailTransport } from '../mail/mail-transport.js';
import { connectOutside } from '../service/outside.js';
import { basePath, spellings, type Addresses } from './addresses.js';
import { deskSecretIn } from './desk-secret.js';
import { framePaths } from './frame-host.js';
import { createHealth } from './health.js';
import { keepApi, type KeptApi } from './keep-api.js';
import type { Settings } from './start-settings.js';

export interface RunningApi extends KeptApi {
  /** What counsellors sign in with at the desk. */
  deskSecret: string;
}

/** The demo's own address; `.example` belongs to nobody. */
const from = 'post@karrieresenter.example';

/**
 * Opens the database, seeds an empty one, and keeps the API's due work going until it is closed. `transport`: what is to be told by
 * e-mail goes there; without it counsellors give it by hand.
 */
export async function openApi(
  settings: Settings,
  addresses: Addresses,
  transport?: MailTransport,
): Promise<RunningApi> {
  const directory = join(settings.dataFolder, 'database');
  if (settings.fresh) rmSync(directory, { recursive: true, force: true });
  const store = await openSqlStore(settings.databaseUrl ? { url: settings.databaseUrl } : { directory });
  const health = createHealth(store);
  const clock = { now: () => Date.now() };
  await seed(store, clock);
  const deskSecret = deskSecretIn(settings.dataFolder);
  // What the service is, as the API knows it by now.
  const profile: ProfileSource = (language) => api.profile(language);
  const options: ApiOptions = {
    store,
    clock,
    ...(transport && { mail: { from } }),
    // The script's host has the pages for frames; which sites may frame those, their own header says.
    allowedOrigins: [addresses.sites, addresses.desk, addresses.script].flatMap(spellings),
    manageUrlPrefixes: [
      ...spellings(addresses.sites).map((origin) => `${origin}/`),
      ...spellings(addresses.script).flatMap((origin) => framePaths.map((path) => origin + path)),
    ],
    publicUrl: `${addresses.api}${basePath}`,
    counsellorAwaySeconds: settings.counsellorAwaySeconds,
    deskSecret,
    limits: schoolLimits,
    proof: 'suspicious',
    deskLinks: [
      {
        kind: 'booking',
        url: `${addresses.sites}/fylket/bestill-time.html`,
        label: 'Bestill time hos en veileder',
      },
      { kind: 'course', url: `${addresses.sites}/fylket/kurs.html`, label: 'Se kursene våre' },
    ],
  };
  const outside = connectOutside(
    options,
    { calendars: { refreshMinutes: 5, allowPrivateAddresses: false } },
    profile,
  );
  const api = keepApi(outside.options);
  // Before anything is sent in its name.
  await api.refresh();
  const stopOutside = outside.keep();
  const mailer = transport && keepMailer({ store, clock, profile, transport, from });
  return {
    ...api,
    fetch: health.around(api.fetch),
    deskSecret,
    close: async () => {
      await Promise.all([mailer?.close(), stopOutside()]);
      await api.close();
    },
  };
}
