import { afterEach, describe, expect, it } from 'vitest';
import type { ApiWatch } from '../../../demo/api/http/watch.js';
import type { Store } from '../../../demo/api/store/store.js';
import { createServiceLog, watchWith } from '../../../demo/service/service-log.js';
import { openSmallWorld, type SmallWorld } from '../../support/small-world.js';

/** As PostgreSQL's driver throws it: with the statement's values in its words. */
const databaseError = () =>
  Object.assign(new Error('invalid input syntax for type uuid: "Kari Nordmann"'), {
    severity: 'ERROR',
    code: '22P02',
    detail: 'Key (email)=(kari@example.no) already exists.',
    where: "unnamed portal parameter $1 = 'kari@example.no'",
    table: 'chat_conversations',
    constraint: 'chat_conversations_pkey',
    stack:
      'error: invalid input syntax for type uuid: "Kari Nordmann"\n    at Parser.parse (/srv/pg/parser.js:1:2)',
  });

const calls: [method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: object][] = [
  ['GET', '/chat/availability'],
  ['GET', '/booking/services'],
  ['GET', '/booking/slots?service=career-talk'],
  ['GET', '/courses'],
  ['GET', '/courses/cv/calendar'],
  ['POST', '/chat/conversations', { language: 'nb', name: 'Kari Nordmann' }],
  ['POST', '/chat/enquiries', { email: 'kari@example.no', text: 'Hei', language: 'nb' }],
  ['POST', '/booking/holds', { slot: 'any' }],
  ['POST', '/desk/sessions', { counsellor: 'astrid', secret: 'whatever' }],
  ['GET', '/desk/queue'],
  ['GET', '/desk/audit'],
  ['DELETE', '/desk/sessions/current'],
];

describe('a fault inside', () => {
  let world: SmallWorld;
  const lines: string[] = [];
  const watch: ApiWatch = watchWith(
    createServiceLog({ level: 'debug', destination: { write: (line) => lines.push(line) } }),
  );
  const failing = (store: Store): Store => ({ ...store, transaction: () => Promise.reject(databaseError()) });
  afterEach(async () => {
    lines.length = 0;
    await world.api.close();
  });

  it.each(calls)('tells nobody of SQL, stack or values: %s %s', async (method, path, body) => {
    world = await openSmallWorld({ watch }, failing);
    const token = 'x'.repeat(43);
    const response = await world.call(path, { method, body, token });
    const text = await response.text();
    expect(response.status, text).toBe(500);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
    expect(JSON.parse(text)).toEqual({
      type: 'https://guidance-widgets.example/problems/internal-error',
      title: 'Noe gikk galt hos oss. Prøv igjen.',
      status: 500,
      code: 'internal-error',
    });
    const log = lines.join('');
    expect(log).not.toMatch(/Kari|kari@example\.no|x{43}|uuid:|\/conversations\/[0-9a-f-]{36}/);
    expect(log).toContain('22P02');
    expect(log).toContain(response.headers.get('X-Request-Id') ?? 'no id');
  });
});

describe('the log', () => {
  let world: SmallWorld;
  const lines: string[] = [];
  const log = createServiceLog({ level: 'info', destination: { write: (line) => lines.push(line) } });
  afterEach(async () => {
    lines.length = 0;
    await world.api.close();
  });

  it('has a line for every request, in patterns and figures', async () => {
    world = await openSmallWorld({ watch: watchWith(log) });
    const response = await world.call(`/booking/appointments/${crypto.randomUUID()}?name=Kari`, {
      token: 'secret-token-of-somebody-1234567890',
      address: '198.51.100.77',
    });
    const line = JSON.parse(lines[0] ?? '') as Record<string, unknown>;
    expect(lines).toHaveLength(1);
    expect(line).toMatchObject({
      level: 'info',
      request: response.headers.get('X-Request-Id'),
      method: 'GET',
      route: '/guidance/v1/booking/appointments/:id',
      status: 401,
      from: '198.51.100.0/24',
    });
    expect(Object.keys(line).sort()).toEqual(
      ['durationMs', 'from', 'level', 'method', 'msg', 'request', 'route', 'status', 'time'].sort(),
    );
  });

  it('holds nothing of what a person sends, whatever the call', async () => {
    world = await openSmallWorld({ watch: watchWith(log) });
    const secret = 'a-token-nobody-may-see-0123456789abcdef';
    await world.call('/chat/enquiries', {
      method: 'POST',
      body: { email: 'kari@example.no', text: 'Hei, jeg er Kari', language: 'nb', name: 'Kari' },
      token: secret,
      address: '2001:db8:1:2::/64',
    });
    const token = await world.signIn();
    await world.call('/desk/queue', { token });
    expect(lines.join('')).not.toMatch(/kari|nobody-may-see|2001:db8:1:2|secret for trying/i);
    expect(lines.join('')).toContain('2001:db8:1::/48');
    expect(lines.join('')).not.toContain(token);
  });

  it('redacts what somebody writes into it without thinking', () => {
    log.info({ email: 'kari@example.no', person: { name: 'Kari', phone: '22 24 96 01' } }, 'careless');
    log.warn({ err: new Error('no place for kari@example.no, 22 24 96 01, "Kari"') }, 'careless');
    expect(lines.join('')).not.toMatch(/kari|22 24/i);
    return openSmallWorld().then((opened) => {
      world = opened;
    });
  });
});
