import { Hono } from 'hono';
import type { ApiContext, ApiEnv, ApiPart } from '../api-context.js';
import { courseWork } from './course-work.js';
import { addFindingRoutes } from './finding.routes.js';
import { addRegistrationRoutes } from './registration.routes.js';
import { sweepReminders } from './reminders.js';
import { forgetRegistrations } from './retention.js';
import { lockCourse } from './waiting-list.js';

/** Courses, registrations and waiting lists. Where the profile offers no courses, only who is registered already. */
export function coursesPart(context: ApiContext): ApiPart {
  const routes = new Hono<ApiEnv>();
  addRegistrationRoutes(routes, context);
  addFindingRoutes(routes, context);
  const sweep = async () => {
    await passOnLapsedOffers(context);
    await forgetRegistrations(context);
    await sweepReminders(context);
  };
  return { routes, sweep };
}

/** One course at a time: nobody who registers waits for the others. */
async function passOnLapsedOffers(context: ApiContext): Promise<void> {
  const { store, clock } = context;
  const lapsed = await store.transaction(({ courses }) => courses.lapsedOffers(clock.now()));
  for (const course of new Set(lapsed.map((registration) => registration.course))) {
    await store.transaction((transaction) => lockCourse(courseWork(context, transaction, 'nb'), course));
  }
}
