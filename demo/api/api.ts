import { Hono } from 'hono';
import type { ApiContext, ApiEnv, ApiOptions, ApiPart, Caller } from './api-context.js';
import { currentProfile } from './administration/current-profile.js';
import { bookingPart } from './booking/booking.routes.js';
import { createChatServices } from './chat/chat-services.js';
import { chatPart } from './chat/chat.routes.js';
import { coursesPart } from './courses/courses.routes.js';
import { deskPart } from './desk/desk.routes.js';
import { allowedOriginsOnly, cors } from './http/cors.js';
import { dropOldKeys } from './http/idempotency.js';
import { personalByDefault } from './http/headers.js';
import { language } from './http/language.js';
import { answerUnknownRoute, problemResponse } from './http/problem-response.js';
import { noticesPart } from './notices/notices-part.js';
import { openApiPart } from './openapi.routes.js';
import { countingStore } from './statistics/counting-store.js';
import { privacyPart } from './privacy/privacy.routes.js';
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
    privacyPart(context),
    chatPart(chat),
    deskPart(chat),
  ];
}

export function createApi(options: ApiOptions): Api {
  const current = currentProfile(options);
  const { of: profile, chatHours: openingHours } = current;
  const store = countingStore(options.store, {
    now: () => options.clock.now(),
    timeZone: () => profile('nb').timeZone,
  });
  const parts = partsOf({ ...options, store, profile, openingHours });
  const app = new Hono<ApiEnv>().basePath(new URL(options.publicUrl).pathname);
  app.use(language, personalByDefault, cors, allowedOriginsOnly(options.allowedOrigins));
  app.use(async (_, next) => {
    await current.refresh();
    await next();
  });
  for (const { routes } of parts) app.route('/', routes);
  app.notFound((c) => answerUnknownRoute(c, app.routes));
  app.onError(problemResponse);
  return {
    fetch: async (request, caller = {}) => app.fetch(request, caller),
    sweep: () =>
      sweepAll([
        () => current.refresh(),
        () => dropOldKeys(options),
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
