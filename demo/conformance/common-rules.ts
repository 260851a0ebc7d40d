import { ServiceProfileSchema } from '../../src/contract/profile.js';
import { ask } from './ask.js';
import type { Declare } from './check.js';
import { expect } from './expect.js';
import { personalPath, publicPaths } from './profile-steps.js';
import type { Target } from './target.js';

/** What holds for every call. Reads only. */
export function commonRules(target: Target, it: Declare): void {
  it('describes the service as the contract says', async () => {
    const profile = (await ask(target, '/profile')).as(ServiceProfileSchema);
    expect(profile.name).not.toBe('');
    expect(profile.languages.length).toBeGreaterThan(0);
    expect(() => new Intl.DateTimeFormat('nb', { timeZone: profile.timeZone })).not.toThrow();
  });

  it('sends what is public again only when it has changed', async () => {
    for (const path of await publicPaths(target)) {
      const first = await ask(target, path);
      const etag = first.headers.get('ETag') ?? '';
      expect(etag).toMatch(/^(W\/)?".+"$/);
      expect(first.headers.get('Cache-Control')).toContain('max-age=');
      const again = await ask(target, path, { headers: { 'If-None-Match': etag } });
      expect([again.status, again.text]).toEqual([304, '']);
    }
  });

  it('answers in the language that is asked for, and says which', async () => {
    for (const path of await publicPaths(target)) {
      for (const language of ['nb', 'nn', 'en']) {
        const answered = await ask(target, path, { headers: { 'Accept-Language': language } });
        expect(answered.status).toBe(200);
        expect(answered.headers.get('Content-Type')).toMatch(/^application\/json/);
        expect(answered.headers.get('Content-Language')).toBe(language);
        expect(answered.headers.get('Vary')?.toLowerCase()).toContain('accept-language');
      }
    }
    const weighed = await ask(target, '/profile', {
      headers: { 'Accept-Language': 'fr, en;q=0.5, nn;q=0.9' },
    });
    expect(weighed.headers.get('Content-Language')).toBe('nn');
  });

  it('answers with a problem where there is nothing', async () => {
    const problem = (await ask(target, '/there-is-nothing-here')).problem(404, 'not-found');
    expect(problem.title).not.toBe('');
    (await ask(target, '/profile/%00')).problem(404, 'not-found');
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
    const answered = await ask(target, await personalPath(target), { token: 'x'.repeat(43) });
    expect(answered.headers.get('Cache-Control')).toBe('no-store');
  });

  it('tells nobody what exists: without the right token everything looks the same', async () => {
    const path = await personalPath(target);
    (await ask(target, path)).problem(401, 'unauthorized');
    (await ask(target, path, { token: 'x'.repeat(43) })).problem(401, 'unauthorized');
    const odd = await personalPath(target, '%00');
    (await ask(target, odd, { token: 'x'.repeat(43) })).problem(401, 'unauthorized');
  });

  it.group('pages of other origins', () => {
    otherOrigins(target, it);
  });
}

function otherOrigins(target: Target, it: Declare): void {
  it('are refused, in a way that they can read', async () => {
    for (const origin of ['https://someone-else.example', 'null']) {
      const answered = await ask(target, '/profile', { headers: { Origin: origin } });
      answered.problem(403, 'origin-not-allowed');
      expect(answered.text).not.toContain('timeZone');
      expect(['*', origin]).toContain(answered.headers.get('Access-Control-Allow-Origin'));
    }
  });

  it('may ask beforehand which headers can be sent', async () => {
    const answered = await ask(target, '/profile', {
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

  it.withOrigin('get what they ask for when they are allowed', async (origin) => {
    const answered = await ask(target, '/profile', { headers: { Origin: origin } });
    answered.as(ServiceProfileSchema);
    expect(answered.headers.get('Access-Control-Allow-Origin')).toBe(origin);
    expect(answered.headers.get('Access-Control-Allow-Credentials')).toBeNull();
    const exposed = answered.headers.get('Access-Control-Expose-Headers') ?? '';
    for (const name of ['Retry-After', 'Idempotency-Replayed', 'Content-Language'])
      expect(exposed).toContain(name);
  });
}
