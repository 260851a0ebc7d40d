import * as v from 'valibot';
import type { Course } from '../contract/courses.js';
import { readCourse } from './courses-client.js';
import { createHttp, type CallOptions, type HttpOptions } from './http.js';

const ItemsSchema = v.array(v.unknown());
const CourseFileSchema = v.union([ItemsSchema, v.object({ items: ItemsSchema })]);

/**
 * Reads a site's own static file `{ "items": Course[] }`, or the list alone. Whoever keeps it by hand may leave out what can be
 * guessed; what can't be read is left out and reported.
 */
export async function readCourseFile(
  fileUrl: string,
  { signal, ...http }: CallOptions & Omit<HttpOptions, 'baseUrl'>,
): Promise<CourseFile> {
  const file = await createHttp({ ...http, baseUrl: fileUrl }).json(CourseFileSchema, { path: '', signal });
  return new CourseFile(Array.isArray(file) ? file : file.items, http.language());
}

/** What a course is listed by, before all of it is checked. */
export type CourseOutline = Pick<
  Course,
  | 'id'
  | 'title'
  | 'summary'
  | 'description'
  | 'kind'
  | 'format'
  | 'audiences'
  | 'language'
  | 'sessions'
  | 'status'
>;

/**
 * The items of a file. To check 2 000 takes longer than anybody waits, so what looks like a course is listed by its outline,
 * and checked when it is needed. The parsed file is ours alone: what is missing is filled in where it is missing.
 */
export class CourseFile {
  readonly #items: readonly unknown[];
  readonly #language: string;
  readonly #read = new Map<unknown, ReturnType<typeof readCourse>>();
  #outlines: readonly CourseOutline[] | undefined;

  constructor(items: readonly unknown[], language: string) {
    this.#items = items;
    this.#language = language;
  }

  /** In the file's order, each id once, without those that are known to be unreadable. */
  get outlines(): readonly CourseOutline[] {
    return (this.#outlines ??= this.#outline());
  }

  /** `undefined`: it can't be read, and leaves the outlines. */
  check(outline: CourseOutline): Course | undefined {
    return this.#check(outline).course;
  }

  /** Checks them all, one at each step, and brings those that can be read. */
  *checked(): Generator<CourseOutline> {
    for (const item of this.#items) if (this.#check(item).course) yield item as CourseOutline;
  }

  /** Which items are left out, by their place and why: `3 (sessions.0.start)`. Known when all are checked. */
  get skipped(): string[] {
    const listed = new Set<unknown>(this.outlines);
    return this.#items.flatMap((item, index) =>
      listed.has(item) ? [] : `${String(index + 1)} (${this.#check(item).flaw ?? 'id'})`,
    );
  }

  #check(item: unknown) {
    const known = this.#read.get(item);
    if (known) return known;
    if (isFields(item)) {
      withoutNulls(item);
      complete(item, this.#language);
    }
    const read = readCourse(item);
    this.#read.set(item, read);
    if (read.flaw !== undefined) this.#outlines = undefined;
    return read;
  }

  #outline(): CourseOutline[] {
    const good = new Map<string, CourseOutline>();
    for (const item of this.#items) {
      const isGood = this.#isOutline(item)
        ? this.#read.get(item)?.flaw === undefined
        : this.#check(item).course;
      if (!isGood) continue;
      const outline = item as CourseOutline;
      if (!good.has(outline.id)) good.set(outline.id, outline);
    }
    return [...good.values()];
  }

  /** Whether it can be put in order and counted as it is. */
  #isOutline(item: unknown): boolean {
    if (!isFields(item)) return false;
    outline(item, this.#language);
    const { id, kind, format, language, audiences, sessions } = item;
    return (
      typeof id === 'string' &&
      typeof kind === 'string' &&
      typeof format === 'string' &&
      typeof language === 'string' &&
      Array.isArray(audiences) &&
      Array.isArray(sessions) &&
      sessions.every(isDated)
    );
  }
}

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

const isDated = (session: unknown): boolean =>
  isFields(session) &&
  looksDated(session.start) &&
  looksDated(session.end ?? session.start) &&
  isFields(session.location ?? session);

const looksDated = (value: unknown): boolean =>
  typeof value === 'string' && /^\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d/.test(value);

/** `null` is what many programs write for what there is not. */
const withoutNulls = (item: unknown): void => {
  if (!isFields(item)) return;
  for (const name of Object.keys(item)) {
    if (item[name] !== null) withoutNulls(item[name]);
    else if (!Array.isArray(item)) Reflect.deleteProperty(item, name);
  }
};

/** What is missing is taken for what it most likely is; what is there stays as it is, right or wrong. */
function outline(item: Fields, language: string): void {
  item.id ??= item.title;
  item.summary ??= '';
  item.kind ??= 'course';
  item.format ??= formatFor(item.kind);
  item.audiences ??= [];
  item.language ??= language;
  item.sessions ??= [];
  if (Array.isArray(item.sessions)) item.sessions.forEach(completeSession);
}

function completeSession(session: unknown, index: number): void {
  if (!isFields(session)) return;
  session.id ??= `s${String(index + 1)}`;
  const { location } = session;
  if (isFields(location)) location.id ??= location.name;
}

/** What takes no part in the outline. */
function complete(item: Fields, language: string): void {
  outline(item, language);
  const registration = isFields(item.registration) ? item.registration : {};
  const url = registration.url ?? item.url;
  item.registration = { state: url === undefined ? 'none' : 'external', url, ...registration };
  if (isFields(item.media)) item.media = { provider: '', captions: [], ...item.media };
}

function formatFor(kind: unknown): string {
  if (kind === 'e-learning' || kind === 'video') return 'self-paced';
  return kind === 'webinar' ? 'online' : 'in-person';
}
