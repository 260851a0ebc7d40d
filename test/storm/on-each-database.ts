import { describe, expect, it } from 'vitest';
import { noPostgres } from '../support/postgres.js';
import { readLog, replay, storm, writeLog, type Storm } from './storm.js';
import { openStormWorld, type DatabaseKind, type StormWorld } from './storm-world.js';

const clients = 30;
const seed = Number(process.env.STORM_SEED ?? 1 + Math.floor(Math.random() * 1_000_000));
const { STORM_LOG: logFile } = process.env;

/** `STORM_SEED` repeats the choices, `STORM_LOG=file` a storm's steps in their order, by one client. */
export function stormOnEachDatabase(seconds: number): void {
  describe.each<DatabaseKind>(['PGlite', 'PostgreSQL'])('a storm on %s', (kind) => {
    it(
      'leaves nothing double, nothing lost and nothing that nobody asked for',
      async (context) => {
        const world = await openStormWorld(kind);
        if (!world) {
          context.skip(noPostgres);
          return;
        }
        const { wrong, log } = await stormIn(world, seconds);
        await world.close();
        console.log(`${kind}, seed ${String(seed)}: ${summaryOf(log)}`);
        if (wrong.length > 0) {
          const file = writeLog(`${kind}-${String(seed)}`, log);
          console.log(`STORM_LOG=${file} npm run test:storm repeats it, one step after the other.`);
        }
        expect(wrong).toEqual([]);
        expect(log.length).toBeGreaterThan(clients);
      },
      (seconds + 120) * 1000,
    );
  });
}

const stormIn = (world: StormWorld, seconds: number): Promise<Storm> =>
  logFile === undefined ? storm(world, { seed, clients, seconds }) : replay(world, readLog(logFile));

/** `confirm 201 ×40, 409 ×12; …` */
function summaryOf(log: Storm['log']): string {
  const counts = new Map<string, Map<number, number>>();
  for (const { step, status } of log) {
    const own = counts.get(step.do) ?? new Map<number, number>();
    counts.set(step.do, own.set(status, (own.get(status) ?? 0) + 1));
  }
  const words = [...counts].map(
    ([what, own]) =>
      `${what} ${[...own].map(([status, times]) => `${String(status)} ×${String(times)}`).join(', ')}`,
  );
  return `${String(log.length)} steps: ${words.join('; ')}`;
}
