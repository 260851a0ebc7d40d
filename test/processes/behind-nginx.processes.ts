import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { basePath } from '../../demo/server/addresses.js';
import { seed } from '../../demo/api/seed/seed.js';
import { openSqlStore } from '../../demo/api/store/sql/sql-store.js';
import type { Target } from '../conformance/arrangements.js';
import { ask } from '../../demo/conformance/ask.js';
import { at, say, start } from '../../demo/conformance/chat-steps.js';
import { openLine } from '../demo/api/open-line.js';
import { freePorts } from '../support/free-ports.js';
import { hasNginx, noNginx, runNginx, type RunningNginx } from '../support/nginx.js';
import { noPostgres, startPostgres, type TemporaryPostgres } from '../support/postgres.js';
import { startService, type RunningService } from '../support/running-service.js';

const deskSecret = 'a secret that both know';

/** `demo/deploy/nginx.conf` as it stands, with the addresses of this machine in it. */
function exampleFor(ports: { api: readonly number[]; desk: readonly number[]; listen: number }): string {
  const names = ['service-1', 'service-2'];
  let text = readFileSync('demo/deploy/nginx.conf', 'utf8');
  for (const [index, name] of names.entries()) {
    text = text
      .replace(`${name}:8080`, `127.0.0.1:${String(ports.api[index])}`)
      .replace(`${name}:8081`, `127.0.0.1:${String(ports.desk[index])}`);
  }
  return text
    .replace('listen 8080;', `listen 127.0.0.1:${String(ports.listen)};`)
    .replace('listen 8081;', `listen 127.0.0.1:${String(ports.listen + 1)};`);
}

describe('two processes behind nginx as the example has it', () => {
  let missing: string | undefined;
  let postgres: TemporaryPostgres | undefined;
  let services: RunningService[] = [];
  let nginx: RunningNginx | undefined;
  let target: Target;
  let again: () => Promise<RunningService>;

  beforeAll(async () => {
    if (!hasNginx()) missing = noNginx;
    postgres = await startPostgres();
    if (!postgres) missing = noPostgres;
    if (!postgres || missing) return;
    const databaseUrl = await postgres.createDatabase();
    const store = await openSqlStore({ url: databaseUrl });
    await seed(store, { now: () => Date.now() });
    await store.close();
    const port = await freePorts();
    const api = [port, port + 2];
    const settings = { stopping: { noticeSeconds: 0, finishSeconds: 5 } };
    const begin = (one: number) => startService({ databaseUrl, port: one, deskSecret, settings });
    services = await Promise.all(api.map(begin));
    again = () => begin(port);
    const listen = await freePorts();
    nginx = await runNginx(listen, exampleFor({ api, desk: api.map((one) => one + 1), listen }));
    const { origin } = nginx;
    target = { request: (path, init) => fetch(origin + basePath + path, init), mayWrite: true, deskSecret };
  });
  beforeEach((context) => {
    context.skip(missing !== undefined, missing);
  });
  afterAll(async () => {
    await nginx?.stop();
    for (const service of services) await service.kill();
    postgres?.stop();
  });

  it('carry what is said in a chat as it comes, whichever of them one has come to', async () => {
    const seeker = await start(target);
    const lines = await Promise.all(
      [1, 2, 3, 4].map(() => openLine(target, at(seeker, '/events'), seeker.token)),
    );
    await say(target, seeker, { text: 'Gjennom nginx' });
    for (const line of lines)
      await expect.poll(() => line.heard, { timeout: 2_500 }).toContain('Gjennom nginx');
    for (const line of lines) await line.hangUp();
  });

  it.each(['killed', 'stopped'] as const)(
    'leave no call without an answer while one is %s and comes again',
    async (how) => {
      const seeker = await start(target);
      const statuses: number[] = [];
      let isOver = false;
      const talkOn = async (lane: number) => {
        for (let turn = 0; !isOver; turn += 1) {
          const answers = [
            await ask(target, '/booking/services'),
            await say(target, seeker, { text: `${String(lane)}.${String(turn)}` }),
          ];
          statuses.push(...answers.map(({ status }) => status));
        }
      };
      const talking = Promise.all([1, 2, 3].map(talkOn));
      await expect.poll(() => statuses.length, { timeout: 20_000 }).toBeGreaterThan(30);
      const [first, second] = services;
      if (how === 'killed') await first?.kill();
      else expect(await first?.stop()).toBe(0);
      const before = statuses.length;
      await expect.poll(() => statuses.length, { timeout: 20_000 }).toBeGreaterThan(before + 30);
      const next = await again();
      services = second ? [next, second] : [next];
      const after = statuses.length;
      await expect.poll(() => statuses.length, { timeout: 20_000 }).toBeGreaterThan(after + 30);
      isOver = true;
      await talking;
      expect([...new Set(statuses)].sort()).toEqual([200, 201]);
    },
  );
});
