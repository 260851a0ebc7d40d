import type { Context, Hono } from 'hono';
import { CoursesCalendarQuerySchema, CoursesQuerySchema } from '../../../src/contract/courses.js';
import type { ApiContext, ApiEnv } from '../api-context.js';
import { readQuery } from '../http/body.js';
import { requireOffer } from '../http/offered.js';
import { cachedBody, cachedJson } from '../http/cached-json.js';
import { ProblemError } from '../http/problem-error.js';
import type { CountedCourse } from '../store/courses.repository.js';
import { courseCalendar } from './course-calendar.js';
import { courseView } from './course-view.js';
import { findCourses, repeatedFilters, searchFor, type Viewer } from './find-courses.js';

const calendarType = 'text/calendar; charset=utf-8';

export function addFindingRoutes(routes: Hono<ApiEnv>, context: ApiContext): void {
  const { store, profile, clock, publicUrl } = context;
  const host = new URL(publicUrl).hostname;
  const viewerOf = ({ var: { language } }: Context<ApiEnv>): Viewer => ({
    language,
    timeZone: profile(language).timeZone,
    now: clock.now(),
  });

  routes.get('/courses', async (c) => {
    requireOffer(context, 'courses');
    const query = readQuery(c, CoursesQuerySchema, { numbers: ['limit'], lists: repeatedFilters });
    return cachedJson(c, await store.transaction(({ courses }) => findCourses(courses, query, viewerOf(c))));
  });

  routes.get('/courses/calendar', async (c) => {
    requireOffer(context, 'courses');
    const query = readQuery(c, CoursesCalendarQuerySchema, { lists: repeatedFilters });
    const search = searchFor(query, viewerOf(c));
    const found = await store.transaction(({ courses }) => courses.findCourses(search));
    const { language } = c.var;
    const { name } = profile(language);
    return cachedBody(c, courseCalendar(found, { host, language, name }), calendarType);
  });

  routes.get('/courses/:id', async (c) => {
    const course = await requireCourse(context, c.req.param('id'));
    return cachedJson(c, courseView(course, c.var.language, clock.now()));
  });

  routes.get('/courses/:id/calendar', async (c) => {
    const course = await requireCourse(context, c.req.param('id'));
    c.header('Content-Disposition', 'attachment; filename="course.ics"');
    return cachedBody(c, courseCalendar([course], { host, language: c.var.language }), calendarType);
  });
}

async function requireCourse({ store }: ApiContext, id: string): Promise<CountedCourse> {
  const course = await store.transaction(({ courses }) => courses.findCourse(id));
  if (!course || course.isDraft) throw new ProblemError(404, 'not-found');
  return course;
}
