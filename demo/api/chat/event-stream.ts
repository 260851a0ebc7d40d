import { ProblemError } from '../http/problem-error.js';
import type { LiveHub, Subscription } from './live-hub.js';

export interface StreamEvent {
  event: string;
  /** Only what can be resumed from has one. */
  id?: number;
  data: unknown;
}

export interface EventSourceOptions {
  hub: LiveHub;
  topics: readonly string[];
  /** What is new since the last time it was asked; `undefined` ends the stream, and so does a problem: who asks again is told. */
  read: () => Promise<StreamEvent[] | undefined>;
  /** A comment goes out after so long a silence. */
  heartbeatMs: number;
  /** The longest pause between two reads, asked before each: some things change by time alone. */
  pauseMs: () => number;
  /** The shortest: what is woken more often reads once for all of it. None by default. */
  restMs?: number;
  /**
   * Ends in order after so long, to be taken up again. A machine that has been shut or has lost its network takes leave of
   * nobody, and the line to it swallows what is sent for a quarter of an hour: only who asks anew is there.
   */
  longestMs: number;
  signal: AbortSignal;
}

const encoder = new TextEncoder();

/** An answer that goes on: a comment at once, then every event as it comes, until either side has had enough. */
export function eventStreamResponse(options: EventSourceOptions): Response {
  const source = openSource(options);
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const text = await source.next();
        if (text === undefined) controller.close();
        else controller.enqueue(encoder.encode(text));
      },
      cancel: () => source.stop(),
    },
    // Nothing is read ahead of the one who reads: a slow line fills no memory, and an unread answer holds no listener.
    { highWaterMark: 0 },
  );
  return new Response(body, {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no',
      Vary: 'Accept',
    },
  });
}

function openSource(options: EventSourceOptions) {
  const { hub, topics, read, heartbeatMs, pauseMs, restMs = 0, longestMs, signal } = options;
  let subscription: Subscription | undefined;
  let stopped = false;
  let spokeAt = performance.now();
  let readAt = -Infinity;
  const endsAt = spokeAt + longestMs;
  const stop = () => {
    stopped = true;
    signal.removeEventListener('abort', stop);
    subscription?.close();
  };
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();

  const nextText = async (): Promise<string | undefined> => {
    if (!subscription && !stopped) {
      subscription = hub.subscribe(topics);
      return ': open\n\n';
    }
    while (!stopped && !hub.closed && performance.now() < endsAt) {
      const earlyMs = readAt + restMs - performance.now();
      if (earlyMs > 0) await rest(earlyMs);
      const events = await read();
      readAt = performance.now();
      if (!events) return undefined;
      if (events.length > 0) return events.map(format).join('');
      const quietMs = performance.now() - spokeAt;
      if (quietMs >= heartbeatMs) return ': alive\n\n';
      await subscription?.next(Math.min(pauseMs(), heartbeatMs - quietMs, endsAt - performance.now()));
    }
    return undefined;
  };
  const next = async () => {
    try {
      const text = await nextText();
      spokeAt = performance.now();
      if (text === undefined) stop();
      return text;
    } catch (error) {
      stop();
      if (error instanceof ProblemError) return undefined;
      throw error;
    }
  };
  return { next, stop };
}

const rest = (durationMs: number) => new Promise<void>((resolve) => setTimeout(resolve, durationMs));

const format = ({ event, id, data }: StreamEvent) =>
  `event: ${event}\n${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`;
