import { afterAll, beforeAll, describe, it } from 'vitest';
import { checksOf, NotTried, whyNot, type Check } from '../../demo/conformance/check.js';
import { suites } from '../../demo/conformance/suites.js';
import type { Target } from '../../demo/conformance/target.js';
import { arrangements } from './arrangements.js';

/** What the seed's profile leaves out. */
const notOffered = ['is sent by e-mail to who asks for it'];

for (const { name, target, open, close } of arrangements()) {
  describe(`the contract, ${name}`, () => {
    let missing: string | undefined;
    beforeAll(async () => {
      missing = await open();
      if (missing) console.warn(`Skipped, ${name}: ${missing}.`);
    });
    afterAll(close);
    for (const suite of suites) {
      describe(suite.title, () => {
        for (const check of checksOf(suite.declare, { target, level: suite.level })) declare(check, target);
      });
    }

    function declare(check: Check, asked: Target): void {
      it([...check.groups, check.title].join(' › '), async ({ skip }) => {
        const reason = missing ?? whyNot(check, asked);
        skip(reason !== undefined, reason);
        await check.run().catch((error: unknown) => {
          // Our own seed has something to try everything else with.
          if (error instanceof NotTried && notOffered.includes(check.title)) skip(error.message);
          throw error;
        });
      });
    }
  });
}
