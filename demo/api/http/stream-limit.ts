import type { MiddlewareHandler } from 'hono';
import type { ApiContext, ApiEnv } from '../api-context.js';
import { countedAddress, tooMany } from './rate-limit.js';

/** A page that is refused asks for the log as JSON meanwhile; by then another stream has ended. */
const againMs = 5_000;

/**
 * Few event streams per address at once. Counted in this process alone, for the connections are this process's: none
 * outlives it.
 */
export function streamLimit({ limits }: ApiContext): MiddlewareHandler<ApiEnv> {
  const open = new Map<string, number>();
  const change = (address: string, by: 1 | -1) => {
    const count = (open.get(address) ?? 0) + by;
    if (count > 0) open.set(address, count);
    else open.delete(address);
  };
  return async (c, next) => {
    const address = countedAddress(c);
    const asksForStream = (c.req.header('Accept') ?? '').includes('text/event-stream');
    if (!limits || address === undefined || !asksForStream) {
      await next();
      return;
    }
    if ((open.get(address) ?? 0) >= limits.streams) throw tooMany(againMs);
    change(address, 1);
    let counted = true;
    const release = () => {
      if (counted) change(address, -1);
      counted = false;
    };
    await next();
    const { body } = c.res;
    const isStream = c.res.headers.get('Content-Type')?.startsWith('text/event-stream') ?? false;
    if (isStream && body) c.res = new Response(watchEnd(body, release), c.res);
    else release();
  };
}

/** The same body, with a word when it has ended, whoever ended it. */
function watchEnd(body: ReadableStream<Uint8Array>, ended: () => void): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await reader.read();
          if (!done) {
            controller.enqueue(value);
            return;
          }
          ended();
          controller.close();
        } catch (error) {
          ended();
          throw error;
        }
      },
      cancel: (reason) => {
        ended();
        return reader.cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
}
