// `npm run bench:api`: two processes beside one over PostgreSQL, and PostgreSQL beside PGlite, all in one run.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { seed } from '../../demo/api/seed/seed.js';
import { openSqlStore } from '../../demo/api/store/sql/sql-store.js';
import { deskSecretIn } from '../../demo/server/desk-secret.js';
import { freePorts } from '../support/free-ports.js';
import { noPostgres, startPostgres, type TemporaryPostgres } from '../support/postgres.js';
import { startApi } from '../support/running-api.js';
import { startService } from '../support/running-service.js';
import { Caller } from './chat-caller.js';
import { beginTalks, converse } from './chat-crowd.js';
import { Deliveries, type Talk } from './chat-talk.js';
import { machine, percentile, tableOf, type Row } from './figures.js';

const count = Number(process.argv[2] ?? 100);
const seconds = Number(process.argv[3] ?? 20);
const chance = Number(process.env.BENCH_SEED ?? 1);
const burstSeconds = Math.max(2, seconds / 4);
/** So many talk at the same moment, as fast as they are answered. */
const burstTalks = 16;
/** What has not arrived by then is counted as missing. */
const graceMs = 15_000;

const pause = (durationMs: number) => new Promise<void>((resolve) => setTimeout(resolve, durationMs));

/** What runs, and where the seekers and the counsellors call it. */
interface Arrangement {
  seekers: string;
  counsellors: string;
  secret: string;
  stop: () => Promise<void>;
}

async function onPGlite(): Promise<Arrangement> {
  const folder = mkdtempSync(join(tmpdir(), 'guidance-bench-'));
  const api = await startApi(folder);
  const stop = async () => {
    await api.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  return { seekers: api.url, counsellors: api.url, secret: deskSecretIn(folder), stop };
}

async function onPostgres(postgres: TemporaryPostgres, processes: 1 | 2): Promise<Arrangement> {
  const databaseUrl = await postgres.createDatabase();
  const store = await openSqlStore({ url: databaseUrl });
  await seed(store, { now: () => Date.now() });
  await store.close();
  const port = await freePorts();
  const deskSecret = 'a secret for the bench';
  const services = await Promise.all(
    [port, port + 2].slice(0, processes).map((one) => startService({ databaseUrl, port: one, deskSecret })),
  );
  const [first, last] = [services[0], services.at(-1)];
  if (!first || !last) throw new Error('Nothing runs.');
  const stop = async () => {
    await Promise.all(services.map((service) => service.stop()));
  };
  return { seekers: first.url, counsellors: last.url, secret: deskSecret, stop };
}

interface Figures {
  tookMs: readonly number[];
  missing: number;
  errors: number;
  messagesPerSecond: number;
  calendarsPerSecond: number;
}

async function measure({ seekers, counsellors, secret, stop }: Arrangement): Promise<Figures> {
  const caller = new Caller(seekers);
  const desk = seekers === counsellors ? caller : new Caller(counsellors);
  try {
    const deliveries = new Deliveries();
    const talks = await beginTalks({ caller, desk, deliveries, secret, count });
    await converse(talks, { seconds, seed: chance });
    for (let waited = 0; deliveries.missing > 0 && waited < graceMs; waited += 100) await pause(100);
    // The burst's own are not among them.
    const { tookMs, missing } = { tookMs: [...deliveries.tookMs], missing: deliveries.missing };
    return {
      tookMs,
      missing,
      messagesPerSecond: await burst(talks),
      calendarsPerSecond: await calendars([caller, desk]),
      errors: caller.errors + (desk === caller ? 0 : desk.errors),
    };
  } finally {
    caller.close();
    desk.close();
    await stop();
  }
}

/** How many a second, when so many lanes go as fast as they are answered. */
async function rateOf(lanes: readonly (() => Promise<unknown>)[]): Promise<number> {
  const beganAt = performance.now();
  let done = 0;
  const run = async (call: () => Promise<unknown>) => {
    while (performance.now() - beganAt < burstSeconds * 1000) {
      await call().then(
        () => (done += 1),
        () => undefined,
      );
    }
  };
  await Promise.all(lanes.map(run));
  return done / ((performance.now() - beganAt) / 1000);
}

const burst = (talks: readonly Talk[]): Promise<number> =>
  rateOf(
    talks.slice(0, burstTalks).map((talk, turn) => () => talk.say(turn % 2 === 0 ? 'seeker' : 'counsellor')),
  );

const calendars = (callers: readonly Caller[]): Promise<number> =>
  rateOf(
    Array.from({ length: 8 }, (_, turn) => () => {
      const caller = callers[turn % callers.length];
      return caller?.call('/booking/days?service=career-talk&channel=video') ?? Promise.resolve();
    }),
  );

const rowsOf = (figures: readonly Figures[]): Row[] => {
  const row = (what: string, unit: string, value: (one: Figures) => number) => ({
    what,
    unit,
    values: figures.map(value),
  });
  return [
    row('messages heard', '', ({ tookMs }) => tookMs.length),
    row('sent until heard, p50', 'ms', ({ tookMs }) => percentile(tookMs, 0.5)),
    row('sent until heard, p99', 'ms', ({ tookMs }) => percentile(tookMs, 0.99)),
    row('messages with typing and reading', '1/s', ({ messagesPerSecond }) => messagesPerSecond),
    row('months of free times', '1/s', ({ calendarsPerSecond }) => calendarsPerSecond),
    row('missing', '', ({ missing }) => missing),
    row('errors', '', ({ errors }) => errors),
  ];
};

const postgres = await startPostgres();
console.log(`${String(count)} conversations, ${String(seconds)} s each …`);
const pglite = await measure(await onPGlite());
if (!postgres) {
  console.log(`Only PGlite: ${noPostgres}.\n\n${tableOf(['PGlite'], rowsOf([pglite]))}`);
} else {
  const one = await measure(await onPostgres(postgres, 1));
  const two = await measure(await onPostgres(postgres, 2));
  postgres.stop();
  console.log(`\n${tableOf(['PGlite', 'PostgreSQL'], rowsOf([pglite, one]))}`);
  console.log(`\n${tableOf(['one process', 'two processes'], rowsOf([one, two]))}`);
}
console.log(
  `\nPostgreSQL without fsync, as PGlite; seekers at one of two processes, counsellors at the other; this program on the same machine.` +
    `\n${machine()}; seed ${String(chance)}`,
);
