import type { Context } from 'hono';
import { sha256Hex } from './hash.js';

/** Something public: may be kept for a minute, and is sent again only when it has changed. */
export async function cachedJson(c: Context, value: unknown): Promise<Response> {
  return cachedBody(c, JSON.stringify(value), 'application/json');
}

export async function cachedBody(c: Context, body: string, mediaType: string): Promise<Response> {
  const etag = `"${(await sha256Hex(body)).slice(0, 32)}"`;
  c.header('ETag', etag);
  c.header('Cache-Control', 'public, max-age=60');
  const known = (c.req.header('If-None-Match') ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  if (known.includes(etag) || known.includes('*')) return c.body(null, 304);
  return c.body(body, 200, { 'Content-Type': mediaType });
}
