import * as v from 'valibot';
import type { Credential } from '../contract/common.js';
import {
  CourseFullSchema,
  CourseSchema,
  FacetsSchema,
  RegistrationCreatedSchema,
  RegistrationSchema,
  type Course,
  type Courses,
  type CoursesQuery,
  type NewRegistration,
  type Registration,
  type RegistrationCreated,
} from '../contract/courses.js';
import { isProblem } from './api-error.js';
import { path, type CallOptions, type CreateOptions, type Http } from './http.js';

/** `skipped`: which items of the answer could not be read and are left out, and why: `3 (sessions.0.start)`. */
export interface ReadCourses {
  items: Course[];
  skipped: string[];
}
export type CourseList = Courses & ReadCourses;

export interface CoursesClient {
  list(query?: CoursesQuery, options?: CallOptions): Promise<CourseList>;
  course(id: string, options?: CallOptions): Promise<Course>;
  /** All courses of the query as an iCalendar file. */
  calendar(query?: CoursesQuery, options?: CallOptions): Promise<string>;
  courseCalendar(id: string, options?: CallOptions): Promise<string>;
  /** The address that a calendar program can subscribe to. */
  calendarUrl(query?: CoursesQuery): string;
  /** Throws `course-full` (see {@link waitlistOpen}), `waitlist-full`, `registration-closed`, `validation`. */
  register(
    course: string,
    registration: NewRegistration,
    options?: CreateOptions,
  ): Promise<RegistrationCreated>;
  registration(registration: Credential, options?: CallOptions): Promise<Registration>;
  /** Throws `too-late`. */
  withdraw(registration: Credential, options?: CreateOptions): Promise<Registration>;
  /** Takes an offered place. Throws `offer-expired`. */
  accept(registration: Credential, options?: CreateOptions): Promise<Registration>;
  decline(registration: Credential, options?: CreateOptions): Promise<Registration>;
}

/** Whether a `course-full` problem leaves the waiting list open. */
export const waitlistOpen = (error: unknown): boolean => {
  const result = isProblem(error, 'course-full') ? v.safeParse(CourseFullSchema, error.problem) : undefined;
  return result?.success === true && result.output.waitlistOpen;
};

const UncheckedCoursesSchema = v.object({
  items: v.array(v.unknown()),
  total: v.number(),
  facets: FacetsSchema,
  nextCursor: v.optional(v.string()),
});

/** A course, or why it can't be read: the place of the first flaw. */
export const readCourse = (item: unknown): { course?: Course; flaw?: string } => {
  const { success, output, issues } = v.safeParse(CourseSchema, item);
  return success ? { course: output } : { flaw: v.getDotPath(issues[0]) ?? 'no object' };
};

/** Keeps the courses that can be read, each once: a bad one never hides the good ones. */
export function readCourses(items: readonly unknown[]): ReadCourses {
  const good = new Map<string, Course>();
  const skipped: string[] = [];
  items.forEach((item, index) => {
    const { course, flaw = 'id' } = readCourse(item);
    if (course && !good.has(course.id)) good.set(course.id, course);
    else skipped.push(`${String(index + 1)} (${flaw})`);
  });
  return { items: [...good.values()], skipped };
}

export function createCoursesClient(http: Http): CoursesClient {
  const answer = (step: string) => (registration: Credential, options?: CreateOptions) =>
    http.json(RegistrationSchema, {
      method: 'POST',
      path: `${path`/courses/registrations/${registration.id}`}/${step}`,
      token: registration.token,
      ...options,
    });

  return {
    list: async (query = {}, options) => {
      const courses = await http.json(UncheckedCoursesSchema, { path: '/courses', query, ...options });
      return { ...courses, ...readCourses(courses.items) };
    },
    course: (id, options) => http.json(CourseSchema, { path: path`/courses/${id}`, ...options }),
    calendar: (query = {}, options) =>
      http.text('text/calendar', { path: '/courses/calendar', query, ...options }),
    courseCalendar: (id, options) =>
      http.text('text/calendar', { path: path`/courses/${id}/calendar`, ...options }),
    calendarUrl: (query) => http.url('/courses/calendar', query),
    register: (course, body, options) =>
      http.json(RegistrationCreatedSchema, {
        method: 'POST',
        path: path`/courses/${course}/registrations`,
        body,
        ...options,
      }),
    registration: ({ id, token }, options) =>
      http.json(RegistrationSchema, { path: path`/courses/registrations/${id}`, token, ...options }),
    withdraw: answer('withdraw'),
    accept: answer('accept'),
    decline: answer('decline'),
  };
}
