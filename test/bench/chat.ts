// `npm run bench:chat`: many conversations at once against the reference API on PGlite, beside a tenth as many.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { deskSecretIn } from '../../demo/server/desk-secret.js';
import { startApi } from '../support/running-api.js';
import { Caller } from './chat-caller.js';
import { beginTalks, converse } from './chat-crowd.js';
import { Deliveries } from './chat-talk.js';
import { machine, percentile, tableOf } from './figures.js';

const conversations = Number(process.argv[2] ?? 500);
const seconds = Number(process.argv[3] ?? 60);
const seed = Number(process.env.BENCH_SEED ?? 1);
/** What has not arrived by then is counted as missing. */
const graceMs = 15_000;

const pause = (durationMs: number) => new Promise<void>((resolve) => setTimeout(resolve, durationMs));

/** What a process holds in memory, in megabytes. */
const memoryOf = (processId: number): number =>
  Number(execFileSync('ps', ['-o', 'rss=', '-p', String(processId)]).toString()) / 1024;

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
    const talks = await beginTalks({ caller, deliveries, secret: deskSecretIn(folder), count });
    const beganSeconds = (performance.now() - startedAt) / 1000;
    delay.enable();
    await converse(talks, { seconds, seed });
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
