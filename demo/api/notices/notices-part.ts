import { Hono } from 'hono';
import type { ApiContext, ApiEnv, ApiPart } from '../api-context.js';
import { dayMs } from '../clock.js';
import { fixedRetention, retentionOf } from '../privacy/retention.js';

/** Words about appointments and registrations; the desk gives them. Lets go of those that have long been given. */
export const noticesPart = (context: ApiContext): ApiPart => ({
  routes: new Hono<ApiEnv>(),
  sweep: () =>
    context.store.transaction(({ notices }) => {
      const now = context.clock.now();
      const all = now - retentionOf(context).noticeDays * dayMs;
      return notices.forget({ link: now - fixedRetention.noticeLinkMs, all, expired: now });
    }),
});
