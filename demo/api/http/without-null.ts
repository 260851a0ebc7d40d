import type { MiddlewareHandler } from 'hono';
import { ProblemError } from './problem-error.js';

/** No database has this character in its texts: what is called so is nowhere. @throws ProblemError `not-found` */
export const withoutNull: MiddlewareHandler = async ({ req }, next) => {
  if (req.path.includes('%00') || req.path.includes('\0')) throw new ProblemError(404, 'not-found');
  await next();
};
