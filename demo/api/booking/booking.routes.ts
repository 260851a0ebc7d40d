import { Hono } from 'hono';
import type { ApiContext, ApiEnv, ApiPart } from '../api-context.js';
import { addAppointmentRoutes } from './appointment.routes.js';
import { addFindingRoutes } from './finding.routes.js';
import { addHoldRoutes } from './hold.routes.js';
import { sweepReminders } from './reminders.js';
import { sweepBooking } from './retention.js';
import { addWaitRoutes } from './wait.routes.js';

/** Services, free times, holds, appointments and those who wait. Where the profile offers no booking, only what is booked already. */
export function bookingPart(context: ApiContext): ApiPart {
  const routes = new Hono<ApiEnv>();
  addFindingRoutes(routes, context);
  addHoldRoutes(routes, context);
  addAppointmentRoutes(routes, context);
  addWaitRoutes(routes, context);
  const sweep = async () => {
    await sweepBooking(context);
    await sweepReminders(context);
  };
  return { routes, sweep };
}
