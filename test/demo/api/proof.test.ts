import { afterEach, describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { createHttp } from '../../../src/api/http.js';
import { createChatClient } from '../../../src/api/chat-client.js';
import { prove } from '../../../src/api/proof.js';
import { ProofRequiredSchema } from '../../../src/contract/problem.js';
import { openSmallWorld, publicUrl, type SmallWorld } from '../../support/small-world.js';

const letter = { email: 'kari@example.no', text: 'Hva er fagbrev?', language: 'nb' };

describe('work instead of a puzzle', () => {
  let world: SmallWorld;
  afterEach(() => world.api.close());

  const send = (more: { body?: object; proof?: string; address?: string; key?: string } = {}) =>
    world.call('/chat/enquiries', {
      method: 'POST',
      body: { ...letter, ...more.body },
      address: more.address,
      headers: {
        ...(more.proof !== undefined && { Proof: more.proof }),
        ...(more.key !== undefined && { 'Idempotency-Key': more.key }),
      },
    });
  const challengeIn = async (refused: Response) => {
    expect(refused.status).toBe(428);
    return v.parse(ProofRequiredSchema, await refused.json()).challenge;
  };
  const letters = async () =>
    (await world.store.transaction(({ chat }) => chat.enquiries())).map(({ text }) => text);

  it('is asked of nobody where it is not switched on', async () => {
    world = await openSmallWorld();
    expect((await send({ body: { website: 'https://spam.example' } })).status).toBe(202);
  });

  it('is asked of everybody where the service wants it, and lets through who has done it', async () => {
    world = await openSmallWorld({ proof: 'always' });
    const proof = await prove(await challengeIn(await send()));
    expect((await send({ proof })).status).toBe(202);
    expect(await letters()).toEqual([letter.text]);
  });

  it('counts once, and only as it was asked', async () => {
    world = await openSmallWorld({ proof: 'always' });
    const proof = await prove(await challengeIn(await send()));
    expect((await send({ proof })).status).toBe(202);
    expect((await send({ proof })).status).toBe(428);
    const challenge = await challengeIn(await send());
    const easier = { ...challenge, parameters: { ...challenge.parameters, cost: 1, keyPrefix: '0' } };
    expect((await send({ proof: await prove(easier) })).status).toBe(428);
    const guess = btoa(JSON.stringify({ challenge, solution: { counter: 1, derivedKey: '00'.repeat(32) } }));
    for (const wrong of [guess, 'nonsense', btoa('{}'), btoa('{"challenge":1}')]) {
      expect((await send({ proof: wrong })).status).toBe(428);
    }
  });

  it('is asked for at a trap that only a machine walks into, and what was written gets through all the same', async () => {
    world = await openSmallWorld({ proof: 'suspicious' });
    expect((await send()).status).toBe(202);
    const body = { website: 'https://spam.example' };
    const challenge = await challengeIn(await send({ body }));
    expect((await send({ body, proof: await prove(challenge) })).status).toBe(202);
    expect(await letters()).toHaveLength(2);
    expect(JSON.stringify(await world.store.transaction(({ chat }) => chat.enquiries()))).not.toContain(
      'spam',
    );
  });

  it('is asked for when many begin something at one address, and of nobody else', async () => {
    world = await openSmallWorld({ proof: 'suspicious' });
    const from = (address: string) => send({ address });
    for (let sent = 0; sent < 60; sent += 1) expect((await from('198.51.100.1')).status).toBe(202);
    expect((await from('198.51.100.1')).status).toBe(428);
    expect((await from('198.51.100.2')).status).toBe(202);
    await world.advance(1);
    expect((await from('198.51.100.1')).status).toBe(202);
  });

  it('is no hindrance to the same request again, whose answer got lost', async () => {
    world = await openSmallWorld({ proof: 'always' });
    const key = crypto.randomUUID();
    const first = await send({ key, proof: await prove(await challengeIn(await send({ key }))) });
    const again = await send({ key, proof: await prove(await challengeIn(await send({ key }))) });
    expect(await again.json()).toEqual(await first.json());
    expect(await letters()).toHaveLength(1);
  });

  it('is done by the widgets without a word to anybody, once', async () => {
    world = await openSmallWorld({ proof: 'always' });
    const statuses: number[] = [];
    const http = createHttp({
      baseUrl: publicUrl,
      language: () => 'nb',
      fetch: async (input, init) => {
        const response = await world.api.fetch(new Request(input, init));
        statuses.push(response.status);
        return response;
      },
    });
    expect((await createChatClient(http).enquire(letter)).reference).toMatch(/^\w{8}$/);
    expect(statuses).toEqual([428, 202]);
  });

  it('leaves a refusal a refusal where the work can’t be done', async () => {
    world = await openSmallWorld();
    const http = createHttp({
      baseUrl: publicUrl,
      language: () => 'nb',
      fetch: () =>
        Promise.resolve(
          Response.json(
            { type: 'proof-required', title: 'x', status: 428, code: 'proof-required', challenge: 'broken' },
            { status: 428, headers: { 'Content-Type': 'application/problem+json' } },
          ),
        ),
    });
    await expect(createChatClient(http).enquire(letter)).rejects.toMatchObject({ status: 428 });
  });
});
