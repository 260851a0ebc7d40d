import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Slot } from '../../src/contract/booking.js';
import { services, slots } from '../../demo/conformance/booking-steps.js';
import { createRandom } from '../faults/random.js';
import { chooseStep } from './choose.js';
import { wrongNow, disagreements } from './invariants.js';
import { perform } from './perform.js';
import { Belongings, type Done } from './steps.js';
import type { StormWorld } from './storm-world.js';

export interface StormPlan {
  seed: number;
  clients: number;
  seconds: number;
}

export interface Storm {
  log: Done[];
  /** Nothing, if all is well. */
  wrong: string[];
}

const lookEveryMs = 250;
/** Of every service, with anybody and with everybody by name. */
const timesOfEach = 3;

/** Everybody at once, at whatever the moment allows, for so long. What the database says is looked at meanwhile and afterwards. */
export async function storm(world: StormWorld, { seed, clients, seconds }: StormPlan): Promise<Storm> {
  const belongings = new Belongings();
  const wanted = await listed(world, belongings);
  const until = performance.now() + seconds * 1000;
  const log: Done[] = [];
  const wrong: string[] = [];
  const isOver = () => wrong.length > 0 || performance.now() >= until;
  const play = async (client: number) => {
    const random = createRandom(seed * 1000 + client);
    while (!isOver()) {
      const step = chooseStep({ random, belongings, wanted });
      const status = await perform({ world, belongings }, step).catch((error: unknown) => {
        wrong.push(String(error));
        return 0;
      });
      log.push({ client, step, status });
    }
  };
  const watch = async () => {
    while (!isOver()) {
      wrong.push(...(await wrongNow(world.database)));
      await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
    }
  };
  await Promise.all([watch(), ...Array.from({ length: clients }, (_, client) => play(client))]);
  wrong.push(...(await wrongNow(world.database)), ...(await disagreements(world.database, belongings)));
  return { log, wrong };
}

/** A log again, one step after the other, as its answers came. What goes wrong first is told with its step. */
export async function replay(world: StormWorld, log: readonly Done[]): Promise<Storm> {
  const belongings = new Belongings();
  await listed(world, belongings);
  const done: Done[] = [];
  for (const { client, step } of log) {
    const at = `step ${String(done.length + 1)}, ${JSON.stringify(step)}`;
    const status = await perform({ world, belongings }, step).catch(() => 0);
    done.push({ client, step, status });
    const wrong = await wrongNow(world.database);
    if (status === 0) wrong.push('an answer that the contract does not allow');
    if (wrong.length > 0) return { log: done, wrong: wrong.map((one) => `${at}: ${one}`) };
  }
  return { log: done, wrong: await disagreements(world.database, belongings) };
}

/** The first times of a day that everybody wants, a few days ahead. */
async function listed({ target }: StormWorld, belongings: Belongings): Promise<string[]> {
  const found: Slot[] = [];
  for (const { id, counsellors, channels } of await services(target)) {
    for (const counsellor of [undefined, ...counsellors.map((one) => one.id)]) {
      for (const channel of channels) {
        const filter = {
          service: id,
          channel,
          from: '2026-03-05',
          ...(counsellor !== undefined && { counsellor }),
        };
        found.push(...(await slots(target, { ...filter, limit: String(timesOfEach) })));
      }
    }
  }
  for (const slot of found) belongings.slots.set(slot.id, slot);
  return [...belongings.slots.keys()];
}

const folder = 'coverage';

/** Where the log of a storm that went wrong is: a line for each step, in the order of the answers. */
export function writeLog(name: string, log: readonly object[]): string {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `storm-${name}.jsonl`);
  writeFileSync(file, log.map((done) => `${JSON.stringify(done)}\n`).join(''));
  return file;
}

export const readLog = (file: string): Done[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Done);
