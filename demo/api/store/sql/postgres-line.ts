import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import type { StoreListener } from '../listeners.js';

/** What all processes over one database tell each other through. */
export const channel = 'guidance';

/** Asked so often whether the line lives: some networks drop one that is silent, and say so to nobody. */
const askEveryMs = 15_000;
const answerWithinMs = 10_000;
const firstRestMs = 250;
const longestRestMs = 5_000;
const leaveMs = 1_000;

export interface PostgresLine {
  close(): Promise<void>;
}

/**
 * Listens on a connection of its own, which is opened again for as long as it takes. What was told meanwhile is lost, so
 * everybody is woken as soon as the line is there.
 */
export function openPostgresLine(url: string, listener: StoreListener): PostgresLine {
  const stopping = new AbortController();
  const kept = keepListening(url, listener, stopping.signal);
  return {
    close: async () => {
      stopping.abort();
      await kept;
    },
  };
}

async function keepListening(url: string, listener: StoreListener, signal: AbortSignal): Promise<void> {
  let failures = 0;
  const onGap = () => {
    failures = 0;
    listener.onGap();
  };
  while (!signal.aborted) {
    try {
      await listenUntilBroken(url, { ...listener, onGap }, signal);
    } catch (error) {
      // Once for each time that it is away, however long.
      if (failures === 0) console.warn('The line that tells of changes is away:', (error as Error).message);
      failures += 1;
    }
    const longest = Math.min(firstRestMs * 2 ** failures, longestRestMs);
    // Many processes lose it at one moment; they come back at different ones.
    await rest(longest * (0.5 + Math.random() / 2), signal);
  }
}

/** Resolves when it is told to stop. @throws Error when the line breaks, or cannot be opened */
async function listenUntilBroken(url: string, listener: StoreListener, signal: AbortSignal): Promise<void> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'guidance, listening',
    keepAlive: true,
    connectionTimeoutMillis: answerWithinMs,
    query_timeout: answerWithinMs,
  });
  const broken = new Promise<never>((_resolve, reject) => {
    client.on('error', reject);
    client.on('end', () => {
      reject(new Error('the database has ended it'));
    });
  });
  // Whatever is awaited when it breaks, nobody is left with a rejection that is not looked at.
  broken.catch(() => undefined);
  client.on('notification', ({ payload }) => {
    if (payload !== undefined) listener.onTopic(payload);
  });
  try {
    await client.connect();
    await client.query(`listen ${channel}`);
    listener.onGap();
    for (;;) {
      await Promise.race([rest(askEveryMs, signal), broken]);
      if (signal.aborted) return;
      await client.query('select 1');
    }
  } finally {
    // A line that is dead takes no leave.
    await Promise.race([client.end().catch(() => undefined), rest(leaveMs)]);
  }
}

/** Ends early when the signal aborts. */
const rest = (durationMs: number, signal?: AbortSignal): Promise<void> =>
  setTimeout(durationMs, undefined, signal && { signal }).catch(() => undefined);
