import { afterAll, beforeAll, describe, it, vi } from 'vitest';
import { describeApi } from '../../demo/api/openapi.routes.js';
import { descriptionOf } from '../support/described-traffic.js';
import { fuzz } from './fuzz.js';
import { openWorld, publicUrl, type FuzzWorld } from './world.js';

const document = describeApi(publicUrl);
const description = descriptionOf(document);

/** Other ones each day, to another third of the calls; `npm run fuzz:api` sends many more to all. */
const seed = Math.floor(Date.now() / 86_400_000);
const days = 3;
const runs = 4;
const operations = description.operations.filter((_, index) => index % days === seed % days);

describe(`a bad request (seed ${String(seed)})`, () => {
  let world: FuzzWorld;

  beforeAll(async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    world = await openWorld();
  });

  afterAll(() => world.close());

  it.each(operations)('changes nothing and gets a problem: $operationId', async (operation) => {
    await fuzz(operation, { world, document, description }, { runs, seed });
  });
});
