import { afterEach, describe, expect, it } from 'vitest';
import { createDeskHost } from '../../../demo/server/desk-host.js';
import { openSmallWorld, type SmallWorld } from '../../support/small-world.js';

describe('every answer of the API', () => {
  let world: SmallWorld;
  afterEach(() => world.api.close());

  const paths = ['/profile', '/courses', '/courses/calendar', '/nothing', '/desk/queue', '/openapi.json'];

  it('is framed by nobody, runs nothing, tells nobody where it was, and is called by https alone', async () => {
    world = await openSmallWorld();
    for (const path of paths) {
      const { headers } = await world.call(path);
      expect(Object.fromEntries(headers), path).toMatchObject({
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-resource-policy': 'cross-origin',
        'strict-transport-security': 'max-age=63072000; includeSubDomains',
      });
    }
  });

  it('asks for no https on one’s own machine', async () => {
    world = await openSmallWorld({ publicUrl: 'http://localhost:4102/guidance/v1' });
    const answer = await world.api.fetch(new Request('http://localhost:4102/guidance/v1/profile'));
    expect(answer.status).toBe(200);
    expect(answer.headers.has('Strict-Transport-Security')).toBe(false);
  });

  it('is kept nowhere on its way unless it is declared public', async () => {
    world = await openSmallWorld();
    const token = await world.signIn();
    for (const path of ['/desk/queue', '/desk/audit', '/chat/availability', '/nothing']) {
      expect((await world.call(path, { token })).headers.get('Cache-Control'), path).toBe('no-store');
    }
    expect((await world.call('/profile')).headers.get('Cache-Control')).toContain('public');
  });

  it('is a whole problem beside the base path, too', async () => {
    world = await openSmallWorld();
    const answer = await world.api.fetch(new Request('https://api.example.no/metrics'));
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ code: 'not-found', title: 'Finnes ikke.' });
  });

  it('gives a page of another origin nothing, and sets no cookie for anybody', async () => {
    world = await openSmallWorld();
    for (const path of paths) {
      const answer = await world.call(path, { headers: { Origin: 'https://evil.example' } });
      expect(answer.status, path).toBe(403);
      expect(answer.headers.has('Set-Cookie')).toBe(false);
      expect(answer.headers.has('Access-Control-Allow-Credentials')).toBe(false);
    }
  });
});

describe('every page of the desk', () => {
  const file = { mediaType: 'text/html; charset=utf-8', read: () => Buffer.from('<p>{{api}}</p>') };
  const ask = (deskUrl: string) =>
    createDeskHost(new Map([['/', file]]), 'https://api.example.no/v1', deskUrl)(new Request('https://d/'));

  it('is framed by nobody, opened by nobody, and tells no server where it was', () => {
    const headers = Object.fromEntries(ask('https://desk.example.no').headers);
    expect(headers).toMatchObject({
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'strict-transport-security': 'max-age=63072000; includeSubDomains',
    });
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['content-security-policy']).toContain('connect-src https://api.example.no;');
    expect(ask('http://localhost:4103').headers.has('Strict-Transport-Security')).toBe(false);
  });
});
