import { ApiError } from './api-error.js';
import type { Http } from './http.js';
import { pollLog } from './log-polling.js';
import { createLogReader, type LogListener } from './log-reader.js';
import { readStream, type LogAddress, type LogSource } from './log-stream.js';
import { retryDelayMs } from './retry.js';
import { createPause, waitMs } from './waiting.js';

/** `offline`: the last attempt failed and the next one is waited for. */
export type LogConnection = 'connecting' | 'live' | 'polling' | 'offline';

export interface EventLogOptions extends LogListener {
  /** The last `seq` that is known already; 0 reads the whole log. */
  after: number;
  /** Stops everything; nothing is told after it. */
  signal: AbortSignal;
  onConnection?(connection: LogConnection): void;
  /** Other answers that say that there is no use in asking again. */
  isOver?(error: ApiError): boolean;
  /** For tests: a number in 0..1. */
  random?: () => number;
}

export interface EventLog {
  /** Tries again at once instead of waiting: the network is back, or the page is looked at again. */
  wake(): void;
  /** Resolves when stopped; rejects with an `ApiError` where the conversation is gone or was never ours. */
  finished: Promise<void>;
}

/**
 * Follows a conversation's log for as long as it takes: as a stream, by long polling where the network lets no stream
 * through, and again after every break from the last entry on.
 */
export function followEventLog(http: Http, address: LogAddress, options: EventLogOptions): EventLog {
  const { signal, random = Math.random } = options;
  const pause = createPause(signal);
  const reader = createLogReader(options.after, onlyBefore(signal, options));
  const tell = changesOnly((connection: LogConnection) => {
    if (!signal.aborted) options.onConnection?.(connection);
  });

  const readUntilBroken = async (streaming: boolean): Promise<BrokenLine> => {
    const line = { alive: false };
    const before = reader.lastSeq;
    const onAlive = () => {
      line.alive = true;
      tell(streaming ? 'live' : 'polling');
    };
    const source: LogSource = { http, address, reader, signal, onAlive };
    const error = await attempt(streaming ? readStream : pollLog, source);
    return { alive: line.alive, moved: reader.lastSeq > before, error };
  };

  const follow = async () => {
    let streaming = true;
    for (let failures = 0; !signal.aborted;) {
      if (failures === 0) tell('connecting');
      const broken = await readUntilBroken(streaming);
      const { alive, error } = broken;
      if (error && (isFinal(error) || options.isOver?.(error))) throw error;
      failures = isGood(broken) ? 0 : failures + 1;
      if (streaming && !alive && !error?.retryAfterMs) {
        streaming = false;
        continue;
      }
      streaming = true;
      if (failures > 0) tell('offline');
      const restMs = retryDelayMs(failures + 1, random(), error?.retryAfterMs);
      // Who is asked to wait does, also when the page is looked at again.
      await (error?.retryAfterMs ? waitMs(restMs, signal) : pause.wait(restMs));
    }
  };

  return { wake: () => pause.end(), finished: follow() };
}

/** What a line was worth, and what broke it. */
interface BrokenLine {
  /** It carried something, if only a sign of life. */
  alive: boolean;
  /** It carried entries. */
  moved: boolean;
  error: ApiError | undefined;
}

/** A line that keeps leaving the same hole is not good, however alive. */
const isGood = ({ alive, moved, error }: BrokenLine) => moved || (alive && error?.kind !== 'invalid-answer');

async function attempt(
  read: (source: LogSource) => Promise<void>,
  source: LogSource,
): Promise<ApiError | undefined> {
  try {
    await read(source);
    return undefined;
  } catch (error) {
    return error instanceof ApiError ? error : new ApiError('invalid-answer', { cause: error });
  }
}

/** No use in asking again: the conversation is gone, or the token is not its. By the service's own word, and no proxy's. */
const isFinal = ({ code, status = 0 }: ApiError) =>
  code !== undefined && [401, 403, 404, 410].includes(status);

/** What arrives while we are stopping is for nobody. */
const onlyBefore = (signal: AbortSignal, listener: LogListener): LogListener => ({
  onEntry: (entry) => signal.aborted || listener.onEntry(entry),
  onQueue: (notice) => signal.aborted || listener.onQueue?.(notice),
  onTyping: (notice) => signal.aborted || listener.onTyping?.(notice),
});

function changesOnly<Value>(tell: (value: Value) => void): (value: Value) => void {
  let last: Value | undefined;
  return (value) => {
    if (value !== last) tell(value);
    last = value;
  };
}
