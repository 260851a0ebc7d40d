// `npm run fuzz:api -- <requests for each call> <seed>`: bad requests for every call that the API describes.
import { describeApi } from '../../demo/api/openapi.routes.js';
import { descriptionOf } from '../support/described-traffic.js';
import { fuzz } from './fuzz.js';
import { openWorld, publicUrl } from './world.js';

const [runs = 200, seed = Math.floor(Math.random() * 2 ** 31)] = process.argv.slice(2).map(Number);
const document = describeApi(publicUrl);
const description = descriptionOf(document);
console.log(
  `${String(description.operations.length)} calls, ${String(runs)} bad requests each, seed ${String(seed)}`,
);

// A fault is told by its answer; the log of it would be told a thousand times.
console.error = () => undefined;
const world = await openWorld();
let failed = 0;
for (const operation of description.operations) {
  try {
    await fuzz(operation, { world, document, description }, { runs, seed });
    console.log(`✓ ${operation.operationId}`);
  } catch (error) {
    failed += 1;
    const { cause } = error as Error;
    console.log(`✗ ${operation.operationId}\n${cause instanceof Error ? cause.message : String(error)}\n`);
    await world.renew();
  }
}
await world.close();
console.log(
  `${String(description.operations.length - failed)} passed, ${String(failed)} failed (seed ${String(seed)})`,
);
process.exitCode = failed > 0 ? 1 : 0;
