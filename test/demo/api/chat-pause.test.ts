import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApi, type Api, type ApiOptions } from '../../../demo/api/api.js';
import { createProfileSource } from '../../../demo/api/seed/profile.js';
import { seed } from '../../../demo/api/seed/seed.js';
import { createMemoryStore } from '../../../demo/api/store/memory/memory-store.js';
import { openPGliteStore, type Target } from '../../conformance/arrangements.js';
import { ask } from '../../../demo/conformance/ask.js';
import { aSeeker, leave, signIn, start } from '../../../demo/conformance/chat-steps.js';

const publicUrl = 'https://api.example.no/guidance/v1';
const deskSecret = 'a secret of this test';
const minuteMs = 60_000;

describe.each([
  ['in memory', () => Promise.resolve({ store: createMemoryStore() })],
  ['on PGlite', openPGliteStore],
])('who has been shown out, %s', (_name, openStore) => {
  let api: Api;
  let options: ApiOptions;
  let cleanUp: (() => void) | undefined;
  let now = Date.parse('2026-03-03T08:00:00Z');

  const from = (address?: string): Target => ({
    request: (path, init) => api.fetch(new Request(`${publicUrl}${path}`, init), { address }),
    mayWrite: true,
    deskSecret,
  });
  const begin = (target: Target, browser: string) =>
    ask(target, '/chat/conversations', {
      method: 'POST',
      body: aSeeker,
      headers: { 'User-Agent': browser },
    });

  beforeAll(async () => {
    const opened: Awaited<ReturnType<typeof openPGliteStore>> = await openStore();
    cleanUp = opened.cleanUp;
    const clock = { now: () => now };
    await seed(opened.store, clock);
    const origins = { allowedOrigins: [], manageUrlPrefixes: [], publicUrl };
    options = { store: opened.store, clock, profile: createProfileSource(), deskSecret, ...origins };
    api = createApi(options);
  });

  afterAll(async () => {
    await api.close();
    cleanUp?.();
  });

  it('comes back after the pause, whatever is restarted meanwhile; others at the same school may come at once', async () => {
    const school = from('198.51.100.7');
    const token = await signIn(school);
    await ask(school, '/desk/switch', { method: 'PUT', token, body: { switch: 'open' } });
    const { conversation } = JSON.parse((await begin(school, 'one browser')).text) as {
      conversation: { id: string };
    };
    const desk = `/desk/conversations/${conversation.id}`;
    await ask(school, `${desk}/take`, { method: 'POST', token });
    const body = { word: 'Vi avslutter chatten.', pauseMinutes: 15 };
    expect((await ask(school, `${desk}/end`, { method: 'POST', token, body })).status).toBe(204);

    now += minuteMs;
    const refused = await begin(school, 'one browser');
    refused.problem(429, 'rate-limited');
    expect(refused.headers.get('Retry-After')).toBe(String(14 * 60));
    api = createApi(options);
    (await begin(school, 'one browser')).problem(429, 'rate-limited');
    expect((await begin(school, 'another browser')).status).toBe(201);
    expect((await begin(from('203.0.113.9'), 'one browser')).status).toBe(201);
    now += 15 * minuteMs;
    await api.sweep();
    expect((await begin(school, 'one browser')).status).toBe(201);
  });

  it('is nobody where a conversation just ends', async () => {
    const home = from('203.0.113.10');
    const seeker = await start(home);
    const token = await signIn(home);
    await ask(home, `/desk/conversations/${seeker.id}/take`, { method: 'POST', token });
    await ask(home, `/desk/conversations/${seeker.id}/end`, { method: 'POST', token });
    await leave(home, await start(home));
  });
});
