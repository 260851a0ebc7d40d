import { createParser, type EventSourceMessage } from 'eventsource-parser';
import { ApiError } from './api-error.js';
import type { Http } from './http.js';
import type { LogReader, Placed } from './log-reader.js';
import { linkedController } from './waiting.js';

/** The service sends a comment at once; a network that has let nothing through by then buffers or blocks streams. */
const firstByteMs = 4_500;
/** The service sends a comment every 15 s; two missed ones mean that the line is dead, whatever the browser believes. */
const silenceMs = 30_000;

export interface LogAddress {
  path: string;
  token: string | undefined;
}

export interface LogSource {
  http: Http;
  address: LogAddress;
  reader: LogReader;
  signal: AbortSignal;
  /** Called with every sign of life. */
  onAlive(): void;
}

/**
 * Reads the event stream until it ends, which it may do at any time. Throws `timeout` for a line without a sign of life
 * and `invalid-answer` for a hole in the numbers.
 */
export async function readStream({ http, address, reader, signal, onAlive }: LogSource): Promise<void> {
  const controller = linkedController(signal);
  const hangUp = () => controller.abort();
  let timer = setTimeout(hangUp, firstByteMs);
  const seen = { hole: false };
  const parser = createParser({
    onEvent: (event) => {
      if (!seen.hole) seen.hole = readEvent(event, reader) === 'hole';
    },
  });
  try {
    const response = await http.open({
      ...address,
      query: { after: reader.lastSeq },
      accept: 'text/event-stream',
      signal: controller.signal,
    });
    for await (const text of textOf(response)) {
      clearTimeout(timer);
      timer = setTimeout(hangUp, silenceMs);
      onAlive();
      parser.feed(text);
      if (seen.hole) throw new ApiError('invalid-answer', { status: response.status });
    }
  } catch (error) {
    if (error instanceof ApiError && error.kind !== 'aborted') throw error;
    const kind = signal.aborted ? 'aborted' : controller.signal.aborted ? 'timeout' : 'network';
    throw new ApiError(kind, { cause: error });
  } finally {
    clearTimeout(timer);
    hangUp();
    controller.release();
  }
}

async function* textOf(response: Response): AsyncGenerator<string> {
  const reader = response.body?.getReader();
  if (!reader || !response.headers.get('content-type')?.includes('text/event-stream')) {
    throw new ApiError('invalid-answer', { status: response.status });
  }
  const decoder = new TextDecoder();
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    yield decoder.decode(chunk.value, { stream: true });
  }
}

function readEvent({ event, data }: EventSourceMessage, reader: LogReader): Placed {
  let value: unknown;
  try {
    value = JSON.parse(data);
  } catch {
    // Whatever it was had a number: the next entry shows the hole, and we ask again.
    return 'passed';
  }
  if (event !== 'queue' && event !== 'typing') return reader.read(value);
  if (event === 'queue') reader.readQueue(value);
  else reader.readTyping(value);
  return 'passed';
}
