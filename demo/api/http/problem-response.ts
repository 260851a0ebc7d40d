import type { Context } from 'hono';
import type { ApiEnv } from '../api-context.js';
import { negotiateLanguage } from './language.js';
import { ProblemError } from './problem-error.js';
import type { ApiWatch } from './watch.js';
import { problemTitles } from './problem-words.js';

/** What was thrown without being a problem is told to whoever watches, and to nobody else. */
export const answerFailure =
  (watch: ApiWatch) =>
  (error: Error, c: Context<ApiEnv>): Response => {
    if (error instanceof ProblemError) return problemResponse(error, c);
    watch.failed(error, c.var.requestId);
    return problemResponse(new ProblemError(500, 'internal-error'), c);
  };

/** RFC 9457. */
export function problemResponse(problem: ProblemError, c: Context<ApiEnv>): Response {
  const { retryAfterSeconds, ...extra } = problem.extra;
  if (retryAfterSeconds !== undefined) c.header('Retry-After', String(retryAfterSeconds));
  if (problem.status === 401) c.header('WWW-Authenticate', 'Bearer');
  const body = {
    type: `https://guidance-widgets.example/problems/${problem.code}`,
    // Asked of the request itself: beside the base path nobody has chosen one.
    title: problemTitles[problem.code][negotiateLanguage(c.req.header('Accept-Language'))],
    status: problem.status,
    code: problem.code,
    ...extra,
  };
  c.header('Cache-Control', 'no-store');
  return c.body(JSON.stringify(body), problem.status, { 'Content-Type': 'application/problem+json' });
}

interface Route {
  method: string;
  path: string;
}

/** 405 where another method would be answered, 404 elsewhere. */
export function answerUnknownRoute(c: Context<ApiEnv>, routes: readonly Route[]): Response {
  const isHere = ({ method, path }: Route) =>
    method !== 'ALL' && new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`).test(c.req.path);
  const methods = [...new Set(routes.filter(isHere).map(({ method }) => method))];
  if (methods.length === 0) return problemResponse(new ProblemError(404, 'not-found'), c);
  c.header('Allow', methods.join(', '));
  return problemResponse(new ProblemError(405, 'method-not-allowed'), c);
}
