import type { MiddlewareHandler } from 'hono';
import type { ApiContext } from '../api-context.js';

const yearSeconds = 365 * 24 * 3600;

/**
 * No answer is a page: whatever a browser takes it for, it may run nothing, be framed nowhere and tell nobody where it was.
 * Pages that isolate themselves (`Cross-Origin-Embedder-Policy`) may read it all the same: who may, CORS decides.
 */
const always: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

/** What is called by https is called by nothing else for two years to come; on one's own machine there is no https. */
export const strictTransport = (publicUrl: string): Readonly<Record<string, string>> =>
  publicUrl.startsWith('https:')
    ? { 'Strict-Transport-Security': `max-age=${String(2 * yearSeconds)}; includeSubDomains` }
    : {};

/** What a handler does not declare to be public is personal besides: kept nowhere on its way. */
export function securityHeaders({ publicUrl }: ApiContext): MiddlewareHandler {
  const headers = Object.entries({ ...always, ...strictTransport(publicUrl) });
  return async (c, next) => {
    await next();
    for (const [name, value] of headers) c.header(name, value);
    if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store');
  };
}
