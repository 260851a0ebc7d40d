import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createChatClient } from '../../src/api/chat-client.js';
import type { LogConnection } from '../../src/api/event-log.js';
import type { LogEntry } from '../../src/contract/chat.js';
import { aLog, says } from '../chat/fixtures.js';
import { loginPage, offline, problem, proxyPage, silence, type Fault } from '../support/faults.js';
import { openLine } from './line.js';

const conversation = { id: 'c1', token: 'a-token-of-sixteen-or-more' };
const encoder = new TextEncoder();
const event = ({ seq, ...entry }: LogEntry) =>
  `event: ${entry.type}\nid: ${String(seq)}\ndata: ${JSON.stringify({ seq, ...entry })}\n\n`;

const streamOf = (chunks: string[], ends: boolean) =>
  new Response(
    new ReadableStream({
      start: (controller) => {
        for (const chunk of chunks) controller.enqueue(encoder.encode(chunk));
        if (ends) controller.close();
      },
    }),
    { headers: { 'Content-Type': 'text/event-stream' } },
  );
const stream = (...chunks: string[]) => streamOf(chunks, true);

const afterOf = (request: Request) => Number(new URL(request.url).searchParams.get('after'));
const isStream = (request: Request) => request.headers.get('Accept') === 'text/event-stream';

/** Follows a log of so many entries through what `answer` makes of each request. */
const follow = (answer: (request: Request, log: LogEntry[]) => Response, first: Fault[] = []) => {
  const count = 8;
  const log = aLog(...Array.from({ length: count }, (_, index) => says(`m${String(index + 1)}`)));
  const line = openLine((request) => answer(request, log));
  line.faults.push(...first);
  const seen: number[] = [];
  const connections: LogConnection[] = [];
  const stopping = new AbortController();
  const { finished, wake } = createChatClient(line.http).follow(conversation, {
    after: 0,
    signal: stopping.signal,
    random: () => 0,
    onEntry: ({ seq }) => seen.push(seq),
    onConnection: (connection) => connections.push(connection),
  });
  const ended = finished.catch((error: unknown) => error);
  return {
    ...line,
    seen,
    connections,
    ended,
    wake,
    stop: () => stopping.abort(),
    all: log.map(({ seq }) => seq),
  };
};

const passMs = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('a log that is followed', () => {
  it('comes whole from one stream', async () => {
    const { seen, all, stop, connections, requests } = follow((request, log) =>
      stream(': here\n\n', ...log.slice(afterOf(request)).map(event)),
    );
    await passMs(100);
    stop();
    expect(seen).toEqual(all);
    expect(connections).toEqual(['connecting', 'live']);
    expect(requests[0]?.headers.get('Authorization')).toBe(`Bearer ${conversation.token}`);
    expect(requests[0]?.url).not.toContain(conversation.token);
  });

  it('goes on after a break with what comes next, and nothing twice', async () => {
    const { seen, all, stop } = follow((request, log) =>
      stream(': here\n\n', ...log.slice(afterOf(request), afterOf(request) + 2).map(event)),
    );
    await passMs(60_000);
    stop();
    expect(seen).toEqual(all);
  });

  it('asks again rather than show a hole', async () => {
    let isFirst = true;
    const { seen, all, stop } = follow((request, log) => {
      const rest = log.slice(afterOf(request));
      if (isFirst) rest.splice(1, 1);
      isFirst = false;
      return stream(': here\n\n', ...rest.map(event));
    });
    await passMs(60_000);
    stop();
    expect(seen).toEqual(all);
  });

  it('passes over what it does not understand', async () => {
    const { seen, stop } = follow((_request, [first, second]) =>
      stream(
        ': here\n\n',
        first ? event(first) : '',
        'event: hologram\nid: 2\ndata: {"seq":2,"type":"hologram","at":"2026-03-03T09:00:00Z"}\n\n',
        second ? event({ ...second, seq: 3 }) : '',
        'event: message\ndata: {oops\n\n',
      ),
    );
    await passMs(100);
    stop();
    expect(seen).toEqual([1, 3]);
  });

  it('is polled where the network lets no stream through', async () => {
    const { seen, all, stop, connections } = follow((request, log) =>
      isStream(request)
        ? new Response('<!doctype html>', { headers: { 'Content-Type': 'text/html' } })
        : Response.json({ entries: log.slice(afterOf(request)), lastSeq: log.length }),
    );
    await passMs(10_000);
    stop();
    expect(seen).toEqual(all);
    expect(connections).toContain('polling');
  });

  it('is polled within five seconds where a stream is buffered', async () => {
    const { seen, all, stop } = follow(
      (request, log) => Response.json({ entries: log.slice(afterOf(request)), lastSeq: log.length }),
      [silence],
    );
    await passMs(5_000);
    stop();
    expect(seen).toEqual(all);
  });

  it('says that it is offline, never gives up, and hurries when it is told to', async () => {
    let isDown = true;
    const { seen, all, stop, connections, wake, requests } = follow((request, log) => {
      if (isDown) return new Response('', { status: 502 });
      return stream(': here\n\n', ...log.slice(afterOf(request)).map(event));
    });
    await passMs(300_000);
    expect(connections).toEqual(['connecting', 'offline']);
    expect(requests.length).toBeLessThan(60);
    isDown = false;
    wake();
    await passMs(100);
    stop();
    expect(seen).toEqual(all);
  });

  it('ends with an error where the conversation is gone', async () => {
    const { ended, requests } = follow(() => stream(), [problem(404, 'not-found')]);
    await passMs(100);
    expect(await ended).toMatchObject({ status: 404 });
    expect(requests).toHaveLength(1);
  });

  it.each([401, 403, 404, 410])('goes on where a proxy answers %i in the service’s place', async (status) => {
    const { seen, all, stop } = follow(
      (request, log) => stream(': here\n\n', ...log.slice(afterOf(request)).map(event)),
      [proxyPage(status), proxyPage(status), proxyPage(status)],
    );
    await passMs(60_000);
    stop();
    expect(seen).toEqual(all);
  });

  it('tells nothing after it is stopped', async () => {
    const { seen, stop, ended, requests } = follow((request, log) =>
      stream(...log.slice(afterOf(request)).map(event)),
    );
    stop();
    await passMs(60_000);
    expect(seen).toEqual([]);
    expect(await ended).toBeUndefined();
    expect(requests.length).toBeLessThanOrEqual(1);
  });

  it('is whole, in order and without repeats over any line', async () => {
    const lines: Record<string, Fault> = { offline, loginPage, silence, busy: problem(503, 'unavailable') };
    const kinds = fc.constantFrom('cut', 'repeat', 'hole', ...Object.keys(lines));
    await fc.assert(
      fc.asyncProperty(fc.array(kinds, { maxLength: 10 }), async (schedule) => {
        const streams = schedule.filter((kind) => !(kind in lines)).values();
        const faults = schedule.flatMap((kind) => lines[kind] ?? []);
        const { seen, all, stop } = follow((request, log) => {
          const rest = log.slice(afterOf(request));
          if (!isStream(request)) return Response.json({ entries: rest.slice(0, 2), lastSeq: log.length });
          const kind = streams.next().value;
          if (kind === 'cut') return stream(': here\n\n', ...rest.slice(0, 1).map(event), 'event: mess');
          if (kind === 'repeat')
            return stream(': here\n\n', ...log.slice(0, 5).map(event), ...log.map(event));
          if (kind === 'hole') return stream(': here\n\n', ...rest.slice(1).map(event));
          return streamOf([': here\n\n', ...rest.map(event)], false);
        }, faults);
        await passMs(400_000);
        stop();
        expect(seen).toEqual(all);
      }),
      { numRuns: 40 },
    );
  });
});
