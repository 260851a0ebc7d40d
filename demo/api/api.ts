import { Hono } from 'hono';
import type { ApiContext, ApiEnv, ApiOptions, ApiPart, Caller } from './api-context.js';
import { bookingPart } from './booking/booking.routes.js';
import { createChatServices } from './chat/chat-services.js';
import { chatPart } from './chat/chat.routes.js';
import { coursesPart } from './courses/courses.routes.js';
import { deskPart } from './desk/desk.routes.js';
import { allowedOriginsOnly, cors } from './http/cors.js';
import { dropOldKeys } from './http/idempotency.js';
import { securityHeaders } from './http/headers.js';
import { language } from './http/language.js';
import { answerFailure, answerUnknownRoute } from './http/problem-response.js';
import { rateLimits } from './http/rate-limit.js';
import { streamLimit } from './http/stream-limit.js';
import { timeLimit } from './http/time-limit.js';
import { consoleWatch, watched } from './http/watch.js';
import { noticesPart } from './notices/notices-part.js';
import { openApiPart } from './openapi.routes.js';
import { withMail } from './profile-with-mail.js';
import { profilePart } from './profile.routes.js';

export type { ApiOptions, ProfileSource } from './api-context.js';

/** The reference guidance API: a plain function from request to response, wherever it runs. */
export interface Api {
  fetch(request: Request, caller?: Caller): Promise<Response>;
  /** Does what is due: idle ends, retention, lapsed holds, old keys. */
  sweep(): Promise<void>;
  /**
   * The process is about to stop: streams and long waits end in order, so that their readers go on elsewhere from where they are.
   * Everything else is still answered.
   */
  endStreams(): void;
  /** Ends the open streams and closes the store. */
  close(): Promise<void>;
}

/** Where the parts are plugged in. */
function partsOf(context: ApiContext): ApiPart[] {
  const chat = createChatServices(context);
  return [
    openApiPart(context),
    profilePart(context),
    bookingPart(context),
    coursesPart(context),
    noticesPart(context),
    ...(chat ? [chatPart(chat), deskPart(chat)] : []),
  ];
}

export function createApi(given: ApiOptions): Api {
  const options = { ...given, profile: withMail(given.profile, given.mail) };
  const parts = partsOf(options);
  const app = new Hono<ApiEnv>().basePath(new URL(options.publicUrl).pathname);
  app.use(watched(options), language, securityHeaders(options), cors);
  app.use(allowedOriginsOnly(options.allowedOrigins), rateLimits(options));
  app.use(streamLimit(options), timeLimit(options.answerWithinMs));
  for (const { routes } of parts) app.route('/', routes);
  app.notFound((c) => answerUnknownRoute(c, app.routes));
  app.onError(answerFailure(options.watch ?? consoleWatch));
  return {
    fetch: async (request, caller = {}) => app.fetch(request, caller),
    sweep: () =>
      sweepAll([
        () => dropOldKeys(options),
        () => options.store.transaction(({ limits }) => limits.removeFull(options.clock.now())),
        ...parts.map((part) => () => part.sweep?.()),
      ]),
    endStreams: () => {
      for (const part of parts) part.endStreams?.();
    },
    close: async () => {
      for (const part of parts) part.endStreams?.();
      for (const part of parts) part.close?.();
      await options.store.close();
    },
  };
}

/** One after the other; what fails keeps nothing else from being done. @throws AggregateError of what has failed */
async function sweepAll(sweeps: readonly (() => Promise<void> | undefined)[]): Promise<void> {
  const errors: unknown[] = [];
  for (const sweep of sweeps) {
    try {
      await sweep();
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length > 0) throw new AggregateError(errors, 'Some of what is due could not be done.');
}
