import type { Hono } from 'hono';
import type { ApiEnv } from '../../api-context.js';
import type { ChatServices } from '../../chat/chat-services.js';
import { readBody, readQuery } from '../../http/body.js';
import { idempotentPost } from '../../http/idempotency.js';
import { placeView } from '../../booking/service-view.js';
import { idOf } from '../desk-access.js';
import { placesToMoveTo } from '../course-list.js';
import { deskCourseWork, type DeskCourseWork } from '../desk-course.js';
import { requireAdministrator } from './administration-work.js';
import { RemovalQuerySchema } from './catalogue.contract.js';
import { CourseWishSchema } from './course-wish.contract.js';
import { addCourse, changeCourse, listCourses, removeCourse } from './course-writing.js';

const path = '/desk/admin/courses';

/** What a course is. Who is in it, and what they are told, is the matter of `/desk/courses`. */
export function addCourseWritingRoutes(routes: Hono<ApiEnv>, services: ChatServices): void {
  const inCourses = <Value>(care: (work: DeskCourseWork) => Promise<Value>): Promise<Value> =>
    services.store.transaction(async (transaction) => care(await deskCourseWork(services, transaction)));

  routes.get(path, async (c) => {
    await requireAdministrator(c, services);
    return c.json(
      await inCourses(async (work) => ({
        items: await listCourses(work),
        places: (await placesToMoveTo(work)).map(placeView),
      })),
    );
  });

  routes.post(path, async (c) => {
    await requireAdministrator(c, services);
    return idempotentPost(c, services, {
      schema: CourseWishSchema,
      work: async (transaction, wish) => ({
        status: 201,
        body: await addCourse(await deskCourseWork(services, transaction), wish),
      }),
    });
  });

  routes.put(`${path}/:id`, async (c) => {
    await requireAdministrator(c, services);
    const wish = await readBody(c, CourseWishSchema);
    return c.json(await inCourses((work) => changeCourse(work, idOf(c), wish)));
  });

  routes.delete(`${path}/:id`, async (c) => {
    await requireAdministrator(c, services);
    const { revision } = readQuery(c, RemovalQuerySchema);
    await inCourses((work) => removeCourse(work, idOf(c), revision));
    return c.body(null, 204);
  });
}
