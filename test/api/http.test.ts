import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '../../src/api/api-error.js';
import { path } from '../../src/api/http.js';
import { garbage, loginPage, lostAnswer, offline, problem, silence } from '../support/faults.js';
import { openLine } from './line.js';

const Thing = v.object({ name: v.string() });
const answersThing = () => Response.json({ name: 'CV' });
const get = { path: '/thing' };
const post = { method: 'POST', path: '/things', body: { name: 'CV' } } as const;

/** Lets every wait pass at once, and gives what came of the call. */
const outcome = async <Value>(call: Promise<Value>): Promise<Value | ApiError> => {
  const settled = call.catch((error: unknown) => {
    if (error instanceof ApiError) return error;
    throw error;
  });
  await vi.advanceTimersByTimeAsync(120_000);
  return settled;
};

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('a request', () => {
  it('carries language and token in headers, and no cookies', async () => {
    const { http, requests } = openLine(answersThing);
    await outcome(
      http.json(Thing, { ...get, token: 'secret', query: { kind: ['a', 'b'], none: undefined } }),
    );
    const [request] = requests;
    expect(request?.url).toBe('https://api.example.no/guidance/v1/thing?kind=a&kind=b');
    expect(request?.headers.get('Accept-Language')).toBe('nn');
    expect(request?.headers.get('Authorization')).toBe('Bearer secret');
    expect(request?.credentials).toBe('omit');
    expect(request?.url).not.toContain('secret');
  });

  it('encodes what comes from elsewhere', () => {
    expect(path`/courses/${'a/../b?c#d'}`).toBe('/courses/a%2F..%2Fb%3Fc%23d');
  });

  it('gives the answer, checked', async () => {
    const { http } = openLine(answersThing);
    expect(await outcome(http.json(Thing, get))).toEqual({ name: 'CV' });
  });
});

describe('an answer that is none', () => {
  it('is told apart: garbage, a login page with 200, the wrong shape', async () => {
    const { http, faults, requests } = openLine(() => Response.json({ title: 'CV' }));
    faults.push(garbage, loginPage);
    for (let call = 0; call < 3; call++) {
      expect(await outcome(http.json(Thing, get))).toMatchObject({ kind: 'invalid-answer', status: 200 });
    }
    expect(requests).toHaveLength(3);
  });

  it('is told apart also where nothing or a file was expected', async () => {
    const { http, faults } = openLine(answersThing);
    faults.push(loginPage, loginPage);
    expect(await outcome(http.nothing({ ...get, method: 'DELETE' }))).toMatchObject({
      kind: 'invalid-answer',
    });
    expect(await outcome(http.text('text/calendar', get))).toMatchObject({ kind: 'invalid-answer' });
  });

  it('is an error page with its status when the service is broken', async () => {
    const { http, faults, requests } = openLine(answersThing);
    faults.push(() => Promise.resolve(new Response('<h1>Oops</h1>', { status: 500 })));
    expect(await outcome(http.json(Thing, get))).toMatchObject({
      kind: 'problem',
      status: 500,
      code: undefined,
    });
    expect(requests).toHaveLength(1);
  });

  it('is a problem of the contract with its code', async () => {
    const { http, faults } = openLine(answersThing);
    faults.push(problem(409, 'slot-taken'));
    expect(await outcome(http.json(Thing, get))).toMatchObject({ status: 409, code: 'slot-taken' });
  });
});

describe('trouble that may pass', () => {
  it('is tried again: no network, no answer in time, too busy', async () => {
    const { http, faults, requests } = openLine(answersThing);
    faults.push(offline, silence, problem(503, 'unavailable', { 'Retry-After': '2' }));
    expect(await outcome(http.json(Thing, get))).toEqual({ name: 'CV' });
    expect(requests).toHaveLength(4);
  });

  it('is given up after four times, with its name', async () => {
    const { http, faults, requests } = openLine(answersThing);
    faults.push(offline, offline, offline, offline);
    expect(await outcome(http.json(Thing, get))).toMatchObject({ kind: 'network' });
    expect(requests).toHaveLength(4);
  });

  it('is not waited for longer than a person would', async () => {
    const { http, faults, requests } = openLine(answersThing);
    faults.push(problem(429, 'rate-limited', { 'Retry-After': '30' }));
    expect(await outcome(http.json(Thing, get))).toMatchObject({ status: 429, retryAfterMs: 30_000 });
    expect(requests).toHaveLength(1);
  });

  it('times out an answer that never ends', async () => {
    const stuck = () =>
      new Response(new ReadableStream(), { headers: { 'Content-Type': 'application/json' } });
    const { http } = openLine(
      (request) =>
        new Promise((resolve, reject) => {
          request.signal.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
          if (request.url.endsWith('/never')) resolve(stuck());
        }),
      { timeoutMs: 1000 },
    );
    expect(await outcome(http.json(Thing, { ...get, attempts: 1 }))).toMatchObject({ kind: 'timeout' });
  });
});

describe('a POST', () => {
  it('keeps one key over a lost answer, so that the service does it once', async () => {
    const done = new Set<string | null>();
    const { http, faults, requests } = openLine((request) => {
      done.add(request.headers.get('Idempotency-Key'));
      return answersThing();
    });
    faults.push(lostAnswer, silence);
    expect(await outcome(http.json(Thing, post))).toEqual({ name: 'CV' });
    expect(requests).toHaveLength(3);
    expect([...done]).toEqual([requests[0]?.headers.get('Idempotency-Key')]);
    expect([...done][0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('has another key for another wish, and the same when its caller says so', async () => {
    const { http, requests } = openLine(answersThing);
    await outcome(http.json(Thing, post));
    await outcome(http.json(Thing, post));
    await outcome(http.json(Thing, { ...post, idempotencyKey: 'mine' }));
    const keys = requests.map((request) => request.headers.get('Idempotency-Key'));
    expect(new Set(keys).size).toBe(3);
    expect(keys[2]).toBe('mine');
  });

  it('waits for its twin', async () => {
    const { http, faults } = openLine(answersThing);
    faults.push(problem(409, 'in-progress'));
    expect(await outcome(http.json(Thing, post))).toEqual({ name: 'CV' });
  });
});

describe('what is sent', () => {
  it('goes without half characters and NUL, which the service refuses, wherever they stand', async () => {
    const { http, requests } = openLine(answersThing);
    const body = { text: 'a\u0000b\ud83d', list: ['\udc4b👋'], count: 1 };
    await outcome(http.json(Thing, { ...post, body }));
    expect(await requests[0]?.json()).toEqual({ text: 'ab', list: ['👋'], count: 1 });
  });
});

describe('a caller who stops', () => {
  it('hears so, at once and also between two attempts', async () => {
    const { http, faults, requests } = openLine(answersThing);
    faults.push(silence, offline);
    const stopping = new AbortController();
    const call = http.json(Thing, { ...get, signal: stopping.signal });
    stopping.abort();
    expect(await outcome(call)).toMatchObject({ kind: 'aborted' });
    const between = new AbortController();
    const waiting = http.json(Thing, { ...get, signal: between.signal });
    await vi.advanceTimersByTimeAsync(1);
    between.abort();
    expect(await outcome(waiting)).toMatchObject({ kind: 'aborted' });
    expect(requests).toHaveLength(2);
  });
});
