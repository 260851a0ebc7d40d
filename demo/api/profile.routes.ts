import { Hono } from 'hono';
import type { ApiContext, ApiEnv, ApiPart } from './api-context.js';
import { cachedJson } from './http/cached-json.js';

/** What the service is and offers. */
export function profilePart({ profile }: ApiContext): ApiPart {
  const routes = new Hono<ApiEnv>();
  routes.get('/profile', (c) => cachedJson(c, profile(c.var.language)));
  return { routes };
}
