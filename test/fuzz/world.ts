import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApi, type Api } from '../../demo/api/api.js';
import { createProfileSource } from '../../demo/api/seed/profile.js';
import { seed } from '../../demo/api/seed/seed.js';
import type { Database } from '../../demo/api/store/sql/database.js';
import { openPGlite } from '../../demo/api/store/sql/pglite.js';
import { sqlStoreOver } from '../../demo/api/store/sql/sql-store.js';
import { ask } from '../../demo/conformance/ask.js';
import { book, freeSlot, holdSlot, service, type Booked } from '../../demo/conformance/booking-steps.js';
import { NotTried } from '../../demo/conformance/check.js';
import { upload } from '../../demo/conformance/chat-attachments.js';
import { start } from '../../demo/conformance/chat-steps.js';
import { courseWithPlaces, readCourse, register } from '../../demo/conformance/courses-steps.js';
import { signIn } from '../../demo/conformance/desk-sign-in.js';
import type { Target } from '../../demo/conformance/target.js';
import { preparedCluster } from '../support/prepared-cluster.js';

export const publicUrl = 'https://api.example.no/guidance/v1';
export const origin = 'https://www.example.no';

/** What there is to ask about: where it is, and what opens it. */
export interface Thing {
  /** The path's parameters. */
  ids: Readonly<Record<string, string>>;
  token?: string;
}

/** The reference API over PGlite, at an hour that stands still while it is asked. */
export interface FuzzWorld {
  readonly api: Api;
  /** By the beginning of the paths that are about it. */
  readonly things: ReadonlyMap<string, Thing>;
  /** By the name of the member that means it. */
  readonly real: Readonly<Record<string, readonly unknown[]>>;
  readonly deskToken: string;
  /** One text for all that stands in all tables. */
  digest: () => Promise<string>;
  /** Makes the things anew, when a request has been good enough to change them. */
  renew: () => Promise<void>;
  close: () => Promise<void>;
}

const startsAt = Date.parse('2026-03-03T08:00:00Z');
const deskSecret = 'a secret for bad requests';

async function beginWorld(): Promise<FuzzWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'guidance-fuzz-'));
  const database = await openPGlite(await preparedCluster(join(folder, 'database')));
  const store = await sqlStoreOver(database);
  let now = startsAt;
  const clock = { now: () => now };
  await seed(store, clock);
  const api = createApi({
    store,
    clock,
    profile: createProfileSource(),
    allowedOrigins: [origin],
    manageUrlPrefixes: [`${origin}/`],
    publicUrl,
    deskSecret,
  });
  const target: Target = {
    request: (path, init) => api.fetch(new Request(publicUrl + path, init)),
    mayWrite: true,
    deskSecret,
  };
  const things = new Map<string, Thing>();
  const real: Record<string, unknown[]> = {};
  const world = {
    api,
    things,
    real,
    deskToken: await signIn(target),
    digest: digestOf(database),
    renew: async () => {
      const isIn = (await ask(target, '/desk/queue', { token: world.deskToken })).status === 200;
      if (!isIn) {
        // Nobody signs in for a minute after too many wrong secrets.
        now += 61_000;
        world.deskToken = await signIn(target);
      }
      await makeThings(target, { things, real, deskToken: world.deskToken });
    },
    close: async () => {
      await api.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await world.renew();
  return world;
}

/** What was good enough to be taken may have closed every day and booked every time: then the world begins again. */
export async function openWorld(): Promise<FuzzWorld> {
  let world = await beginWorld();
  return {
    get api() {
      return world.api;
    },
    get things() {
      return world.things;
    },
    get real() {
      return world.real;
    },
    get deskToken() {
      return world.deskToken;
    },
    digest: () => world.digest(),
    renew: async () => {
      try {
        await world.renew();
      } catch (error) {
        if (!(error instanceof NotTried)) throw error;
        await world.close();
        world = await beginWorld();
      }
    },
    close: () => world.close(),
  };
}

interface Making {
  things: Map<string, Thing>;
  real: Record<string, unknown[]>;
  deskToken: string;
}

/** Times and places are few: what there was is given back first, as far as it is still there. */
async function giveBack(target: Target, things: Making['things']): Promise<void> {
  const undo = [
    ['DELETE', '/chat/conversations', ''],
    ['DELETE', '/booking/holds', ''],
    ['DELETE', '/booking/waitlist', ''],
    ['POST', '/booking/appointments', '/cancel'],
    ['POST', '/courses/registrations', '/withdraw'],
  ] as const;
  for (const [method, path, rest] of undo) {
    const { ids, token } = things.get(path) ?? {};
    if (ids) await ask(target, `${path}/${ids.id ?? ''}${rest}`, { method, token });
  }
}

async function makeThings(target: Target, { things, real, deskToken }: Making): Promise<void> {
  await giveBack(target, things);
  const asDesk = { method: 'POST', token: deskToken } as const;
  const offered = await service(target);
  const [slot, booked] = [await freeSlot(target), await book(target, await freeSlot(target))];
  const hold = await holdSlot(target, (await freeSlot(target)).id);
  const seeker = await start(target);
  await ask(target, `/desk/conversations/${seeker.id}/take`, asDesk);
  const { body } = await upload(target, seeker);
  const course = await courseWithPlaces(target);
  const registered = await register(target, course.id);
  const session = (await readCourse(target, course.id)).sessions[0]?.id ?? '';
  const wish = { service: offered.id, contact: { name: 'Kim', email: 'kim@example.com' } };
  const wait = await ask(target, '/booking/waitlist', { method: 'POST', body: wish });
  const waiting = JSON.parse(wait.text) as Booked;
  const attachmentId = (body as { id: string }).id;
  const talk = { ids: { id: seeker.id, attachmentId, messageId: crypto.randomUUID() } };
  const set = (path: string, ids: Record<string, string>, token?: string) =>
    things.set(path, { ids, ...(token !== undefined && { token }) });
  things.set('/chat/conversations', { ...talk, token: seeker.token });
  things.set('/desk/conversations', talk);
  set('/booking/appointments', { id: booked.id }, booked.token);
  set('/booking/holds', { id: hold.hold.id }, hold.token);
  set('/booking/waitlist', { id: waiting.id }, waiting.token);
  set('/courses/registrations', { id: registered.id }, registered.token);
  set('/courses', { id: course.id });
  set('/desk/courses', { id: course.id, session });
  set('/desk/registrations', { id: registered.id });
  set('/desk/appointments', { id: booked.id });
  Object.assign(real, {
    slot: [slot.id],
    service: [offered.id],
    counsellor: [slot.counsellor ?? ''],
    channel: [slot.channel],
    location: [slot.location ?? ''],
    hold: [{ id: hold.hold.id, token: hold.token }],
    replaces: [{ id: hold.hold.id, token: hold.token }],
    moving: [{ id: booked.id, token: booked.token }],
    attachment: [attachmentId],
    registration: [registered.id],
    session: [session],
    revision: [0, 1, 2],
    language: ['nb'],
    secret: [deskSecret],
  });
}

/** Tables come and go with the migrations, so they are asked for. */
/** What is counted and noted of a request that is refused, too: how often somebody asks, and who was let in at the desk. */
const ownAccounts = ['rate_limits', 'desk_audit'];

function digestOf(database: Database): () => Promise<string> {
  let query: Promise<string> | undefined;
  const makeQuery = () =>
    database.transaction(async (sql) => {
      const tables = await sql.query<{ name: string }>(
        `select table_name as name from information_schema.tables
         where table_schema = 'public' and table_type = 'BASE TABLE' and not table_name = any($1) order by 1`,
        [ownAccounts],
      );
      const each = tables.map(
        ({ name }) =>
          `select '${name}' as name, md5(coalesce(string_agg(md5(t::text), '' order by md5(t::text)), '')) as sum from "${name}" t`,
      );
      return each.join(' union all ');
    });
  let last = { written: '', digest: '' };
  return async () => {
    const text = await (query ??= makeQuery());
    return database.transaction(async (sql) => {
      // Reading every table takes longer than most requests: where nothing has been written nothing has changed.
      const [log] = await sql.query<{ at: string }>('select pg_current_wal_insert_lsn()::text as at');
      if (log?.at !== last.written) {
        const rows = await sql.query<{ name: string; sum: string }>(text);
        last = {
          written: log?.at ?? '',
          digest: rows.map(({ name, sum }) => `${name} ${sum}`).join('\n'),
        };
      }
      return last.digest;
    });
  };
}
