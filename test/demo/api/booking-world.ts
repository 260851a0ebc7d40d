import { createApi, type Api, type ApiOptions, type ProfileSource } from '../../../demo/api/api.js';
import { createProfileSource } from '../../../demo/api/seed/profile.js';
import type {
  BookingCatalogue,
  ServiceRecord,
  ShiftRecord,
} from '../../../demo/api/store/booking.repository.js';
import type { Database } from '../../../demo/api/store/sql/database.js';
import { openPostgres } from '../../../demo/api/store/sql/postgres.js';
import { openPGlite } from '../../../demo/api/store/sql/pglite.js';
import { sqlStoreOver } from '../../../demo/api/store/sql/sql-store.js';
import { createMemoryStore } from '../../../demo/api/store/memory/memory-store.js';
import type { Target } from '../../conformance/arrangements.js';
import { startPostgres } from '../../support/postgres.js';
import { preparedCluster } from '../../support/prepared-cluster.js';

const named = (text: string) => ({ nb: text, nn: text, en: text });

export const talk: ServiceRecord = {
  id: 'talk',
  name: named('Samtale'),
  description: named('En samtale'),
  durationMinutes: 45,
  startsEveryMinutes: 60,
  channels: ['in-person', 'video'],
  places: 1,
  intake: [],
};

/** Every day from nine to four, in Moss, with so many counsellors. */
export function smallCatalogue(
  names: readonly string[],
  more: Partial<BookingCatalogue> = {},
): BookingCatalogue {
  const shifts = names.map((counsellor): ShiftRecord => ({
    id: counsellor,
    counsellor,
    days: [1, 2, 3, 4, 5, 6, 7],
    from: '09:00',
    to: '16:00',
    services: ['talk', 'group', 'planned'],
    channels: ['in-person', 'video'],
    location: 'moss',
  }));
  return {
    services: [talk],
    counsellors: names.map((id) => ({ id, name: id, title: named('Veileder'), languages: ['nb'] })),
    places: [{ id: 'moss', name: 'Moss', address: 'Kongens gate 5' }],
    rooms: [],
    shifts,
    exceptions: [],
    ...more,
  };
}

export type StoreKind = 'memory' | 'PGlite' | 'PostgreSQL';

export interface BookingWorld {
  target: Target;
  /** What the API works with. */
  context: ApiOptions & { profile: ProfileSource };
  setNow: (now: number) => void;
  /** What has been asked of the database since `begin`. */
  statements: { begin: () => void; list: () => string[] };
  close: () => Promise<void>;
}

const publicUrl = 'https://api.example.no/guidance/v1';

export interface WorldOptions extends Partial<ApiOptions> {
  catalogue: BookingCatalogue;
  folder: string;
}

/** The API over a catalogue of the test's own, on a Tuesday at nine; nothing where there are no programs for it. */
export async function openBookingWorld(
  kind: StoreKind,
  { catalogue, folder, ...options }: WorldOptions,
): Promise<BookingWorld | undefined> {
  const seen: string[] = [];
  const postgres = kind === 'PostgreSQL' ? await startPostgres() : undefined;
  if (kind === 'PostgreSQL' && !postgres) return undefined;
  const database = postgres
    ? openPostgres(await postgres.createDatabase())
    : kind === 'PGlite' && (await openPGlite(await preparedCluster(folder)));
  const store = database ? await sqlStoreOver(listening(database, seen)) : createMemoryStore();
  await store.transaction(({ booking }) => booking.saveCatalogue(catalogue));
  let now = Date.parse('2026-03-03T08:00:00Z');
  const clock = { now: () => now };
  const origins = { allowedOrigins: [], manageUrlPrefixes: ['https://www.example.no/'] };
  const context = { store, clock, profile: createProfileSource(), publicUrl, ...origins, ...options };
  const api: Api = createApi(context);
  return {
    target: {
      request: (path, init) => api.fetch(new Request(`${publicUrl}${path}`, init)),
      mayWrite: true,
    },
    context,
    setNow: (at) => {
      now = at;
    },
    statements: {
      begin: () => {
        seen.length = 0;
      },
      list: () => [...seen],
    },
    close: async () => {
      await api.close();
      postgres?.stop();
    },
  };
}

/** Writes down every statement. */
const listening = (database: Database, seen: string[]): Database => ({
  ...database,
  transaction: (work) =>
    database.transaction((sql) =>
      work({
        ...sql,
        query: (text, parameters) => {
          seen.push(text);
          return sql.query(text, parameters);
        },
      }),
    ),
});
