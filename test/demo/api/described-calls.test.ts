import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApi, type Api } from '../../../demo/api/api.js';
import { deskOperations } from '../../../demo/api/desk/desk.operations.js';
import { createProfileSource } from '../../../demo/api/seed/profile.js';
import { seed } from '../../../demo/api/seed/seed.js';
import { createMemoryStore } from '../../../demo/api/store/memory/memory-store.js';
import type { Operation } from '../../../src/contract/operation.js';
import { contractOperations } from '../../../src/contract/operations.js';

const publicUrl = 'https://api.example.no/guidance/v1';

/** Where the profile says that they are offered; ours does not offer them. Nor has this one a provider to sign in at. */
const notOffered = ['createAttachment', 'getAttachment', 'requestTranscript', 'beginSignIn', 'finishSignIn'];

/** What a call without token, query or body is answered with, when someone is there to answer. */
function firstAnswer({ security, method, query, path }: Operation): number[] {
  if (security === 'token' || security === 'desk') return [401, 422];
  if (method === 'post') return path.includes('{') ? [404, 422] : [422];
  if (path.includes('{')) return [404];
  return query ? [200, 422] : [200];
}

describe('what is described', () => {
  let api: Api;

  beforeAll(async () => {
    const store = createMemoryStore();
    const clock = { now: () => Date.parse('2026-03-03T08:00:00Z') };
    await seed(store, clock);
    const options = { allowedOrigins: [], manageUrlPrefixes: [], publicUrl, deskSecret: 'secret' };
    api = createApi({ store, clock, profile: createProfileSource(), ...options });
  });

  afterAll(() => api.close());

  const offered = [...contractOperations, ...deskOperations].filter(
    ({ operationId }) => !notOffered.includes(operationId),
  );

  it.each(offered)('is answered: $method $path', async (operation) => {
    const { method, path } = operation;
    const address = publicUrl + path.replaceAll(/\{\w+\}/g, '0b0e8c3e-6f0a-4d0b-9c0e-2f1a3b4c5d6e');
    const headers = { 'Idempotency-Key': crypto.randomUUID() };
    const response = await api.fetch(new Request(address, { method: method.toUpperCase(), headers }));
    expect(firstAnswer(operation), await response.text()).toContain(response.status);
  });

  it('is described at its own address', async () => {
    const response = await api.fetch(new Request(`${publicUrl}/openapi.json`));
    const document = (await response.json()) as { openapi: string; servers: { url: string }[] };
    expect(document.openapi).toBe('3.1.0');
    expect(document.servers).toEqual([{ url: publicUrl }]);
  });
});
