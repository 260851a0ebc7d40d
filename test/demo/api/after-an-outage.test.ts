import { expect, it } from 'vitest';
import { createApi } from '../../../demo/api/api.js';
import { minuteMs } from '../../../demo/api/clock.js';
import { createProfileSource } from '../../../demo/api/seed/profile.js';
import { seed } from '../../../demo/api/seed/seed.js';
import { createMemoryStore } from '../../../demo/api/store/memory/memory-store.js';
import type { Target } from '../../conformance/arrangements.js';
import { ask } from '../../../demo/conformance/ask.js';
import { at, signIn, start } from '../../../demo/conformance/chat-steps.js';
import { ConversationSchema } from '../../../src/contract/chat.js';

it('leaves a conversation with its counsellor when it was the server that was away', async () => {
  // A Tuesday at nine in the morning, in Oslo.
  let now = Date.parse('2026-03-03T08:00:00Z');
  const clock = { now: () => now };
  const store = createMemoryStore();
  await seed(store, clock);
  const publicUrl = 'https://api.example.no/guidance/v1';
  const deskSecret = 'a secret for the desk';
  const server = () =>
    createApi({
      store,
      clock,
      profile: createProfileSource(),
      allowedOrigins: [],
      manageUrlPrefixes: [],
      publicUrl,
      deskSecret,
    });
  let api = server();
  const target: Target = {
    request: (path, init) => api.fetch(new Request(publicUrl + path, init)),
    mayWrite: true,
    deskSecret,
  };
  const token = await signIn(target);
  const seeker = await start(target);
  await ask(target, `/desk/conversations/${seeker.id}/take`, { method: 'POST', token });
  const stateNow = async () =>
    (await ask(target, at(seeker), { token: seeker.token })).as(ConversationSchema).state;

  now += 5 * minuteMs;
  api = server();
  await api.sweep();
  expect(await stateNow()).toBe('active');

  now += minuteMs;
  await api.sweep();
  expect(await stateNow()).toBe('queued');
});
