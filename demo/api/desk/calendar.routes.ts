import type { Context, Hono } from 'hono';
import * as v from 'valibot';
import { UuidSchema } from '../../../src/contract/common.js';
import type { ApiEnv } from '../api-context.js';
import { askCalendarsFor } from '../booking/ask-calendars.js';
import type { BookingWork } from '../booking/booking-work.js';
import type { ChatServices } from '../chat/chat-services.js';
import { readBody, readQuery } from '../http/body.js';
import { idempotentPost } from '../http/idempotency.js';
import { ProblemError } from '../http/problem-error.js';
import type { Schema } from '../http/validation.js';
import { cancelForSeeker, moveForSeeker, noteAttendance, timesFor } from './appointment-care.js';
import { deskCalendar } from './calendar.js';
import {
  AttendanceSchema,
  DeskCalendarQuerySchema,
  DeskCancelSchema,
  DeskMoveSchema,
  DeskTimesQuerySchema,
  type DeskMove,
} from './calendar.contract.js';
import { deskCounsellor, idOf } from './desk-access.js';
import { deskBooking } from './desk-booking.js';

const path = '/desk/appointments/:id';

/** The calendar, and what is done in it with one appointment. */
export function addCalendarRoutes(routes: Hono<ApiEnv>, services: ChatServices): void {
  const { store } = services;

  routes.get('/desk/calendar', async (c) => {
    await deskCounsellor(c, services);
    const query = readQuery(c, DeskCalendarQuerySchema);
    return c.json(
      await store.transaction(async (transaction) =>
        deskCalendar(await deskBooking(services, transaction), query),
      ),
    );
  });

  routes.get(`${path}/times`, async (c) => {
    await deskCounsellor(c, services);
    const { from } = readQuery(c, DeskTimesQuerySchema);
    const items = await store.transaction(async (transaction) =>
      timesFor(await deskBooking(services, transaction), uuidOf(c), from),
    );
    return c.json({ items });
  });

  routes.put(`${path}/attendance`, async (c) => {
    await deskCounsellor(c, services);
    const { attendance } = await readBody(c, AttendanceSchema);
    await store.transaction(async (transaction) =>
      noteAttendance(await deskBooking(services, transaction), uuidOf(c), attendance),
    );
    return c.body(null, 204);
  });

  addCare(routes, services, { rest: '/cancel', schema: DeskCancelSchema, work: cancelForSeeker });
  const before = (wish: DeskMove) => askCalendarsFor(services, wish);
  addCare(routes, services, { rest: '/move', schema: DeskMoveSchema, before, work: moveForSeeker });
}

interface Care<Body> {
  rest: string;
  schema: Schema<Body>;
  before?: (wish: Body) => Promise<void>;
  work: (work: BookingWork, id: string, wish: Body & { by: string }) => Promise<void>;
}

/** What must not happen twice, on a person's behalf. */
function addCare<Body extends object>(
  routes: Hono<ApiEnv>,
  services: ChatServices,
  { rest, schema, before, work }: Care<Body>,
): void {
  routes.post(path + rest, async (c) => {
    const { id: by } = await deskCounsellor(c, services);
    const id = uuidOf(c);
    return idempotentPost(c, services, {
      schema,
      ...(before && { before }),
      work: async (transaction, wish) => {
        await work(await deskBooking(services, transaction), id, { ...wish, by });
        return { status: 204 };
      },
    });
  });
}

/** No database looks for what is no id of ours. @throws ProblemError `not-found` */
export function uuidOf(c: Context): string {
  const id = idOf(c);
  if (!v.is(UuidSchema, id)) throw new ProblemError(404, 'not-found');
  return id;
}
