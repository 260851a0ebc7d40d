import type { MiddlewareHandler } from 'hono';

/** What a handler does not declare to be public is personal: kept nowhere on its way. */
export const personalByDefault: MiddlewareHandler = async (c, next) => {
  await next();
  c.header('X-Content-Type-Options', 'nosniff');
  if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store');
};
