// `npm run bench:chat`: many conversations at once against the reference API on PGlite, beside a tenth as many.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import * as v from 'valibot';
import { DeskCounsellorsSchema, DeskSessionSchema } from '../../demo/api/desk/desk.contract.js';
import { deskSecretIn } from '../../demo/server/desk-secret.js';
import { createRandom } from '../faults/random.js';
import { startApi } from '../support/running-api.js';
import { Caller } from './chat-caller.js';
import { Deliveries, Talk } from './chat-talk.js';
import { machine, percentile, tableOf } from './figures.js';

const conversations = Number(process.argv[2] ?? 500);
const seconds = Number(process.argv[3] ?? 60);
const seed = Number(process.env.BENCH_SEED ?? 1);
/** Each side says something about this often. */
const paceMs = 20_000;
/** What has not arrived by then is counted as missing. */
const graceMs = 15_000;
/** As many begin at the same moment: more would fill the queue. */
const atOnce = 8;

const pause = (durationMs: number) => new Promise<void>((resolve) => setTimeout(resolve, durationMs));

/** What a process holds in memory, in megabytes. */
const memoryOf = (processId: number): number =>
  Number(execFileSync('ps', ['-o', 'rss=', '-p', String(processId)]).toString()) / 1024;

/** Everybody who can sign in; each follows the queue, as the desk does. */
async function signIn(caller: Caller, secret: string): Promise<string[]> {
  const { items } = v.parse(DeskCounsellorsSchema, await caller.call('/desk/counsellors'));
  const tokens: string[] = [];
  for (const { id } of items) {
    const body = { counsellor: id, secret };
    const session = await caller.call('/desk/sessions', { method: 'POST', body });
    const { token } = v.parse(DeskSessionSchema, session);
    await caller.follow('/desk/queue', { token }, () => undefined);
    tokens.push(token);
  }
  await caller.call('/desk/switch', { method: 'PUT', token: tokens[0] ?? '', body: { switch: 'open' } });
  return tokens;
}

async function beginTalks(
  caller: Caller,
  deliveries: Deliveries,
  options: { secret: string; count: number },
) {
  const tokens = await signIn(caller, options.secret);
  const talks: Talk[] = [];
  const begin = async (lane: number) => {
    for (let turn = lane; turn < options.count; turn += atOnce) {
      talks.push(await Talk.begin({ caller, deliveries, deskToken: tokens[turn % tokens.length] ?? '' }));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, (_, lane) => begin(lane)));
  return talks;
}

/** Both sides, at a person's pace: seldom at the same moment, sometimes quick, sometimes slow. */
async function converse(talks: readonly Talk[]): Promise<void> {
  const random = createRandom(seed);
  const until = performance.now() + seconds * 1000;
  const speak = async (talk: Talk, from: 'seeker' | 'counsellor') => {
    let nextAt = performance.now() + random.number() * paceMs;
    while (nextAt < until) {
      await pause(nextAt - performance.now());
      await talk.say(from).catch(() => undefined);
      nextAt = performance.now() + paceMs * (0.5 + random.number());
    }
  };
  await Promise.all(talks.flatMap((talk) => [speak(talk, 'seeker'), speak(talk, 'counsellor')]));
}

interface Figures {
  deliveries: Deliveries;
  errors: number;
  beganSeconds: number;
  memory: { before: number; peak: number };
  /** How late this program itself was, in milliseconds. */
  ownDelayMs: number;
}

async function measure(count: number): Promise<Figures> {
  const folder = mkdtempSync(join(tmpdir(), 'guidance-bench-'));
  const api = await startApi(folder);
  const processId = api.processId ?? 0;
  const caller = new Caller(api.url);
  const deliveries = new Deliveries();
  const memory = { before: memoryOf(processId), peak: 0 };
  const watch = setInterval(() => (memory.peak = Math.max(memory.peak, memoryOf(processId))), 1_000);
  const delay = monitorEventLoopDelay();
  try {
    const startedAt = performance.now();
    const talks = await beginTalks(caller, deliveries, { secret: deskSecretIn(folder), count });
    const beganSeconds = (performance.now() - startedAt) / 1000;
    delay.enable();
    await converse(talks);
    for (let waited = 0; deliveries.missing > 0 && waited < graceMs; waited += 100) await pause(100);
    return {
      deliveries,
      errors: caller.errors,
      beganSeconds,
      memory,
      ownDelayMs: delay.percentile(99) / 1e6,
    };
  } finally {
    clearInterval(watch);
    caller.close();
    await api.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

const counts = [Math.max(1, Math.round(conversations / 10)), conversations];
const figures: Figures[] = [];
for (const count of counts) {
  console.log(`${String(count)} conversations, ${String(seconds)} s …`);
  figures.push(await measure(count));
}
const row = (what: string, unit: string, value: (one: Figures) => number) => ({
  what,
  unit,
  values: figures.map(value),
});
const rows = [
  row('messages delivered', '', ({ deliveries }) => deliveries.tookMs.length),
  row('delivery p50', 'ms', ({ deliveries }) => percentile(deliveries.tookMs, 0.5)),
  row('delivery p99', 'ms', ({ deliveries }) => percentile(deliveries.tookMs, 0.99)),
  row('delivery, slowest', 'ms', ({ deliveries }) => Math.max(...deliveries.tookMs)),
  row('missing', '', ({ deliveries }) => deliveries.missing),
  row('errors', '', ({ errors }) => errors),
  row('until all had begun', 's', ({ beganSeconds }) => beganSeconds),
  row('server memory before', 'MB', ({ memory }) => memory.before),
  row('server memory, peak', 'MB', ({ memory }) => memory.peak),
  row('this program late by, p99', 'ms', ({ ownDelayMs }) => ownDelayMs),
];
console.log(
  `\n${tableOf(
    counts.map((count) => `${String(count)} at once`),
    rows,
  )}\n\n${machine()}; seed ${String(seed)}`,
);
