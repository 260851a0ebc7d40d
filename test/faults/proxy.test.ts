import { createServer, type RequestListener, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startProxy, type Proxy } from './proxy.js';
import { createRandom } from './random.js';
import type { LineFault } from './schedule.js';

/** Draws what makes every fault strike. */
const always = { ...createRandom(1), chance: () => true, whole: (from: number) => from };

describe('the line with faults', () => {
  let server: Server;
  let proxy: Proxy;
  let arrived: string[];
  let answer: RequestListener;

  beforeEach(async () => {
    arrived = [];
    answer = (_request, response) => response.end('blåbær');
    server = createServer((request, response) => {
      let text = '';
      request.on('data', (chunk: Buffer) => (text += chunk.toString()));
      request.on('end', () => {
        arrived.push(text);
        answer(request, response);
      });
      request.on('error', () => undefined);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (typeof address !== 'object' || !address) throw new Error('no port');
    proxy = await startProxy(`http://127.0.0.1:${String(address.port)}`);
    proxy.line.reseed(always);
  });

  afterEach(async () => {
    await proxy.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  const put = (body: string) => fetch(proxy.origin, { method: 'PUT', body });
  const during = async (fault: LineFault, work: () => Promise<unknown>) => {
    proxy.line.begin(fault);
    await work();
    proxy.line.end(fault);
  };

  it('carries both ways while there is none', async () => {
    const response = await put('hei');
    expect([response.status, await response.text(), arrived]).toEqual([200, 'blåbær', ['hei']]);
  });

  it('breaks in the middle of a request, which never arrives whole', async () => {
    await during('cut-request', () => expect(put('hei')).rejects.toThrow());
    expect(arrived).toEqual([]);
  });

  it('breaks in the middle of an answer', async () => {
    await during('cut-answer', () =>
      expect(put('hei').then((response) => response.text())).rejects.toThrow(),
    );
    expect(arrived).toEqual(['hei']);
  });

  it('loses the answer to what has been done', async () => {
    await during('lost-answer', () => expect(put('hei')).rejects.toThrow());
    expect(arrived).toEqual(['hei']);
  });

  it('brings a request twice', async () => {
    await during('duplicate', async () => expect(await (await put('hei')).text()).toBe('blåbær'));
    expect(arrived).toEqual(['hei', 'hei']);
  });

  it('brings a request after its sender has given up', async () => {
    await during('late', () => expect(put('hei')).rejects.toThrow());
    expect(arrived).toEqual([]);
    await expect.poll(() => arrived, { timeout: 5_000 }).toEqual(['hei']);
  });

  it('lets a later request go first', async () => {
    const drawn: boolean[] = [];
    proxy.line.reseed({ ...always, chance: () => drawn.push(true) === 1 });
    proxy.line.begin('reorder');
    const first = put('første');
    await expect.poll(() => drawn.length).toBe(1);
    await put('andre');
    await first;
    expect(arrived).toEqual(['andre', 'første']);
  });

  it('carries nothing one way until the hole is over', async () => {
    proxy.line.begin('black-hole-down');
    const asked = put('hei');
    await expect.poll(() => arrived).toEqual(['hei']);
    proxy.line.begin('black-hole-up');
    const second = put('hallo');
    proxy.line.end('black-hole-down');
    expect(await (await asked).text()).toBe('blåbær');
    expect(arrived).toEqual(['hei']);
    proxy.line.end('black-hole-up');
    await second;
    expect(arrived).toEqual(['hei', 'hallo']);
  });

  it('answers with a page of its own', async () => {
    await during('bad-gateway', async () => {
      const response = await put('hei');
      expect([response.status, response.headers.get('content-type')]).toEqual([
        502,
        'text/html; charset=utf-8',
      ]);
    });
    expect(arrived).toEqual([]);
  });

  it('keeps a stream back', async () => {
    answer = (_request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      response.end('data: 1\n\n');
    };
    proxy.line.begin('buffer');
    const text = put('hei').then((response) => response.text());
    await expect.poll(() => arrived).toEqual(['hei']);
    const isFirst = await Promise.race([text, new Promise((resolve) => setTimeout(resolve, 100, 'nothing'))]);
    expect(isFirst).toBe('nothing');
    proxy.line.end('buffer');
    expect(await text).toBe('data: 1\n\n');
  });
});
