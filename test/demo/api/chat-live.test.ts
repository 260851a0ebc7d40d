import { describe, expect, it } from 'vitest';
import { eventStreamResponse, type StreamEvent } from '../../../demo/api/chat/event-stream.js';
import { LiveHub, queueTopic } from '../../../demo/api/chat/live-hub.js';

const text = async (reader: ReadableStreamDefaultReader<Uint8Array>) => {
  const { value, done } = await reader.read();
  return done ? undefined : new TextDecoder().decode(value);
};

function openStream(
  read: () => Promise<StreamEvent[] | undefined>,
  heartbeatMs = 60_000,
  more: { restMs?: number; longestMs?: number } = {},
) {
  const hub = new LiveHub();
  const abort = new AbortController();
  const response = eventStreamResponse({
    hub,
    topics: ['a'],
    read,
    heartbeatMs,
    pauseMs: () => 60_000,
    longestMs: 60_000,
    signal: abort.signal,
    ...more,
  });
  const reader = response.body?.getReader();
  if (!reader) throw new Error('A stream has a body.');
  return { hub, abort, response, reader };
}

describe('the hub', () => {
  it('loses no change that comes between two waits', async () => {
    const hub = new LiveHub();
    const subscription = hub.subscribe(['a', 'b']);
    hub.onTopic('b');
    await subscription.next(60_000);
    const waiting = subscription.next(60_000);
    hub.onTopic('a');
    await waiting;
    subscription.close();
    expect(hub.listenerCount).toBe(0);
  });

  it('wakes those who wait in the queue when it changes, and nobody else', async () => {
    const hub = new LiveHub();
    const woken: string[] = [];
    for (const id of ['waits', 'talks']) {
      hub.setWaiting(id, true);
      void hub
        .subscribe([id])
        .next(60_000)
        .then(() => woken.push(id));
    }
    hub.setWaiting('talks', false);
    hub.onTopic(queueTopic);
    await expect.poll(() => woken).toEqual(['waits']);
    hub.close();
  });

  it('wakes everybody when something may have been missed', async () => {
    const hub = new LiveHub();
    const waiting = ['a', 'b'].map((topic) => hub.subscribe([topic]).next(60_000));
    hub.onGap();
    await Promise.all(waiting);
    hub.close();
  });

  it('ends every wait when it closes', async () => {
    const hub = new LiveHub();
    const subscription = hub.subscribe(['a']);
    const waiting = subscription.next(60_000);
    hub.close();
    await waiting;
  });
});

describe('an event stream', () => {
  it('begins with a comment and sends what is read, with an id where there is one', async () => {
    const batches: StreamEvent[][] = [
      [
        { event: 'message', id: 3, data: { text: 'Hei\nder' } },
        { event: 'typing', data: {} },
      ],
    ];
    const { reader, response } = openStream(() => Promise.resolve(batches.shift() ?? []));
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await text(reader)).toBe(': open\n\n');
    expect(await text(reader)).toBe(
      'event: message\nid: 3\ndata: {"text":"Hei\\nder"}\n\nevent: typing\ndata: {}\n\n',
    );
    await reader.cancel();
  });

  it('speaks up in a silence', async () => {
    const { reader } = openStream(() => Promise.resolve([]), 5);
    await text(reader);
    expect(await text(reader)).toBe(': alive\n\n');
    await reader.cancel();
  });

  it('ends in order after a while, and leaves no listener behind', async () => {
    const { reader, hub } = openStream(() => Promise.resolve([]), 60_000, { longestMs: 20 });
    expect(await text(reader)).toBe(': open\n\n');
    expect(await text(reader)).toBeUndefined();
    expect(hub.listenerCount).toBe(0);
  });

  it('reads again when woken', async () => {
    let batch: StreamEvent[] = [];
    const { reader, hub } = openStream(() => Promise.resolve(batch));
    await text(reader);
    const next = text(reader);
    batch = [{ event: 'state', id: 1, data: 1 }];
    hub.onTopic('a');
    expect(await next).toContain('id: 1');
    await reader.cancel();
  });

  it('reads once for all that wakes it within its rest', async () => {
    let reads = 0;
    const { reader, hub } = openStream(
      () => Promise.resolve([{ event: 'queue', data: (reads += 1) }]),
      60_000,
      {
        restMs: 200,
      },
    );
    await text(reader);
    await text(reader);
    const next = text(reader);
    for (let turn = 0; turn < 20; turn += 1) hub.onTopic('a');
    expect(await next).toContain('data: 2');
    expect(reads).toBe(2);
    await reader.cancel();
  });

  it.each(['cancel', 'abort', 'gone', 'failure', 'close'])('leaves no listener behind: %s', async (how) => {
    let read: () => Promise<StreamEvent[] | undefined> = () => Promise.resolve([]);
    const { reader, hub, abort } = openStream(() => read());
    await text(reader);
    const next = text(reader);
    expect(hub.listenerCount).toBe(1);
    if (how === 'cancel') await reader.cancel();
    if (how === 'abort') abort.abort();
    if (how === 'close') hub.close();
    if (how === 'gone' || how === 'failure') {
      read = () => (how === 'gone' ? Promise.resolve(undefined) : Promise.reject(new Error('no database')));
      hub.onTopic('a');
    }
    if (how === 'failure') await expect(next).rejects.toThrow('no database');
    else expect(await next).toBeUndefined();
    expect(hub.listenerCount).toBe(0);
  });

  it('listens to nothing before it is read', () => {
    const { hub } = openStream(() => Promise.resolve([]));
    expect(hub.listenerCount).toBe(0);
  });
});
