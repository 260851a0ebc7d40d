import type { MiddlewareHandler } from 'hono';
import { ProblemError } from './problem-error.js';

const requestHeaders = [
  'Authorization',
  'Content-Type',
  'Idempotency-Key',
  'Last-Event-ID',
  'Accept-Language',
  'If-None-Match',
  'Proof',
].join(', ');
const exposedHeaders = [
  'Retry-After',
  'Idempotency-Replayed',
  'Content-Language',
  'Content-Disposition',
  'ETag',
  'X-Request-Id',
].join(', ');

/**
 * Lets every page read every answer, refusals above all, so that its owner sees what is wrong; what a page of another origin
 * may get is decided by `allowedOriginsOnly`. For the same reason every preflight passes.
 */
export const cors: MiddlewareHandler = async (c, next) => {
  if (c.req.method === 'OPTIONS') {
    c.header('Access-Control-Allow-Methods', 'GET, POST, PUT, DELETE');
    c.header('Access-Control-Allow-Headers', requestHeaders);
    c.header('Access-Control-Max-Age', '7200');
    c.res = c.body(null, 204);
  } else {
    await next();
  }
  // Afterwards, when the answer is there: a stream brings headers of its own.
  const origin = c.req.header('Origin');
  c.header('Vary', 'Origin', { append: true });
  if (origin === undefined) return;
  c.header('Access-Control-Allow-Origin', origin);
  c.header('Access-Control-Expose-Headers', exposedHeaders);
};

/** Only pages of these origins get data. Callers without an origin are not browsers' pages. */
export function allowedOriginsOnly(allowedOrigins: readonly string[]): MiddlewareHandler {
  return async (c, next) => {
    const origin = c.req.header('Origin');
    if (origin !== undefined && !allowedOrigins.includes(origin)) {
      throw new ProblemError(403, 'origin-not-allowed');
    }
    await next();
  };
}
