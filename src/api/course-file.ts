import * as v from 'valibot';
import { readCourses, type ReadCourses } from './courses-client.js';
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
): Promise<ReadCourses> {
  const file = await createHttp({ ...http, baseUrl: fileUrl }).json(CourseFileSchema, { path: '', signal });
  const items = Array.isArray(file) ? file : file.items;
  return readCourses(items.map((item) => completed(withoutNulls(item), http.language())));
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** `null` is what many programs write for what there is not. */
const withoutNulls = (item: unknown): unknown => {
  if (Array.isArray(item)) return item.map(withoutNulls);
  if (!isFields(item)) return item;
  const there = Object.entries(item).filter(([, value]) => value !== null);
  return Object.fromEntries(there.map(([name, value]) => [name, withoutNulls(value)]));
};

/** What is missing is taken for what it most likely is; what is there stays as it is, right or wrong. */
function completed(item: unknown, language: string): unknown {
  if (!isFields(item)) return item;
  const { kind = 'course', media, registration, sessions = [] } = item;
  const url = (isFields(registration) ? registration.url : undefined) ?? item.url;
  return {
    id: item.title,
    summary: '',
    kind,
    format: formatFor(kind),
    audiences: [],
    language,
    ...item,
    registration: {
      state: url === undefined ? 'none' : 'external',
      url,
      ...(isFields(registration) && registration),
    },
    sessions: Array.isArray(sessions) ? sessions.map(completedSession) : sessions,
    ...(isFields(media) && { media: { provider: '', captions: [], ...media } }),
  };
}

function formatFor(kind: unknown): string {
  if (kind === 'e-learning' || kind === 'video') return 'self-paced';
  return kind === 'webinar' ? 'online' : 'in-person';
}

const completedSession = (session: unknown, index: number): unknown => {
  if (!isFields(session)) return session;
  const { location } = session;
  return {
    id: `s${String(index + 1)}`,
    ...session,
    ...(isFields(location) && { location: { id: location.name, ...location } }),
  };
};
