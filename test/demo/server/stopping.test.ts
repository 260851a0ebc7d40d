import { Agent, request as send, type IncomingMessage } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import type { ServerType } from '@hono/node-server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openInMemoryApi } from '../../../demo/api/in-memory-api.js';
import { listen, stopListening } from '../../../demo/server/listen.js';
import { openLine } from '../api/open-line.js';

const pause = (durationMs: number) => new Promise<void>((resolve) => setTimeout(resolve, durationMs));

describe('a server that stops', () => {
  let server: ServerType;
  let port: number;
  /** Requests that are being answered, each by what answers it. */
  let answering: ((text: string) => void)[];
  const agent = new Agent({ keepAlive: true });

  beforeEach(async () => {
    answering = [];
    server = await listen(
      0,
      () => new Promise((resolve) => answering.push((text) => resolve(new Response(text)))),
    );
    ({ port } = server.address() as AddressInfo);
  });
  afterEach(() => {
    agent.destroy();
  });

  const ask = () =>
    new Promise<IncomingMessage>((resolve, reject) => {
      send({ port, host: '127.0.0.1', agent }, resolve).once('error', reject).end();
    });
  const textOf = async (answer: IncomingMessage) => {
    let text = '';
    for await (const chunk of answer as AsyncIterable<Buffer>) text += chunk.toString();
    return text;
  };
  const begun = (count: number) => expect.poll(() => answering.length).toBe(count);

  it('answers what it has begun to answer, and closes the line behind it', async () => {
    const asked = ask();
    await begun(1);
    const stopped = stopListening(server);
    await pause(50);
    answering[0]?.('til ende');
    expect(await textOf(await asked)).toBe('til ende');
    await stopped;
  });

  it('takes no new connection', async () => {
    const asked = ask();
    await begun(1);
    const stopped = stopListening(server);
    const refused = new Promise<string | undefined>((resolve) => {
      connect(port, '127.0.0.1').once('error', (error: NodeJS.ErrnoException) => resolve(error.code));
    });
    expect(await refused).toBe('ECONNREFUSED');
    answering[0]?.('');
    await textOf(await asked);
    await stopped;
  });

  it('waits for nobody who keeps a line open and says nothing on it', async () => {
    const asked = ask();
    await begun(1);
    answering[0]?.('svar');
    await textOf(await asked);
    const beganAt = performance.now();
    await stopListening(server);
    expect(performance.now() - beganAt).toBeLessThan(1_000);
  });

  it('cuts off what hangs', async () => {
    const asked = ask();
    const cut = expect(asked).rejects.toMatchObject({ code: 'ECONNRESET' });
    await begun(1);
    await stopListening(server, 100);
    await cut;
  });
});

it('ends its streams in order before it stops, and goes on answering', async () => {
  const url = 'https://api.example.no/guidance/v1';
  const api = await openInMemoryApi(url, () => Date.parse('2026-03-03T09:00:00Z'));
  const ask = (path: string, init?: RequestInit) => api.fetch(new Request(url + path, init));
  const begun = await ask('/chat/conversations', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
    body: JSON.stringify({ language: 'nb' }),
  });
  const { conversation, token } = (await begun.json()) as { conversation: { id: string }; token: string };
  const target = { request: ask, mayWrite: true };
  const line = await openLine(target, `/chat/conversations/${conversation.id}/events`, token);
  await expect.poll(() => line.heard).toContain('"state":"queued"');
  api.endStreams();
  await expect.poll(() => line.ended).toBe('in order');
  expect((await ask('/chat/availability')).status).toBe(200);
  await api.close();
});
