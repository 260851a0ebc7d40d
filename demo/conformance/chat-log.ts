import { createParser, type EventSourceMessage } from 'eventsource-parser';
import type { Declare } from './check.js';
import { expect } from './expect.js';
import type { Credential } from '../../src/contract/common.js';
import type { Target } from './target.js';
import { LogEntrySchema } from '../../src/contract/chat.js';
import { ask, parsed } from './ask.js';
import { at, leave, log, say, start, textsIn } from './chat-steps.js';

interface Line {
  /** Everything that comes until `enough` says so. */
  until: (
    enough: (events: EventSourceMessage[], comments: number) => boolean,
  ) => Promise<EventSourceMessage[]>;
  hangUp: () => Promise<void>;
}

async function follow(
  target: Target,
  seeker: Credential,
  headers: Record<string, string> = {},
): Promise<Line> {
  const response = await target.request(at(seeker, '/events'), {
    headers: { Accept: 'text/event-stream', Authorization: `Bearer ${seeker.token}`, ...headers },
  });
  expect(response.headers.get('Content-Type')).toContain('text/event-stream');
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  const events: EventSourceMessage[] = [];
  let comments = 0;
  const parser = createParser({
    onEvent: (event) => {
      // What has a number is an entry of the log.
      if (event.id !== undefined) parsed(LogEntrySchema, event.data, 'an event of the stream');
      events.push(event);
    },
    onComment: () => (comments += 1),
  });
  return {
    until: async (enough) => {
      while (!enough(events, comments)) {
        const part = await reader?.read();
        if (!part || part.done) break;
        parser.feed(decoder.decode(part.value, { stream: true }));
      }
      return events;
    },
    hangUp: async () => {
      await reader?.cancel();
    },
  };
}

const numbersOf = (events: readonly EventSourceMessage[]) =>
  events.flatMap(({ id }) => (id === undefined ? [] : [Number(id)]));

/** The log, as a stream and as JSON. */
export function chatLog(target: Target, it: Declare): void {
  it('shows a sign of life at once, then every entry with its number', async () => {
    const seeker = await start(target);
    const line = await follow(target, seeker);
    await line.until((_events, comments) => comments > 0);
    await say(target, seeker, { text: 'Hei' });
    const events = await line.until((sofar) => numbersOf(sofar).includes(2));
    await line.hangUp();
    expect(numbersOf(events)).toEqual([1, 2]);
    expect(events.map(({ event }) => event)).toContain('queue');
    await leave(target, seeker);
  });

  it('goes on where it was broken off, with no gap and no repeat', async () => {
    const seeker = await start(target);
    const first = await follow(target, seeker);
    await first.until((events) => numbersOf(events).includes(1));
    await first.hangUp();
    for (const text of ['en', 'to', 'tre']) await say(target, seeker, { text });
    const second = await follow(target, seeker, { 'Last-Event-ID': '2' });
    const events = await second.until((sofar) => numbersOf(sofar).includes(4));
    await second.hangUp();
    expect(numbersOf(events)).toEqual([3, 4]);
    await leave(target, seeker);
  });

  it('wakes who waits for news as JSON', async () => {
    const seeker = await start(target);
    const waiting = log(target, seeker, '?after=1&waitSeconds=20');
    await say(target, seeker, { text: 'Er du der?' });
    expect(textsIn(await waiting)).toEqual(['Er du der?']);
    await leave(target, seeker);
  });

  it('ends for who follows a conversation that is deleted', async () => {
    const seeker = await start(target);
    const line = await follow(target, seeker);
    await line.until((events) => numbersOf(events).includes(1));
    await leave(target, seeker);
    await line.until(() => false);
    (await ask(target, at(seeker), { token: seeker.token })).problem(404, 'not-found');
  });
}
