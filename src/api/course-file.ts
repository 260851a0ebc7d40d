import * as v from 'valibot';
import type { Course } from '../contract/courses.js';
import { readCourses } from './courses-client.js';
import { createHttp, type CallOptions, type HttpOptions } from './http.js';

const CourseFileSchema = v.object({ items: v.array(v.unknown()) });

/** Reads a site's own static file `{ "items": Course[] }`; what can't be read is left out and counted. */
export async function readCourseFile(
  fileUrl: string,
  { signal, ...http }: CallOptions & Omit<HttpOptions, 'baseUrl'>,
): Promise<{ items: Course[]; skipped: number }> {
  const file = await createHttp({ ...http, baseUrl: fileUrl }).json(CourseFileSchema, { path: '', signal });
  return readCourses(file.items);
}
