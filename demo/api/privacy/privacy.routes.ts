import { Hono, type Context } from 'hono';
import type { ApiContext, ApiEnv, ApiPart } from '../api-context.js';
import { dateOf } from '../booking/booking-work.js';
import { dayMs } from '../clock.js';
import { ownedId } from '../http/credentials.js';
import type { ChatServices } from '../chat/chat-services.js';
import { requireAdministrator } from '../desk/administration/administration-work.js';
import { uuidOf } from '../desk/calendar.routes.js';
import { idempotentPost } from '../http/idempotency.js';
import { ProblemError } from '../http/problem-error.js';
import type { Transaction } from '../store/store.js';
import { erase, heldThings } from './erasure.js';
import { exportAppointment, exportRegistration, exportText } from './personal-export.js';
import { ErasureSchema, PersonSearchSchema, type PersonalExport } from './privacy.contract.js';
import { retentionOf } from './retention.js';

/** What a person has a right to: to see all that is held about one thing. */
export function privacyPart(context: ApiContext): ApiPart {
  const routes = new Hono<ApiEnv>();
  routes.get('/booking/appointments/:id/export', async (c) =>
    answer(c, await read(c, context, [await ownedId(c, 'appointment'), appointmentExport])),
  );
  routes.get('/courses/registrations/:id/export', async (c) =>
    answer(c, await read(c, context, [await ownedId(c, 'registration'), registrationExport])),
  );
  const sweep = () =>
    context.store.transaction(({ privacy }) => {
      const now = context.clock.now();
      const date = dateOf(now, context.profile('nb').timeZone).toString();
      return privacy.removeWaits({ date, createdBefore: now - retentionOf(context).waitDays * dayMs });
    });
  return { routes, sweep };
}

/** What an administrator does when a person asks. The answers stand in no address. */
export function addPrivacyRoutes(routes: Hono<ApiEnv>, services: ChatServices): void {
  routes.post('/desk/admin/persons/search', async (c) => {
    await requireAdministrator(c, services);
    return idempotentPost(c, services, {
      schema: PersonSearchSchema,
      work: async (transaction, { person }) => ({
        status: 200,
        body: { items: await heldThings(services, transaction, person) },
      }),
    });
  });

  routes.post('/desk/admin/persons/erasure', async (c) => {
    await requireAdministrator(c, services);
    return idempotentPost(c, services, {
      schema: ErasureSchema,
      work: async (transaction, wish) => ({ status: 200, body: await erase(services, transaction, wish) }),
    });
  });

  routes.get('/desk/admin/persons/appointments/:id/export', async (c) => {
    await requireAdministrator(c, services);
    return answer(c, await read(c, services, [uuidOf(c), appointmentExport]));
  });
  routes.get('/desk/admin/persons/registrations/:id/export', async (c) => {
    await requireAdministrator(c, services);
    return answer(c, await read(c, services, [uuidOf(c), registrationExport]));
  });
}

interface Reading {
  transaction: Transaction;
  id: string;
  context: ApiContext;
  c: Context<ApiEnv>;
}

const read = (
  c: Context<ApiEnv>,
  context: ApiContext,
  [id, make]: [id: string, make: (reading: Reading) => Promise<PersonalExport>],
): Promise<PersonalExport> =>
  context.store.transaction((transaction) => make({ transaction, id, context, c }));

async function appointmentExport({ transaction, id, context, c }: Reading): Promise<PersonalExport> {
  const { booking, privacy } = transaction;
  const record = await booking.findAppointment(id);
  if (!record) throw new ProblemError(404, 'not-found');
  const notices = await privacy.noticesAbout({ appointment: record.id });
  const setting = {
    language: c.var.language,
    now: context.clock.now(),
    retention: retentionOf(context),
    notices,
  };
  return exportAppointment(record, await booking.catalogue(), setting);
}

async function registrationExport({ transaction, id, context, c }: Reading): Promise<PersonalExport> {
  const { courses, privacy } = transaction;
  const record = await courses.findRegistration(id);
  const course = record && (await courses.findCourse(record.course));
  if (!course) throw new ProblemError(404, 'not-found');
  const notices = await privacy.noticesAbout({ registration: record.id });
  const setting = {
    language: c.var.language,
    now: context.clock.now(),
    retention: retentionOf(context),
    notices,
  };
  return exportRegistration(record, course, setting);
}

/** JSON for machines; a text for who asks for one. */
function answer(c: Context<ApiEnv>, held: PersonalExport): Response {
  c.header('Vary', 'Accept', { append: true });
  const wantsText = (c.req.header('Accept') ?? '').includes('text/plain');
  const name = `${held.kind}.${wantsText ? 'txt' : 'json'}`;
  c.header('Content-Disposition', `attachment; filename="${name}"`);
  if (!wantsText) return c.json(held);
  return c.body(exportText(held, c.var.language), 200, { 'Content-Type': 'text/plain; charset=utf-8' });
}
