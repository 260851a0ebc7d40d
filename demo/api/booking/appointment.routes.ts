import type { Context, Hono } from 'hono';
import {
  CancelAppointmentSchema,
  MoveAppointmentSchema,
  NewAppointmentSchema,
  type Appointment,
} from '../../../src/contract/booking.js';
import type { ApiContext, ApiEnv } from '../api-context.js';
import { assertCredential, newCredential, ownedId } from '../http/credentials.js';
import { idempotentPost } from '../http/idempotency.js';
import { requireOffer } from '../http/offered.js';
import { assertManageUrl } from '../http/manage-url.js';
import { ProblemError } from '../http/problem-error.js';
import type { AppointmentRecord } from '../store/booking.repository.js';
import { appointmentCalendar } from './appointment-calendar.js';
import { appointmentView } from './appointment-view.js';
import { cancelAppointment, createAppointment, moveAppointment } from './appointments.js';
import { askCalendarsFor } from './ask-calendars.js';
import { bookingWork, type BookingWork } from './booking-work.js';

const path = '/booking/appointments/:id';

/** A reminder has a key of its own: an appointment goes by the one that it was opened with, which its token belongs to. */
const viewAs =
  (id: string) =>
  (work: BookingWork, record: AppointmentRecord): Appointment => ({ ...appointmentView(work, record), id });

export function addAppointmentRoutes(routes: Hono<ApiEnv>, context: ApiContext): void {
  routes.post('/booking/appointments', (c) =>
    idempotentPost(c, context, {
      schema: NewAppointmentSchema,
      before: (wish) => askCalendarsFor(context, wish),
      work: async (transaction, wish) => {
        requireOffer(context, 'booking');
        assertManageUrl(context, wish.manageUrl, c.var.language);
        if (wish.hold) await assertCredential('hold', wish.hold);
        const owner = await newCredential('appointment');
        const work = await bookingWork(context, transaction, c.var.language);
        const appointment = appointmentView(work, await createAppointment(work, wish, owner));
        return { status: 201, body: { appointment, token: owner.token } };
      },
    }),
  );

  routes.get(path, async (c) => c.json(await readAppointment(c, context, viewAs(c.req.param('id')))));

  routes.get(`${path}/calendar`, async (c) => {
    const { language } = c.var;
    const { name: serviceName } = context.profile(language);
    const host = new URL(context.publicUrl).hostname;
    const calendar = await readAppointment(c, context, (work, record) =>
      appointmentCalendar(record, appointmentView(work, record), { serviceName, host, language }),
    );
    return c.body(calendar, 200, {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="appointment.ics"',
    });
  });

  addChangingRoutes(routes, context);
}

function addChangingRoutes(routes: Hono<ApiEnv>, context: ApiContext): void {
  routes.post(`${path}/move`, async (c) => {
    const id = await ownedId(c, 'appointment');
    return idempotentPost(c, context, {
      schema: MoveAppointmentSchema,
      before: (wish) => askCalendarsFor(context, wish),
      work: async (transaction, wish) => {
        if (wish.hold) await assertCredential('hold', wish.hold);
        const work = await bookingWork(context, transaction, c.var.language);
        return { status: 200, body: viewAs(id)(work, await moveAppointment(work, id, wish)) };
      },
    });
  });

  routes.post(`${path}/cancel`, async (c) => {
    const id = await ownedId(c, 'appointment');
    return idempotentPost(c, context, {
      schema: CancelAppointmentSchema,
      work: async (transaction, wish) => {
        const work = await bookingWork(context, transaction, c.var.language);
        return { status: 200, body: viewAs(id)(work, await cancelAppointment(work, id, wish)) };
      },
    });
  });
}

async function readAppointment<View>(
  c: Context<ApiEnv>,
  context: ApiContext,
  view: (work: BookingWork, record: AppointmentRecord) => View,
): Promise<View> {
  const id = await ownedId(c, 'appointment');
  return context.store.transaction(async (transaction) => {
    const work = await bookingWork(context, transaction, c.var.language);
    const record = await transaction.booking.findAppointment(id);
    if (!record) throw new ProblemError(404, 'not-found');
    return view(work, record);
  });
}
