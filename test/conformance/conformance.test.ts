import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskOperations } from '../../demo/api/desk/desk.operations.js';
import { describeApi } from '../../demo/api/openapi.routes.js';
import { checksOf, NotTried, whyNot, type Check } from '../../demo/conformance/check.js';
import { recording } from '../../demo/conformance/exchange.js';
import { suites } from '../../demo/conformance/suites.js';
import type { Target } from '../../demo/conformance/target.js';
import { descriptionOf, DescribedTraffic } from '../support/described-traffic.js';
import { arrangements } from './arrangements.js';
import { isShared, isWhole } from './share.js';

const described = descriptionOf(describeApi('/guidance/v1'));

/** What the seed's profile leaves out: the check that would try it, and the call. */
const notOffered = new Map([['is sent by e-mail to who asks for it', 'requestTranscript']]);

/**
 * What only the reference API has, tried beside it (`test/demo/api`: administration, audit, privacy, statistics; `test/demo/service`:
 * signing in with a provider). Other backends look after themselves in their own way.
 */
const ownRunning = deskOperations.flatMap(({ operationId, path }) =>
  /^\/desk\/(admin|audit|sign-ins?|statistics)\b|\/export$/.test(path) ? [operationId] : [],
);

for (const { name, target: bare, open, close, turn } of arrangements()) {
  describe(`the contract, ${name}`, () => {
    const traffic = new DescribedTraffic(described);
    const target = recording(bare, (exchange) => {
      traffic.see(exchange);
    });
    let missing: string | undefined;
    beforeAll(async () => {
      missing = await open();
      if (missing) console.warn(`Skipped, ${name}: ${missing}.`);
    });
    afterAll(close);
    for (const suite of suites) {
      const checks = checksOf(suite.declare, { target, level: suite.level });
      const due = checks.filter((_, index) => turn === undefined || isShared(suite.title, index, turn));
      if (due.length === 0) continue;
      describe(suite.title, () => {
        for (const check of due) declare(check, target);
      });
    }

    describe('the OpenAPI document', () => {
      it('describes every answer, and every request that is not refused', ({ skip }) => {
        skip(missing !== undefined, missing);
        expect(traffic.faults).toEqual([]);
      });

      it.skipIf(turn !== undefined && !isWhole)('describes nothing that is never done', ({ skip }) => {
        skip(missing !== undefined, missing);
        skip(!target.advance, 'what needs another time of day is not tried here');
        const calls = [...notOffered.values(), ...ownRunning];
        expect(traffic.unmet.filter((call) => !calls.includes(call))).toEqual([]);
      });
    });

    function declare(check: Check, asked: Target): void {
      it([...check.groups, check.title].join(' › '), async ({ skip }) => {
        const reason = missing ?? whyNot(check, asked);
        skip(reason !== undefined, reason);
        await check.run().catch((error: unknown) => {
          // Our own seed has something to try everything else with.
          if (error instanceof NotTried && notOffered.has(check.title)) skip(error.message);
          throw error;
        });
      });
    }
  });
}
