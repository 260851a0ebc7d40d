import { describe, expect, it } from 'vitest';
import { ServicesSchema } from '../../src/contract/booking.js';
import { ServiceProfileSchema } from '../../src/contract/profile.js';
import type { Target } from './arrangements.js';
import { ask } from './ask.js';

/** What holds for every call. Reads only. */
export function commonRules(target: Target): void {
  it('describes the service as the contract says', async () => {
    const profile = (await ask(target, '/profile')).as(ServiceProfileSchema);
    expect(profile.name).not.toBe('');
    expect(() => new Intl.DateTimeFormat('nb', { timeZone: profile.timeZone })).not.toThrow();
  });

  it.each(['/profile', '/booking/services'])('sends %s again only when it has changed', async (path) => {
    const first = await ask(target, path);
    const etag = first.headers.get('ETag') ?? '';
    expect(etag).toMatch(/^(W\/)?".+"$/);
    expect(first.headers.get('Cache-Control')).toContain('max-age=');
    const again = await ask(target, path, { headers: { 'If-None-Match': etag } });
    expect([again.status, again.text]).toEqual([304, '']);
  });

  it('answers in the language that is asked for, and says which', async () => {
    for (const language of ['nb', 'nn', 'en']) {
      const answered = await ask(target, '/booking/services', { headers: { 'Accept-Language': language } });
      expect(answered.headers.get('Content-Language')).toBe(language);
      expect(answered.headers.get('Vary')?.toLowerCase()).toContain('accept-language');
      answered.as(ServicesSchema);
    }
    const weighed = await ask(target, '/profile', {
      headers: { 'Accept-Language': 'fr, en;q=0.5, nn;q=0.9' },
    });
    expect(weighed.headers.get('Content-Language')).toBe('nn');
  });

  it('answers with a problem where there is nothing', async () => {
    const problem = (await ask(target, '/there-is-nothing-here')).problem(404, 'not-found');
    expect(problem.title).not.toBe('');
  });

  it.each(['/booking/services/%00', '/courses/%00', '/courses/a%00b/calendar'])(
    'finds nothing at %s, which no database can look for',
    async (path) => {
      (await ask(target, path)).problem(404, 'not-found');
    },
  );

  it('refuses a date that no calendar has', async () => {
    const { items } = (await ask(target, '/booking/services')).as(ServicesSchema);
    const paths = [
      `/booking/slots?service=${items[0]?.id ?? ''}&from=2026-02-31`,
      `/booking/days?service=${items[0]?.id ?? ''}&from=2026-02-01&to=2026-02-31`,
      '/courses?to=2026-02-31',
    ];
    for (const path of paths) (await ask(target, path)).problem(422, 'validation');
  });

  it('names the methods of an address that is asked with another one', async () => {
    const answered = await ask(target, '/profile', { method: 'PATCH' });
    expect(answered.status).toBe(405);
    expect(answered.headers.get('Allow')).toContain('GET');
    expect(answered.headers.get('Content-Type')).toBe('application/problem+json');
  });

  it('lets nobody guess the type of an answer', async () => {
    expect((await ask(target, '/profile')).headers.get('X-Content-Type-Options')).toBe('nosniff');
  });

  it('keeps nothing that is personal or true for the moment on its way', async () => {
    const id = crypto.randomUUID();
    const answered = await ask(target, `/booking/appointments/${id}`, { token: 'x'.repeat(43) });
    expect(answered.headers.get('Cache-Control')).toBe('no-store');
  });

  it('tells nobody what exists: without the right token everything looks the same', async () => {
    const path = `/booking/appointments/${crypto.randomUUID()}`;
    (await ask(target, path)).problem(401, 'unauthorized');
    (await ask(target, path, { token: 'x'.repeat(43) })).problem(401, 'unauthorized');
    (await ask(target, '/booking/appointments/%00', { token: 'x'.repeat(43) })).problem(401, 'unauthorized');
  });

  describe('pages of other origins', () => {
    it('are refused, in a way that they can read', async () => {
      for (const origin of ['https://someone-else.example', 'null']) {
        const answered = await ask(target, '/profile', { headers: { Origin: origin } });
        answered.problem(403, 'origin-not-allowed');
        expect(answered.text).not.toContain('timeZone');
        expect(['*', origin]).toContain(answered.headers.get('Access-Control-Allow-Origin'));
      }
    });

    it('may ask beforehand which headers can be sent', async () => {
      const answered = await ask(target, '/booking/appointments', {
        method: 'OPTIONS',
        headers: {
          Origin: 'https://someone-else.example',
          'Access-Control-Request-Method': 'POST',
          'Access-Control-Request-Headers': 'content-type,idempotency-key',
        },
      });
      expect(answered.status).toBe(204);
      const allowed = answered.headers.get('Access-Control-Allow-Headers')?.toLowerCase() ?? '';
      for (const name of [
        'authorization',
        'content-type',
        'idempotency-key',
        'last-event-id',
        'accept-language',
      ]) {
        expect(allowed).toContain(name);
      }
      expect(Number(answered.headers.get('Access-Control-Max-Age'))).toBeGreaterThan(0);
    });

    it('get what they ask for when they are allowed', async (context) => {
      const { origin } = target;
      if (!origin) {
        context.skip('no allowed origin is known');
        return;
      }
      const answered = await ask(target, '/profile', { headers: { Origin: origin } });
      answered.as(ServiceProfileSchema);
      expect(answered.headers.get('Access-Control-Allow-Origin')).toBe(origin);
      expect(answered.headers.get('Access-Control-Allow-Credentials')).toBeNull();
      const exposed = answered.headers.get('Access-Control-Expose-Headers') ?? '';
      for (const name of ['Retry-After', 'Idempotency-Replayed', 'Content-Language'])
        expect(exposed).toContain(name);
    });
  });
}
