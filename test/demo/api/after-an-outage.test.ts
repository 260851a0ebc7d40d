import { beforeEach, describe, expect, it } from 'vitest';
import { createApi, type Api } from '../../../demo/api/api.js';
import { minuteMs } from '../../../demo/api/clock.js';
import { createProfileSource } from '../../../demo/api/seed/profile.js';
import { seed } from '../../../demo/api/seed/seed.js';
import { createMemoryStore } from '../../../demo/api/store/memory/memory-store.js';
import type { Store } from '../../../demo/api/store/store.js';
import { ask } from '../../../demo/conformance/ask.js';
import { at, signIn, start } from '../../../demo/conformance/chat-steps.js';
import { ConversationSchema } from '../../../src/contract/chat.js';
import type { Target } from '../../conformance/arrangements.js';

const publicUrl = 'https://api.example.no/guidance/v1';
const deskSecret = 'a secret for the desk';

describe('a conversation stays with its counsellor', () => {
  let now: number;
  let isAway: boolean;
  let api: Api;
  let store: Store;
  const clock = { now: () => now };
  const target: Target = {
    request: (path, init) => api.fetch(new Request(publicUrl + path, init)),
    mayWrite: true,
    deskSecret,
  };

  const begin = () => {
    const origins = { allowedOrigins: [], manageUrlPrefixes: [], publicUrl };
    api = createApi({ store, clock, profile: createProfileSource(), deskSecret, ...origins });
  };

  beforeEach(async () => {
    // A Tuesday at nine in the morning, in Oslo.
    now = Date.parse('2026-03-03T08:00:00Z');
    isAway = false;
    const memory = createMemoryStore();
    store = {
      ...memory,
      transaction: (work) =>
        isAway ? Promise.reject(new Error('The database is away.')) : memory.transaction(work),
    };
    await seed(store, clock);
    begin();
  });

  const talk = async () => {
    const token = await signIn(target);
    const seeker = await start(target);
    await ask(target, `/desk/conversations/${seeker.id}/take`, { method: 'POST', token });
    const state = async () =>
      (await ask(target, at(seeker), { token: seeker.token })).as(ConversationSchema).state;
    return { token, state };
  };

  it('when it was the server that was away', async () => {
    const { state } = await talk();
    now += 5 * minuteMs;
    begin();
    await api.sweep();
    expect(await state()).toBe('active');

    now += minuteMs;
    await api.sweep();
    expect(await state()).toBe('queued');
  });

  it('when it was the database that was away', async () => {
    const { token, state } = await talk();
    now += 5 * minuteMs;
    await ask(target, '/desk/queue', { token });
    await api.sweep();
    expect(await state()).toBe('active');

    isAway = true;
    now += 2 * minuteMs;
    await expect(api.sweep()).rejects.toThrow();
    isAway = false;
    await api.sweep();
    expect(await state()).toBe('active');

    now += minuteMs;
    await api.sweep();
    expect(await state()).toBe('queued');
  });
});
