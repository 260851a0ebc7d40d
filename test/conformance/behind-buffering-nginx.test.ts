import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createApi, type Api } from '../../demo/api/api.js';
import { createProfileSource } from '../../demo/api/seed/profile.js';
import { seed } from '../../demo/api/seed/seed.js';
import { createMemoryStore } from '../../demo/api/store/memory/memory-store.js';
import { basePath } from '../../demo/server/addresses.js';
import { listen, stopListening } from '../../demo/server/listen.js';
import type { LogConnection } from '../../src/api/event-log.js';
import { createGuidanceApi } from '../../src/api/guidance-api.js';
import type { LogEntry } from '../../src/contract/chat.js';
import {
  bufferingInSpiteOfHeaders,
  hasNginx,
  noNginx,
  startNginx,
  type RunningNginx,
} from '../support/nginx.js';

const deskSecret = 'a secret of this test';

/** The widget's own client, through a network that lets no stream through. */
describe('behind nginx that buffers in spite of every header', () => {
  let api: Api;
  let stopServer: () => Promise<void>;
  let nginx: RunningNginx | undefined;
  let url = '';

  beforeAll(async () => {
    if (!hasNginx()) return;
    const store = createMemoryStore();
    const clock = { now: () => Date.now() };
    await seed(store, clock);
    const origins = { allowedOrigins: [], manageUrlPrefixes: [], publicUrl: `http://127.0.0.1${basePath}` };
    api = createApi({ store, clock, profile: createProfileSource(), deskSecret, ...origins });
    const server = await listen(0, api.fetch);
    stopServer = () => stopListening(server, 0);
    const { port } = server.address() as AddressInfo;
    nginx = await startNginx(`http://127.0.0.1:${String(port)}`, bufferingInSpiteOfHeaders);
    url = `${nginx.origin}${basePath}`;
  });
  beforeEach((context) => {
    context.skip(!nginx, noNginx);
  });
  afterAll(async () => {
    if (!nginx) return;
    await nginx.stop();
    await stopServer();
    await api.close();
  });

  /** The counsellor's side, on a line of its own. */
  const desk = async (
    path: string,
    { method, body, token }: { method: 'POST' | 'PUT'; body?: unknown; token?: string },
  ) => {
    const answer = await api.fetch(
      new Request(`http://127.0.0.1${basePath}/desk${path}`, {
        method,
        headers: {
          'Content-Type': 'application/json',
          'Idempotency-Key': crypto.randomUUID(),
          ...(token !== undefined && { Authorization: `Bearer ${token}` }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    );
    expect(answer.status).toBeLessThan(300);
    return answer.status === 204 ? {} : ((await answer.json()) as { token?: string });
  };

  it('a seeker gets every word by asking for it, soon after it was said, though no stream comes through', async () => {
    const { token = '' } = await desk('/sessions', {
      method: 'POST',
      body: { counsellor: 'astrid', secret: deskSecret },
    });
    await desk('/switch', { method: 'PUT', body: { switch: 'open' }, token });
    const { chat } = createGuidanceApi({ baseUrl: url, language: () => 'nb' });
    const { conversation, token: own } = await chat.start({ language: 'nb' });
    const seeker = { id: conversation.id, token: own };

    const abort = new AbortController();
    const stream = await openStream(`${url}/chat/conversations/${seeker.id}/events`, own);
    const connections: LogConnection[] = [];
    const entries: LogEntry[] = [];
    void chat.follow(seeker, {
      after: 0,
      signal: abort.signal,
      onConnection: (connection) => connections.push(connection),
      onEntry: (entry) => entries.push(entry),
    }).finished;
    await expect.poll(() => connections, { timeout: 10_000 }).toEqual(['connecting', 'polling']);
    await expect.poll(() => entries).toMatchObject([{ type: 'state', state: 'queued' }]);
    // The same network let nothing of a stream through meanwhile, not even its headers.
    expect(stream.heard()).toBe('nothing');
    stream.hangUp();

    await desk(`/conversations/${seeker.id}/take`, { method: 'POST', token });
    const saidAt = performance.now();
    const messageId = crypto.randomUUID();
    await desk(`/conversations/${seeker.id}/messages/${messageId}`, {
      method: 'PUT',
      body: { text: 'Hei!' },
      token,
    });
    await expect.poll(() => entries.at(-1), { timeout: 10_000 }).toMatchObject({ message: { text: 'Hei!' } });
    // The client asks at most every three seconds when nothing has come, and is answered as soon as there is something.
    expect(performance.now() - saidAt).toBeLessThan(4_500);
    expect(entries.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    abort.abort();
  });
});

async function openStream(address: string, token: string) {
  const abort = new AbortController();
  let heard = 'nothing';
  const listen = async () => {
    const answer = await fetch(address, {
      headers: { Accept: 'text/event-stream', Authorization: `Bearer ${token}` },
      signal: abort.signal,
    });
    heard = 'headers';
    const { value } = (await answer.body?.getReader().read()) ?? {};
    if (value) heard = new TextDecoder().decode(value);
  };
  listen().catch(() => undefined);
  await Promise.resolve();
  return { heard: () => heard, hangUp: () => abort.abort() };
}
