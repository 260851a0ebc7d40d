import { ApiError } from '../api/api-error.js';
import { readCourseFile, type CourseFile } from '../api/course-file.js';
import type { CoursesClient } from '../api/courses-client.js';
import { createGuidanceApi } from '../api/guidance-api.js';
import type { CallOptions } from '../api/http.js';
import { inSlices } from '../page/slices.js';
import type { Course, Courses, CoursesQuery } from '../contract/courses.js';
import type { ServiceProfile } from '../contract/profile.js';
import { asOfNow, listFromFile, textOf } from './course-file-list.js';

/** Where courses come from: a guidance API, or a file that a site without one keeps. */
export interface CourseSource {
  /** The API's address or the file's: a course has its id there. */
  readonly from: string;
  list(query: CoursesQuery, options: CallOptions): Promise<Courses>;
  course(id: string, options: CallOptions): Promise<Course>;
  /** Only with an API. */
  readonly profile?: (options: CallOptions) => Promise<ServiceProfile>;
  readonly calendar?: (id: string, options: CallOptions) => Promise<string>;
  /** Where a calendar program finds what the list shows. */
  readonly feedUrl?: (query: CoursesQuery) => string;
  readonly registrations?: CoursesClient;
}

export interface SourceOptions {
  /** Base URL of the API; empty when there is none. */
  readonly apiBase: string;
  /** Address of a static file; empty when there is none. It wins over an API that the whole page has. */
  readonly src: string;
  readonly language: string;
  /** Hears of the courses that can't be read. */
  readonly skipped: (items: readonly string[]) => void;
  /** What was listed is no longer so: a course in it can't be read. */
  readonly revised: () => void;
}

const fromApi = ({ apiBase, language, skipped }: SourceOptions): CourseSource => {
  const { courses, profile } = createGuidanceApi({ baseUrl: apiBase, language: () => language });
  return {
    from: apiBase,
    list: async (query, options) => {
      const found = await courses.list(query, options);
      skipped(found.skipped);
      return found;
    },
    course: (id, options) => courses.course(id, options),
    profile: (options) => profile(options),
    calendar: (id, options) => courses.courseCalendar(id, options),
    feedUrl: (query) => courses.calendarUrl(query),
    registrations: courses,
  };
};

/** Whoever has seen the first courses searches next, and learns of those that can't be read. */
function* prepared(file: CourseFile): Generator {
  for (const outline of file.checked()) yield textOf(outline);
}

const fromFile = ({ src, language, skipped, revised }: SourceOptions): CourseSource => {
  let reading: Promise<CourseFile> | undefined;
  const prepare = async (file: CourseFile) => {
    const listed = file.outlines.length;
    await inSlices(prepared(file));
    skipped(file.skipped);
    if (file.outlines.length < listed) revised();
  };
  const read = async (): Promise<CourseFile> => {
    const fileUrl = new URL(src, document.baseURI).href;
    const file = await readCourseFile(fileUrl, { language: () => language });
    void prepare(file);
    return file;
  };
  const courses = () => {
    reading ??= read();
    reading.catch(() => (reading = undefined));
    return reading;
  };
  return {
    from: src,
    list: async (query) => listFromFile(await courses(), query, Date.now()),
    course: async (id) => {
      const file = await courses();
      const outline = file.outlines.find((item) => item.id === id);
      const course = outline && file.check(outline);
      if (!course) throw new ApiError('problem', { status: 404 });
      return asOfNow(course, Date.now());
    },
  };
};

/** `undefined` when the page says neither where an API nor where a file is. */
export const createCourseSource = (options: SourceOptions): CourseSource | undefined => {
  if (options.src !== '') return fromFile(options);
  return options.apiBase === '' ? undefined : fromApi(options);
};
