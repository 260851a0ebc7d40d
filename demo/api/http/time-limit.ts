import type { MiddlewareHandler } from 'hono';
import { ProblemError } from './problem-error.js';

/** A log may be waited for 25 seconds, and a lock 10. Whoever is still waiting then asks again, with the same key. */
const usualMs = 40_000;

/**
 * Nobody waits for ever: an answer has to have begun by then. A stream that has begun goes on; a file may take as long to come as
 * the line needs, within the server's own patience. What the work does after that counts, and the same request again finds it.
 */
export const timeLimit =
  (limitMs = usualMs): MiddlewareHandler =>
  async (c, next) => {
    if ((c.req.header('Content-Type') ?? '').startsWith('multipart/')) return next();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(
        () => reject(new ProblemError(503, 'unavailable', { retryAfterSeconds: 5 })),
        limitMs,
      );
    });
    try {
      await Promise.race([next(), late]);
    } finally {
      clearTimeout(timer);
    }
  };
