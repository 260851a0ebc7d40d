import { describe, expect, it } from 'vitest';
import { openSmallWorld } from '../../support/small-world.js';

describe('a body that is nested deeper than any form', () => {
  it.each([200, 4_000, 40_000])('is refused with a word, %i levels down', async (levels) => {
    const world = await openSmallWorld();
    const token = await world.signIn();
    await world.call('/desk/switch', { method: 'PUT', token, body: { switch: 'open' } });
    const nested = `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
    const response = await world.api.fetch(
      new Request('https://api.example.no/guidance/v1/chat/conversations', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
        body: `{"language":"nb","more":${nested}}`,
      }),
    );
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      code: 'validation',
      errors: [{ pointer: '', code: 'format' }],
    });
    await world.api.close();
  });
});
