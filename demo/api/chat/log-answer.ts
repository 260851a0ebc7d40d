import type { Context } from 'hono';
import { LogQuerySchema, type LogQuery } from '../../../src/contract/chat.js';
import type { ApiEnv } from '../api-context.js';
import { readQuery } from '../http/body.js';
import { ProblemError } from '../http/problem-error.js';
import type { Side } from '../store/chat.repository.js';
import { transact, type ChatServices } from './chat-services.js';
import {
  createConversationReader,
  holdsMs,
  readMoment,
  type LogMoment,
  type ReaderOptions,
} from './conversation-reader.js';
import { eventStreamResponse } from './event-stream.js';

const defaultLimit = 200;
const always = () => Promise.resolve(true);

export interface LogRequest {
  id: string;
  /** Who asks. */
  side: Side;
  /** Whether the conversation is still theirs, where that may change while they read. */
  isTheirs?: ReaderOptions['isTheirs'];
}

/** The log as a stream where the caller takes one, else as JSON, waiting up to `waitSeconds` for something new. */
export async function answerLog(
  c: Context<ApiEnv>,
  services: ChatServices,
  { id, side, isTheirs = always }: LogRequest,
): Promise<Response> {
  const query = readQuery(c, LogQuerySchema, { numbers: ['after', 'waitSeconds', 'limit'] });
  const options: ReaderOptions = {
    id,
    side,
    isTheirs,
    after: startOf(c, query),
    limit: query.limit ?? defaultLimit,
    hub: services.hub,
    transact: (work) => transact(services, work),
  };
  if (!(c.req.header('Accept') ?? '').includes('text/event-stream')) {
    c.header('Vary', 'Accept', { append: true });
    return c.json(await waitForNews(options, (query.waitSeconds ?? 0) * 1000));
  }
  const { hub, heartbeatMs, streamMs } = services;
  const { read, pauseMs } = createConversationReader(options);
  const { signal } = c.req.raw;
  return eventStreamResponse({ hub, topics: [id], read, heartbeatMs, pauseMs, longestMs: streamMs, signal });
}

/** `Last-Event-ID` is where the browser's own line broke: newer than what the address says. */
function startOf(c: Context, { after = 0 }: LogQuery): number {
  const last = Number(c.req.header('Last-Event-ID') ?? 0);
  return Number.isInteger(last) && last > after ? last : after;
}

/** @throws ProblemError `not-found` when the conversation is gone, `conversation-taken` when a colleague has it; also while one waits */
async function waitForNews(options: ReaderOptions, longestMs: number): Promise<LogMoment> {
  const until = performance.now() + longestMs;
  const subscription = options.hub.subscribe([options.id]);
  try {
    const first = await requireMoment(options);
    let now = first;
    while (isSame(first, now) && performance.now() < until && !options.hub.closed) {
      await subscription.next(Math.min(holdsMs(now), until - performance.now()));
      now = await requireMoment(options);
    }
    return now;
  } finally {
    subscription.close();
  }
}

async function requireMoment(options: ReaderOptions): Promise<LogMoment> {
  const look = await readMoment(options, options.after);
  if (!look) throw new ProblemError(404, 'not-found');
  if (look.isOver && look.moment.entries.length === 0) throw new ProblemError(409, 'conversation-taken');
  return look.moment;
}

/** Nothing to tell that was not so when the caller asked. */
const isSame = (before: LogMoment, now: LogMoment) =>
  now.entries.length === 0 &&
  before.typing.typing === now.typing.typing &&
  JSON.stringify(before.queue) === JSON.stringify(now.queue);
