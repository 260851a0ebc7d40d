import { expect, it } from 'vitest';
import { stormOnEachDatabase } from './on-each-database.js';
import { readLog, replay, storm, writeLog } from './storm.js';
import { openStormWorld } from './storm-world.js';

// A gust; `npm run test:storm` is the storm.
stormOnEachDatabase(3);

it('can be replayed from its log, one step after the other', async () => {
  const [world, again] = await Promise.all([openStormWorld('PGlite'), openStormWorld('PGlite')]);
  if (!world || !again) throw new Error('PGlite is always there.');
  // One client's steps have one order, so that every one of them ends as it did.
  const { log, wrong } = await storm(world, { seed: 7, clients: 1, seconds: 1 });
  const file = writeLog('replayed', log);
  const replayed = await replay(again, readLog(file));
  await Promise.all([world.close(), again.close()]);
  expect(wrong).toEqual([]);
  expect(replayed).toEqual({ log, wrong: [] });
}, 120_000);
