import type { Hono } from 'hono';
import { NewRegistrationSchema, type Registration } from '../../../src/contract/courses.js';
import type { ApiContext, ApiEnv } from '../api-context.js';
import { newCredential, ownedId } from '../http/credentials.js';
import { idempotentPost, noBody } from '../http/idempotency.js';
import { requireOffer } from '../http/offered.js';
import { assertManageUrl } from '../http/manage-url.js';
import { ProblemError } from '../http/problem-error.js';
import { courseWork, type CourseWork } from './course-work.js';
import { registrationView } from './registration-view.js';
import {
  acceptOffer,
  declineOffer,
  register,
  requireRegistration,
  withdraw,
  type Registered,
} from './registrations.js';

const path = '/courses/registrations/:id';

const steps: Record<string, (work: CourseWork, id: string) => Promise<Registered>> = {
  withdraw,
  accept: acceptOffer,
  decline: declineOffer,
};

/** A registration has a key in each word about it: it goes by the one that it was opened with, which its token belongs to. */
const viewAs = (id: string, view: Registration): Registration => ({ ...view, id });

export function addRegistrationRoutes(routes: Hono<ApiEnv>, context: ApiContext): void {
  routes.post('/courses/:id/registrations', (c) =>
    idempotentPost(c, context, {
      schema: NewRegistrationSchema,
      work: async (transaction, wish) => {
        requireOffer(context, 'courses');
        assertManageUrl(context, wish.manageUrl, c.var.language);
        const owner = await newCredential('registration');
        const work = courseWork(context, transaction, c.var.language);
        const registered = await register(work, { course: c.req.param('id'), wish }, owner);
        const registration = await registrationView(work, registered);
        return { status: 201, body: { registration, token: owner.token } };
      },
    }),
  );

  routes.get(path, async (c) => {
    const id = await ownedId(c, 'registration');
    const view = await context.store.transaction(async (transaction) => {
      const work = courseWork(context, transaction, c.var.language);
      const registration = await requireRegistration(work, id);
      const course = await transaction.courses.findCourse(registration.course);
      if (!course) throw new ProblemError(404, 'not-found');
      return viewAs(id, await registrationView(work, { course, registration }));
    });
    return c.json(view);
  });

  for (const [name, step] of Object.entries(steps)) {
    routes.post(`${path}/${name}`, async (c) => {
      const id = await ownedId(c, 'registration');
      return idempotentPost(c, context, {
        schema: noBody,
        work: async (transaction) => {
          const work = courseWork(context, transaction, c.var.language);
          const view = await registrationView(work, await step(work, id));
          return { status: 200, body: viewAs(id, view) };
        },
      });
    });
  }
}
