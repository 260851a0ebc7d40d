import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { ApiContext, ApiEnv } from '../api-context.js';

/** One request, told without anything that says who sent it or what about. */
export interface AnsweredRequest {
  /** Also in the answer's header `X-Request-Id`. */
  id: string;
  method: string;
  /** The pattern, never the path: ids belong to persons. */
  route: string;
  status: number;
  /** Until the answer began; a stream goes on after that. */
  durationMs: number;
  /** The caller's network. Whoever writes it down shortens it. */
  address?: string | undefined;
}

/** What wants to know how the API is doing: a log, figures. */
export interface ApiWatch {
  answered(request: AnsweredRequest): void;
  /** Something was thrown that is no problem of the caller's. It may hold what a person wrote. */
  failed(error: Error, requestId: string): void;
}

/** Where nobody watches: a failure is worth a line all the same. */
export const consoleWatch: ApiWatch = {
  answered: () => undefined,
  failed: (error) => {
    console.error(error);
  },
};

/** Names every request, and tells of it once it has been answered. */
export function watched({ watch = consoleWatch }: ApiContext): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const startedAt = performance.now();
    const id = crypto.randomUUID();
    c.set('requestId', id);
    await next();
    c.header('X-Request-Id', id);
    watch.answered({
      id,
      method: c.req.method,
      route: routePath(c, -1),
      status: c.res.status,
      durationMs: performance.now() - startedAt,
      address: c.env.address,
    });
  };
}
