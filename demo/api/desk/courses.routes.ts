import type { Context, Hono } from 'hono';
import type { ApiEnv } from '../api-context.js';
import type { ChatServices } from '../chat/chat-services.js';
import { readBody, readQuery } from '../http/body.js';
import { idempotentPost } from '../http/idempotency.js';
import type { Schema } from '../http/validation.js';
import { uuidOf } from './calendar.routes.js';
import {
  callOffSession,
  changeRoom,
  changeStatus,
  noteCourseAttendance,
  putSessionElsewhere,
  withdrawFor,
} from './course-care.js';
import { deskCourseList, deskCourses } from './course-list.js';
import {
  CapacitySchema,
  CourseAttendanceSchema,
  CourseStatusSchema,
  DeskCoursesQuerySchema,
  DeskWithdrawSchema,
  SessionCancelSchema,
  SessionMoveSchema,
  type DeskCourse,
} from './courses.contract.js';
import { deskCounsellor, idOf } from './desk-access.js';
import { deskCourseWork, type DeskCourseWork } from './desk-course.js';
import { participantsCsv } from './participants-csv.js';

const path = '/desk/courses/:id';

/** Who is in, who waits and who came; and what is changed in a course, with a word to them all. */
export function addCourseRoutes(routes: Hono<ApiEnv>, services: ChatServices): void {
  const inCourses = <Value>(care: (work: DeskCourseWork) => Promise<Value>): Promise<Value> =>
    services.store.transaction(async (transaction) => care(await deskCourseWork(services, transaction)));

  routes.get('/desk/courses', async (c) => {
    await deskCounsellor(c, services);
    const { which } = readQuery(c, DeskCoursesQuerySchema);
    return c.json(await inCourses((work) => deskCourses(work, which)));
  });

  routes.get(path, async (c) => {
    await deskCounsellor(c, services);
    return c.json(await inCourses((work) => deskCourseList(work, idOf(c))));
  });

  routes.get(`${path}/participants.csv`, async (c) => {
    await deskCounsellor(c, services);
    const file = await inCourses((work) => participantsCsv(work, idOf(c)));
    c.header('Content-Disposition', 'attachment; filename="deltakere.csv"');
    return c.body(file, 200, { 'Content-Type': 'text/csv; charset=utf-8', 'Cache-Control': 'no-store' });
  });

  routes.put(`${path}/attendance`, async (c) => {
    await deskCounsellor(c, services);
    const wish = await readBody(c, CourseAttendanceSchema);
    await inCourses((work) => noteCourseAttendance(work, idOf(c), wish));
    return c.body(null, 204);
  });

  routes.put(`${path}/capacity`, async (c) => {
    const { id: by } = await deskCounsellor(c, services);
    const wish = await readBody(c, CapacitySchema);
    return c.json(await inCourses((work) => changeRoom(work, idOf(c), { ...wish, by })));
  });

  addCare(routes, services);
}

/** What must not happen twice. */
function addCare(routes: Hono<ApiEnv>, services: ChatServices): void {
  const post = <Body extends object>(
    rest: string,
    schema: Schema<Body>,
    care: (
      work: DeskCourseWork,
      c: Context<ApiEnv>,
      wish: Body & { by: string },
    ) => Promise<DeskCourse | undefined>,
  ) =>
    routes.post(rest, async (c) => {
      const { id: by } = await deskCounsellor(c, services);
      return idempotentPost(c, services, {
        schema,
        work: async (transaction, wish) => {
          const body = await care(await deskCourseWork(services, transaction), c, { ...wish, by });
          return body ? { status: 200, body } : { status: 204 };
        },
      });
    });
  const sessionOf = (c: Context<ApiEnv>) => ({ course: idOf(c), session: c.req.param('session') ?? '' });

  post(`${path}/status`, CourseStatusSchema, (work, c, wish) => changeStatus(work, idOf(c), wish));
  post(`${path}/sessions/:session/cancel`, SessionCancelSchema, (work, c, wish) =>
    callOffSession(work, sessionOf(c), wish),
  );
  post(`${path}/sessions/:session/move`, SessionMoveSchema, (work, c, wish) =>
    putSessionElsewhere(work, sessionOf(c), wish),
  );
  post('/desk/registrations/:id/withdraw', DeskWithdrawSchema, async (work, c, wish) => {
    await withdrawFor(work, uuidOf(c), wish);
    return undefined;
  });
}
