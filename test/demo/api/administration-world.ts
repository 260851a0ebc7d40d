import { afterAll, beforeAll } from 'vitest';
import { createApi, type Api } from '../../../demo/api/api.js';
import { seed } from '../../../demo/api/seed/seed.js';
import { createMemoryStore } from '../../../demo/api/store/memory/memory-store.js';
import type { Store } from '../../../demo/api/store/store.js';
import type { Target } from '../../../demo/conformance/target.js';
import { openPGliteStore } from '../../conformance/arrangements.js';
import { ask, type Answered } from '../../../demo/conformance/ask.js';

const publicUrl = 'https://api.example.no/guidance/v1';

/** A Tuesday at nine in the morning, in Oslo. */
export const startsAt = Date.parse('2026-03-03T08:00:00Z');

/** An API over a store, and somebody at its desk. */
export interface AdministrationWorld {
  api: Api;
  target: Target;
  store: Store;
  /** Goes on in time, does what is due by then, and signs in anew. */
  advance: (minutes: number) => Promise<void>;
  /** What the desk asks of `/desk/admin/…`. */
  admin: (path: string, options?: Parameters<typeof ask>[2]) => Promise<Answered>;
  item: (part: string, id: string) => Promise<Record<string, unknown>>;
  readonly token: string;
}

async function administrationWorld(store: Store, as?: string): Promise<AdministrationWorld> {
  let now = startsAt;
  const clock = { now: () => now };
  if (as !== undefined) await seed(store, clock);
  const deskSecret = 'a secret for the desk';
  const api = createApi({
    store,
    clock,
    allowedOrigins: [],
    manageUrlPrefixes: ['https://www.example.no/'],
    publicUrl,
    deskSecret,
  });
  const target: Target = {
    request: (path, init) => api.fetch(new Request(`${publicUrl}${path}`, init)),
    mayWrite: true,
    deskSecret,
  };
  const signIn = async () => {
    const body = { counsellor: as ?? 'administrator', secret: deskSecret };
    const session = await ask(target, '/desk/sessions', { method: 'POST', body });
    return (JSON.parse(session.text) as { token: string }).token;
  };
  let token = await signIn();
  const admin: AdministrationWorld['admin'] = (path, options = {}) =>
    ask(target, `/desk/admin/${path}`, { token, ...options });
  return {
    api,
    target,
    store,
    get token() {
      return token;
    },
    admin,
    advance: async (minutes) => {
      now += minutes * 60_000;
      await api.sweep();
      token = await signIn();
    },
    item: async (part, id) => {
      const { items } = JSON.parse((await admin(part)).text) as { items: Record<string, unknown>[] };
      const found = items.find((one) => one.id === id);
      if (!found) throw new Error(`There is no ${id} among the ${part}.`);
      return found;
    },
  };
}

/** The stores that the desk's setting up is tried on. */
export const administrationStores: readonly [name: string, open: OpenStore][] = [
  ['in memory', () => Promise.resolve({ store: createMemoryStore() })],
  [
    'on PGlite',
    async () => {
      const opened = await openPGliteStore();
      if (typeof opened === 'string') throw new Error(opened);
      return opened;
    },
  ],
];

type OpenStore = () => Promise<{ store: Store; cleanUp?: () => void }>;

/** A world for all tests of a suite: seeded and with a counsellor at its desk, or as empty as it is before anybody has set it up. */
export function useAdministrationWorld(open: OpenStore, as?: string): () => AdministrationWorld {
  let world: AdministrationWorld | undefined;
  let cleanUp: (() => void) | undefined;
  beforeAll(async () => {
    const opened = await open();
    cleanUp = opened.cleanUp;
    world = await administrationWorld(opened.store, as);
  });
  afterAll(async () => {
    await world?.api.close();
    cleanUp?.();
  });
  return () => {
    if (!world) throw new Error('The world is not open.');
    return world;
  };
}

const everyDay = {
  regular: [{ days: [1, 2, 3, 4, 5, 6, 7], opens: '08:00', closes: '20:00' }],
  exceptions: [],
};

export const aProfile = {
  name: 'Karrieresenter Telemark',
  timeZone: 'Europe/Oslo',
  languages: ['nb'],
  contact: { phone: '35 00 00 00' },
  urgent: [
    {
      label: { nb: 'Fare for liv og helse: ring 113', en: 'Danger to life or health: call 113' },
      phone: '113',
    },
  ],
  privacy: { controller: 'Telemark fylkeskommune', policyUrl: 'https://www.example.no/personvern' },
  chat: {
    hours: everyDay,
    retentionHours: 24,
    idleMinutes: 30,
    topics: [{ id: 'jobb', label: { nb: 'Jobb' } }],
    intake: [],
    typing: true,
    rating: false,
    transcriptByMail: false,
    enquiries: true,
  },
  booking: { holdMinutes: 10, minNoticeMinutes: 60, cancelNoticeMinutes: 60, horizonDays: 30 },
  courses: {},
};

export const aService = {
  name: { nb: 'Karrieresamtale' },
  description: { nb: 'En samtale om veien videre.' },
  durationMinutes: 45,
  startsEveryMinutes: 60,
  channels: ['in-person', 'phone'],
  places: 1,
  intake: [],
};

export const aCourseWish = {
  isPublished: true,
  title: { nb: 'Jobbsøkerkurs' },
  summary: { nb: 'Du lager en CV.' },
  kind: 'course',
  format: 'in-person',
  audiences: ['seekers'],
  language: 'nb',
  sessions: [{ id: 's1', date: '2026-03-20', startTime: '10:00', endTime: '12:00' }],
  entry: { at: 'here', capacity: 2, waitlistCapacity: 5 },
};
