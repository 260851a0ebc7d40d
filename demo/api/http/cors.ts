import type { MiddlewareHandler } from 'hono';
import { ProblemError } from './problem-error.js';

const requestHeaders = [
  'Authorization',
  'Content-Type',
  'Idempotency-Key',
  'Last-Event-ID',
  'Accept-Language',
  'If-None-Match',
].join(', ');
const exposedHeaders = [
  'Retry-After',
  'Idempotency-Replayed',
  'Content-Language',
  'Content-Disposition',
  'ETag',
].join(', ');

/**
 * Only pages of the allowed origins get data. Another page gets a refusal that it can read, so that its owner sees what is
 * wrong; its preflight passes for the same reason. Callers without an origin are not browsers' pages.
 */
export function cors(allowedOrigins: readonly string[]): MiddlewareHandler {
  return async (c, next) => {
    const origin = c.req.header('Origin');
    // Set before and not after, so that problems thrown further in are readable too.
    c.header('Vary', 'Origin', { append: true });
    if (origin !== undefined) {
      c.header('Access-Control-Allow-Origin', origin);
      c.header('Access-Control-Expose-Headers', exposedHeaders);
    }
    if (c.req.method === 'OPTIONS') {
      c.header('Access-Control-Allow-Methods', 'GET, POST, PUT, DELETE');
      c.header('Access-Control-Allow-Headers', requestHeaders);
      c.header('Access-Control-Max-Age', '7200');
      return c.body(null, 204);
    }
    if (origin !== undefined && !allowedOrigins.includes(origin)) {
      throw new ProblemError(403, 'origin-not-allowed');
    }
    return next();
  };
}
