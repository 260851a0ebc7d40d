import * as v from 'valibot';
import { ApiError } from './api-error.js';
import type { LogSource } from './log-stream.js';
import { waitMs } from './waiting.js';

const waitSeconds = 25;
/** A service that answers at once with nothing new is not asked more often than this. */
const shortestRoundMs = 3_000;

/** The entries are checked one by one by the reader. */
const UncheckedPageSchema = v.object({
  entries: v.array(v.unknown()),
  queue: v.optional(v.unknown()),
  typing: v.optional(v.unknown()),
});

/** Asks for what is new, again and again, until the signal aborts or an answer fails. */
export async function pollLog({ http, address, reader, signal, onAlive }: LogSource): Promise<void> {
  while (!signal.aborted) {
    const askedAt = performance.now();
    const page = await http.json(UncheckedPageSchema, {
      ...address,
      query: { after: reader.lastSeq, waitSeconds },
      timeoutMs: (waitSeconds + 10) * 1000,
      attempts: 1,
      signal,
    });
    onAlive();
    const placed = page.entries.map((entry) => reader.read(entry));
    reader.readQueue(page.queue);
    reader.readTyping(page.typing);
    if (placed.includes('hole')) throw new ApiError('invalid-answer');
    const restMs = shortestRoundMs - (performance.now() - askedAt);
    if (!placed.includes('new') && restMs > 0) await waitMs(restMs, signal);
  }
}
