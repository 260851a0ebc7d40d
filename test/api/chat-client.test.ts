import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createChatClient } from '../../src/api/chat-client.js';
import { parseRetryAfterMs, retryDelayMs } from '../../src/api/retry.js';
import { lostAnswer, offline } from '../support/faults.js';
import { openLine } from './line.js';

const conversation = { id: 'c1', token: 'a-token-of-sixteen-or-more' };

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('the chat client', () => {
  it('sends a message under one id until it is answered', async () => {
    const kept = new Map<string, unknown>();
    const { http, faults, requests } = openLine(async (request) => {
      kept.set(new URL(request.url).pathname, await request.json());
      const message = { id: 'm1', from: 'seeker', text: 'Hei' };
      return Response.json({ seq: 2, at: '2026-03-03T09:00:00Z', type: 'message', message });
    });
    faults.push(lostAnswer, offline);
    const sent = createChatClient(http).send({ conversation, messageId: 'm1', content: { text: 'Hei' } });
    await vi.advanceTimersByTimeAsync(60_000);
    expect((await sent).seq).toBe(2);
    expect(requests).toHaveLength(3);
    expect([...kept]).toEqual([['/guidance/v1/chat/conversations/c1/messages/m1', { text: 'Hei' }]]);
  });

  it('says only once that somebody types', async () => {
    const { http, faults, requests } = openLine(() => new Response(null, { status: 204 }));
    faults.push(offline);
    const told = createChatClient(http)
      .typing(conversation, true)
      .catch(() => 'lost');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await told).toBe('lost');
    expect(requests).toHaveLength(1);
  });

  it('erases with a DELETE that may be repeated', async () => {
    const { http, faults, requests } = openLine(() => new Response(null, { status: 204 }));
    faults.push(lostAnswer);
    const erased = createChatClient(http).erase(conversation);
    await vi.advanceTimersByTimeAsync(60_000);
    await erased;
    expect(requests.map(({ method }) => method)).toEqual(['DELETE', 'DELETE']);
  });
});

describe('waiting between attempts', () => {
  it('doubles up to half a minute, of which a random half spreads', () => {
    expect([1, 2, 3, 10].map((failures) => retryDelayMs(failures, 0))).toEqual([250, 500, 1000, 15_000]);
    expect([1, 2, 3, 10].map((failures) => retryDelayMs(failures, 1))).toEqual([500, 1000, 2000, 30_000]);
  });

  it('is never shorter than the service asks', () => {
    expect(retryDelayMs(1, 0, 7000)).toBe(7000);
  });

  it('reads Retry-After in seconds and as a date, and nothing else', () => {
    const now = Date.parse('2026-03-03T09:00:00Z');
    expect(parseRetryAfterMs('5', now)).toBe(5000);
    expect(parseRetryAfterMs('Tue, 03 Mar 2026 09:00:10 GMT', now)).toBe(10_000);
    expect(parseRetryAfterMs('Tue, 03 Mar 2026 08:00:00 GMT', now)).toBe(0);
    expect(parseRetryAfterMs('soon', now)).toBeUndefined();
    expect(parseRetryAfterMs(null, now)).toBeUndefined();
  });
});
