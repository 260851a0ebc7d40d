// `npm run bench:booking`: slots and days of 20 counsellors over 60 days for 50 clients at once, beside a tenth of it.
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Agent, get } from 'node:http';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { startPostgres } from '../support/postgres.js';
import type { Listening, Stalls } from './booking-api.js';
import type { Extent } from './booking-calendar.js';
import { machine, percentile, tableOf } from './figures.js';

const clients = Number(process.argv[2] ?? 50);
const seconds = Number(process.argv[3] ?? 10);
const warmUpSeconds = 2;

const extents: readonly [name: string, extent: Extent][] = [
  ['2 × 60, half booked', { counsellors: 2, days: 60, booked: 0.5 }],
  ['20 × 60, empty', { counsellors: 20, days: 60, booked: 0 }],
  ['20 × 60, half booked', { counsellors: 20, days: 60, booked: 0.5 }],
];

const date = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
/** What a person’s widget asks: the next five, one week, one month, and the month of one counsellor. */
const questions: readonly [name: string, path: string][] = [
  ['next five', '/booking/slots?service=talk&channel=video&limit=5'],
  [
    'a week of slots',
    `/booking/slots?service=talk&channel=in-person&from=${date(7)}&to=${date(13)}&limit=200`,
  ],
  ['a month of days', `/booking/days?service=talk&channel=video&from=${date(0)}&to=${date(31)}`],
  ['all 60 days', '/booking/days?service=talk'],
];

interface Figures {
  tookMs: Map<string, number[]>;
  perSecond: number;
  errors: number;
  stalls: Stalls;
  /** How late this program itself was, in milliseconds. */
  ownDelayMs: number;
  taken: number;
}

const agent = new Agent({ keepAlive: true, maxSockets: Infinity });

/** The status, once the answer has been read to its end. */
const read = (url: string): Promise<number> =>
  new Promise((resolve, reject) => {
    get(url, { agent }, (response) => {
      response.on('error', reject);
      response.on('end', () => resolve(response.statusCode ?? 500));
      response.resume();
    }).on('error', reject);
  });

async function stallsOf(child: ChildProcess): Promise<Stalls> {
  const told = once(child, 'message');
  child.send('stalls');
  const [stalls] = (await told) as [Stalls];
  return stalls;
}

/** Each client asks one thing after the other without a pause. */
async function ask(url: string, durationSeconds: number, tookMs: Map<string, number[]>): Promise<number> {
  const until = performance.now() + durationSeconds * 1000;
  let errors = 0;
  const client = async (turn: number) => {
    for (let next = turn; performance.now() < until; next += 1) {
      const [name, path] = questions[next % questions.length] ?? ['', ''];
      const startedAt = performance.now();
      const status = await read(`${url}${path}`).catch(() => 0);
      if (status === 200) tookMs.get(name)?.push(performance.now() - startedAt);
      else errors += 1;
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, turn) => client(turn)));
  return errors;
}

async function measure(extent: Extent, databaseUrl: string | undefined): Promise<Figures> {
  const child = fork('test/bench/booking-api.ts', [JSON.stringify(extent)], {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, DATABASE_URL: databaseUrl ?? '' },
  });
  try {
    const [{ url, taken }] = (await once(child, 'message')) as [Listening];
    await ask(url, warmUpSeconds, new Map());
    await stallsOf(child);
    const tookMs = new Map(questions.map(([name]) => [name, [] as number[]]));
    const delay = monitorEventLoopDelay();
    delay.enable();
    const startedAt = performance.now();
    const errors = await ask(url, seconds, tookMs);
    const elapsedSeconds = (performance.now() - startedAt) / 1000;
    const answered = [...tookMs.values()].reduce((sum, { length }) => sum + length, 0);
    const ownDelayMs = delay.percentile(99) / 1e6;
    return {
      tookMs,
      perSecond: answered / elapsedSeconds,
      errors,
      stalls: await stallsOf(child),
      ownDelayMs,
      taken,
    };
  } finally {
    child.disconnect();
    if (child.exitCode === null) await once(child, 'exit');
  }
}

function table(figures: readonly Figures[]): string {
  const row = (what: string, unit: string, value: (one: Figures) => number) => ({
    what,
    unit,
    values: figures.map(value),
  });
  const took = ([name]: (typeof questions)[number]) =>
    [0.5, 0.99].map((share) =>
      row(`${name}, p${String(share * 100)}`, 'ms', ({ tookMs }) =>
        percentile(tookMs.get(name) ?? [], share),
      ),
    );
  return tableOf(
    extents.map(([name]) => name),
    [
      row('times taken', '', ({ taken }) => taken),
      row('requests', '/s', ({ perSecond }) => perSecond),
      ...questions.flatMap(took),
      row('errors', '', ({ errors }) => errors),
      row('server stood still, p99', 'ms', ({ stalls }) => stalls.p99Ms),
      row('server stood still, longest', 'ms', ({ stalls }) => stalls.longestMs),
      row('this program late by, p99', 'ms', ({ ownDelayMs }) => ownDelayMs),
    ],
  );
}

async function measureAll(name: string, newDatabase?: () => Promise<string>): Promise<void> {
  const figures: Figures[] = [];
  for (const [extentName, extent] of extents) {
    console.log(`${name}, ${extentName}, ${String(clients)} clients, ${String(seconds)} s …`);
    figures.push(await measure(extent, await newDatabase?.()));
  }
  console.log(`\n${name}\n${table(figures)}\n`);
}

await measureAll('PGlite');
const postgres = await startPostgres();
try {
  if (postgres) await measureAll('PostgreSQL', () => postgres.createDatabase());
  else console.log('PostgreSQL: its programs are not on this machine.');
} finally {
  postgres?.stop();
  agent.destroy();
}
console.log(machine());
