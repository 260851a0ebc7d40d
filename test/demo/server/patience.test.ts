import { connect, type AddressInfo, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { ServerType } from '@hono/node-server';
import { createHealth } from '../../../demo/server/health.js';
import { listen, stopListening } from '../../../demo/server/listen.js';
import { createMetrics } from '../../../demo/service/metrics.js';
import { openSmallWorld } from '../../support/small-world.js';

let server: ServerType | undefined;
afterEach(async () => {
  if (server) await stopListening(server);
  server = undefined;
});

const portOf = (running: ServerType) => (running.address() as AddressInfo).port;

const closed = (socket: Socket) =>
  new Promise<string>((resolve) => {
    let heard = '';
    socket.on('data', (chunk: Buffer) => (heard += chunk.toString()));
    socket.on('close', () => resolve(heard));
    socket.on('error', () => undefined);
  });

describe('a connection', () => {
  it('is shut to who does not say what it wants, while others are answered', async () => {
    server = await listen(0, () => new Response('here'), {
      patience: { headersTimeout: 200, requestTimeout: 400, connectionsCheckingInterval: 50 },
    });
    const port = portOf(server);
    const slow = Array.from({ length: 20 }, () => connect(port, '127.0.0.1'));
    const drip = setInterval(() => {
      for (const socket of slow) if (socket.writable) socket.write('X');
    }, 50);
    for (const socket of slow) socket.write('GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ');
    expect(await (await fetch(`http://127.0.0.1:${String(port)}/`)).text()).toBe('here');
    const heard = await Promise.all(slow.map(closed));
    clearInterval(drip);
    expect(heard.every((text) => text === '' || text.startsWith('HTTP/1.1 408'))).toBe(true);
  });

  it('is shut to who sends a body that never ends', async () => {
    server = await listen(0, async (request) => new Response(await request.text()), {
      patience: { headersTimeout: 200, requestTimeout: 300, connectionsCheckingInterval: 50 },
    });
    const socket = connect(portOf(server), '127.0.0.1');
    socket.write('POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\nbegin');
    expect(await closed(socket)).toMatch(/^(HTTP\/1\.1 408.*)?$/s);
  });

  it('takes the whole of what is refused, so that a proxy that closes each line hears why', async () => {
    server = await listen(0, () => new Response('too large', { status: 413 }));
    for (let turn = 0; turn < 5; turn += 1) {
      const socket = connect(portOf(server), '127.0.0.1');
      const heard = closed(socket);
      const parts = Array.from({ length: 64 }, () => Buffer.alloc(128 * 1024, 32));
      const sizeBytes = parts.reduce((sum, { length }) => sum + length, 0);
      socket.write(
        `POST / HTTP/1.0\r\nHost: a\r\nConnection: close\r\nContent-Length: ${String(sizeBytes)}\r\n\r\n`,
      );
      for (const part of parts) {
        const isTaken = new Promise<Error | null | undefined>((resolve) => {
          socket.write(part, resolve);
        });
        expect(await isTaken).toBeFalsy();
      }
      expect(await heard).toMatch(/^HTTP\/1\.1 413 .*too large$/s);
    }
  });
});

describe('an answer', () => {
  it('is refused for the moment when it takes too long, and goes on for the same request again', async () => {
    let free: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (free = resolve));
    let isHeld = false;
    const world = await openSmallWorld({ answerWithinMs: 500 }, (store) => ({
      ...store,
      transaction: async (work) => {
        if (isHeld) await held;
        return store.transaction(work);
      },
    }));
    isHeld = true;
    const key = { 'Idempotency-Key': crypto.randomUUID() };
    const body = { email: 'kari@example.no', text: 'Hei', language: 'nb' };
    const ask = () => world.call('/chat/enquiries', { method: 'POST', body, headers: key });
    const late = await ask();
    expect([late.status, late.headers.get('Retry-After')]).toEqual([503, '5']);
    isHeld = false;
    free();
    expect((await ask()).status).toBe(202);
    expect(await world.store.transaction(({ chat }) => chat.enquiries())).toHaveLength(1);
    await world.api.close();
  });
});

describe('a body', () => {
  it('is not read beyond what a form needs, whatever it says of its length', async () => {
    const world = await openSmallWorld();
    let read = 0;
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        read += 64 * 1024;
        controller.enqueue(new Uint8Array(64 * 1024).fill(32));
      },
    });
    const answer = await world.api.fetch(
      new Request('https://api.example.no/guidance/v1/chat/enquiries', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
        body,
        duplex: 'half',
      } as RequestInit),
    );
    expect(answer.status).toBe(413);
    expect(read).toBeLessThan(1024 * 1024);
    await world.api.close();
  });
});

describe('whoever runs the service', () => {
  it('is told that it is alive and ready, and first of all when it stops', async () => {
    const world = await openSmallWorld();
    const health = createHealth(world.store);
    const ask = async (path: string) => {
      const answer = await health.around(world.api.fetch)(new Request(`https://api.example.no${path}`));
      return [answer.status, answer.headers.get('Cache-Control'), (await answer.text()).trim()];
    };
    expect(await ask('/healthz')).toEqual([200, 'no-store', 'alive']);
    expect(await ask('/readyz')).toEqual([200, 'no-store', 'ready']);
    expect((await ask('/guidance/v1/profile'))[0]).toBe(200);
    health.stop();
    expect(await ask('/readyz')).toEqual([503, 'no-store', 'stopping']);
    expect(await ask('/healthz')).toEqual([200, 'no-store', 'alive']);
    expect((await ask('/guidance/v1/profile'))[0]).toBe(200);
    await world.api.close();
  });

  it('is told that the database does not answer, or not in time', async () => {
    for (const transaction of [
      () => Promise.reject(new Error('connection refused')),
      () => new Promise<never>(() => undefined),
    ]) {
      const answer = await createHealth({ transaction }).around(() => Promise.resolve(new Response()))(
        new Request('https://api.example.no/readyz'),
      );
      expect([answer.status, await answer.text()]).toEqual([503, 'no database\n']);
    }
  });

  it('finds figures by call and status, without an id or a person', async () => {
    const metrics = createMetrics();
    const world = await openSmallWorld({ watch: metrics });
    const id = crypto.randomUUID();
    await world.call('/profile', { address: '198.51.100.1' });
    await world.call(`/booking/appointments/${id}`, { token: 'x'.repeat(43) });
    const figures = await (await metrics.fetch(new Request('http://127.0.0.1:9/metrics'))).text();
    expect(figures).toContain(
      'guidance_request_duration_seconds_count{method="GET",route="/guidance/v1/profile",status="200"} 1',
    );
    expect(figures).toContain('route="/guidance/v1/booking/appointments/:id",status="401"');
    expect(figures).toContain('process_resident_memory_bytes');
    expect(figures).not.toContain(id);
    expect(figures).not.toContain('198.51');
    expect((await metrics.fetch(new Request('http://127.0.0.1:9/'))).status).toBe(404);
    expect((await world.call('/metrics')).status).toBe(404);
    await world.api.close();
  });
});
