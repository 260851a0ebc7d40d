import { Hono } from 'hono';
import type { ApiEnv, ChatContext, ApiOptions, ApiPart, Caller, ProfileSource } from './api-context.js';
import { currentProfile } from './administration/current-profile.js';
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
import { countingStore } from './statistics/counting-store.js';
import { privacyPart } from './privacy/privacy.routes.js';
import { withMail } from './profile-with-mail.js';
import { profilePart } from './profile.routes.js';

export type { ApiOptions, ProfileSource } from './api-context.js';

/** The reference guidance API: a plain function from request to response, wherever it runs. */
export interface Api {
  fetch(request: Request, caller?: Caller): Promise<Response>;
  /** What the service is, as far as this process knows: since `refresh`, or the last request. */
  profile: ProfileSource;
  /** Reads what the service is, unless that was a moment ago. */
  refresh(): Promise<void>;
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
function partsOf(context: ChatContext): ApiPart[] {
  const chat = createChatServices(context);
  return [
    openApiPart(context),
    profilePart(context),
    bookingPart(context),
    coursesPart(context),
    noticesPart(context),
    privacyPart(context),
    chatPart(chat),
    deskPart(chat),
  ];
}

export function createApi(options: ApiOptions): Api {
  const current = currentProfile(options);
  const { chatHours: openingHours } = current;
  const profile = withMail(current.of, options.mail);
  const store = countingStore(options.store, {
    now: () => options.clock.now(),
    timeZone: () => profile('nb').timeZone,
  });
  const context = { ...options, store, profile, openingHours };
  const parts = partsOf(context);
  const app = new Hono<ApiEnv>().basePath(new URL(options.publicUrl).pathname);
  app.use(watched(context), language, securityHeaders(context), cors);
  app.use(allowedOriginsOnly(options.allowedOrigins), rateLimits(context));
  app.use(streamLimit(context), timeLimit(options.answerWithinMs));
  app.use(async (_, next) => {
    await current.refresh();
    await next();
  });
  for (const { routes } of parts) app.route('/', routes);
  app.notFound((c) => answerUnknownRoute(c, app.routes));
  app.onError(answerFailure(options.watch ?? consoleWatch));
  return {
    fetch: async (request, caller = {}) => app.fetch(request, caller),
    profile,
    refresh: () => current.refresh(),
    sweep: () =>
      sweepAll([
        () => current.refresh(),
        () => dropOldKeys(options),
        () => options.store.transaction(({ limits }) => limits.removeFull(options.clock.now())),
        ...parts.map((part) => () => part.sweep?.()),
        () => store.transaction(({ statistics }) => statistics.gather()),
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
