import { setMaxListeners } from 'node:events';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DeskCounsellorsSchema, DeskQueueSchema } from '../../demo/api/desk/desk.contract.js';
import { seed } from '../../demo/api/seed/seed.js';
import { openSqlStore } from '../../demo/api/store/sql/sql-store.js';
import { freePorts } from '../support/free-ports.js';
import { noPostgres, startPostgres, type TemporaryPostgres } from '../support/postgres.js';
import { startService, type RunningService } from '../support/running-service.js';
import { expectedTexts, sidesOf, Talk, textsOf, TokenSchema, untilDone, type Sides } from './talk.js';

const conversations = Number(process.env.PROCESSES_CONVERSATIONS ?? 500);
/** Of each side, in each conversation. */
const turns = 4;
/** As many begin at the same moment: more would fill the queue. */
const atOnce = 8;
const deskSecret = 'a secret that both know';

let postgres: TemporaryPostgres | undefined;
let databaseUrl = '';
const running = new Map<number, RunningService>();

beforeAll(async () => {
  postgres = await startPostgres();
  if (!postgres) return;
  databaseUrl = await postgres.createDatabase();
  const store = await openSqlStore({ url: databaseUrl });
  await seed(store, { now: () => Date.now() });
  await store.close();
});
afterAll(async () => {
  for (const service of running.values()) await service.kill();
  postgres?.stop();
});

async function begin(port: number): Promise<RunningService> {
  const service = await startService({ databaseUrl, port, deskSecret });
  running.set(port, service);
  return service;
}

/** Everybody who can sign in, at the counsellors' process; the desk is looked at all the time. */
async function signIn({ counsellors: { http } }: Sides, signal: AbortSignal): Promise<string[]> {
  const { items } = await http.json(DeskCounsellorsSchema, { path: '/desk/counsellors' });
  const tokens: string[] = [];
  for (const { id } of items) {
    const body = { counsellor: id, secret: deskSecret };
    tokens.push((await http.json(TokenSchema, { method: 'POST', path: '/desk/sessions', body })).token);
  }
  await http.nothing({ method: 'PUT', path: '/desk/switch', token: tokens[0], body: { switch: 'open' } });
  const watch = async (token: string) => {
    while (!signal.aborted) {
      await untilDone(signal, () => http.json(DeskQueueSchema, { path: '/desk/queue', token }));
      await new Promise((resolve) => setTimeout(resolve, 5_000));
    }
  };
  for (const token of tokens) watch(token).catch(() => undefined);
  return tokens;
}

async function beginTalks(sides: Sides, signal: AbortSignal): Promise<Talk[]> {
  const tokens = await signIn(sides, signal);
  const talks: Talk[] = [];
  const lane = async (first: number) => {
    for (let turn = first; turn < conversations; turn += atOnce)
      talks.push(await Talk.begin(sides, { deskToken: tokens[turn % tokens.length] ?? '', signal }));
  };
  await Promise.all(Array.from({ length: atOnce }, (_, first) => lane(first)));
  return talks;
}

it(`loses nothing and says nothing twice in ${String(conversations)} conversations while its processes are killed and replaced`, async (context) => {
  if (!postgres) {
    context.skip(noPostgres);
    return;
  }
  const port = await freePorts();
  const [seekersPort, counsellorsPort] = [port, port + 2];
  const seekers = await begin(seekersPort);
  const counsellors = await begin(counsellorsPort);
  const sides = sidesOf(seekers.url, counsellors.url);
  const abort = new AbortController();
  setMaxListeners(0, abort.signal);
  const talks = await beginTalks(sides, abort.signal);

  const all = conversations * turns * 2;
  let heard = 0;
  const heardShare = (share: number) =>
    expect.poll(() => heard / all, { timeout: 300_000 }).toBeGreaterThan(share);
  const beganAt = performance.now();
  for (const talk of talks) talk.take(turns, () => (heard += 1));
  await heardShare(0.2);
  await seekers.kill();
  const again = await begin(seekersPort);
  await heardShare(0.45);
  await counsellors.kill();
  await begin(counsellorsPort);
  await heardShare(0.7);
  const stoppedAt = performance.now();
  expect(await again.stop()).toBe(0);
  const stopSeconds = (performance.now() - stoppedAt) / 1000;
  expect(stopSeconds).toBeLessThan(15);
  await begin(seekersPort);
  await Promise.all(talks.map(({ finished }) => finished));
  const tookSeconds = (performance.now() - beganAt) / 1000;

  const expected = expectedTexts(turns);
  for (const talk of talks) {
    const log = await talk.log();
    expect(textsOf(log)).toEqual(expected);
    expect(log.map(({ seq }) => seq)).toEqual(log.map((_, index) => index + 1));
    // Nobody's conversation was given back while a process was away.
    expect(log.filter(({ type }) => type === 'state')).toHaveLength(2);
    expect(talk.heard.seeker).toEqual(log);
    const before = talk.heard.counsellor;
    expect(before).toEqual(log.slice(0, before.length));
    expect(textsOf(before).filter((text) => text.startsWith('seeker'))).toHaveLength(turns);
  }
  expect(heard).toBe(all);
  abort.abort();
  console.log(
    `${String(all)} messages in ${tookSeconds.toFixed(0)} s over two kills and a stop, which took ${stopSeconds.toFixed(1)} s.`,
  );
});
