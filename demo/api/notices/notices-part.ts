import { Hono } from 'hono';
import type { ApiContext, ApiEnv, ApiPart } from '../api-context.js';
import { dayMs, hourMs } from '../clock.js';

/** What has been said is still there to be looked up for a while. */
const givenNoticeMs = 30 * dayMs;
/** Time enough to find that a word was marked as given by mistake: until then its link is needed again. */
const givenLinkMs = hourMs;

/** Words about appointments and registrations; the desk gives them. Lets go of those that have long been given. */
export const noticesPart = ({ store, clock }: ApiContext): ApiPart => ({
  routes: new Hono<ApiEnv>(),
  sweep: () =>
    store.transaction(({ notices }) => {
      const now = clock.now();
      return notices.forget({ link: now - givenLinkMs, all: now - givenNoticeMs, expired: now });
    }),
});
