import { describe, expect, it } from 'vitest';
import { run, type Result } from '../../demo/conformance/command/run.js';
import { createMemoryStore } from '../../demo/api/store/memory/memory-store.js';
import type { Target } from '../../demo/conformance/target.js';
import { appArrangement } from './arrangements.js';
import type { Broken } from './broken.js';
import { brokenServers } from './broken-servers.js';
import { isShared } from './share.js';

/** One is enough. */
class Noticed extends Error {
  override readonly name = 'Noticed';
}

/** The first check that fails, of those that its part has. */
async function noticed(target: Target, { part }: Broken): Promise<Result | undefined> {
  let first: Result | undefined;
  const tell = (result: Result) => {
    if (result.outcome.name !== 'failed') return;
    first = result;
    throw new Noticed();
  };
  const nothing = () => undefined;
  await run(target, { only: [part], checkMs: 3000, begins: nothing, tell, ends: nothing }).catch(
    (error: unknown) => {
      if (!(error instanceof Noticed)) throw error;
    },
  );
  return first;
}

describe('a server that breaks one promise', () => {
  it.each(brokenServers.filter((_, index) => isShared('', index)))(
    'is found out: $part, $name',
    async (broken) => {
      const { target, open, close } = appArrangement('in memory', () =>
        Promise.resolve({ store: createMemoryStore() }),
      );
      await open();
      const found = await noticed(broken.by(target), broken);
      await close();
      expect(found?.check.title).toBeDefined();
    },
  );
});
