// The pages that `npm run bench:courses` compares: the same courses in our list, and in the list views of two calendars.
import { readFileSync } from 'node:fs';
import { build, type Rolldown } from 'vite';
import type { Course } from '../../src/contract/courses.js';
import { listFromFile } from '../../src/courses/course-file-list.js';
import { aCourse, aFileOf, fredrikstad, sarpsborg } from '../courses/fixtures.js';
import type { ListedEvent } from './courses-page/listed-event.js';

export interface ComparedPage {
  readonly name: string;
  readonly html: string;
  /** Where the courses come from. */
  readonly data: string;
  /** Finds an item of the list, in the page itself. */
  readonly item: string;
}

const topics = ['Jobbsøkerkurs', 'Realkompetanse', 'CV og søknad', 'Fagbrev', 'Intervjutrening', 'Norsk'];
const kinds = ['course', 'workshop', 'webinar', 'conference'];
const dayMs = 86_400_000;

/** The same ones each time, one session each, over a year from now. */
export const coursesOf = (count: number): Course[] =>
  Array.from({ length: count }, (_, index) => {
    const startsAt = Date.now() + dayMs + Math.floor((index / count) * 330 * dayMs);
    const [start, end] = [startsAt, startsAt + 7_200_000].map((at) => new Date(at).toISOString());
    return aCourse({
      id: `course-${String(index)}`,
      title: `${topics[index % topics.length] ?? ''} nummer ${String(index)}`,
      kind: kinds[index % kinds.length] ?? 'course',
      sessions: [{ id: 's', start: start ?? '', end, location: index % 2 ? sarpsborg : fredrikstad }],
      registration: { state: 'external', url: 'https://kurs.example.no/' },
    });
  });

const eventsOf = (courses: readonly Course[]): ListedEvent[] =>
  courses.flatMap(({ id, title, sessions }) =>
    sessions.map(({ start, end }) => ({ id, title, start, end: end ?? start })),
  );

async function bundled(name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: `test/bench/courses-page/${name}.ts`, formats: ['es'] },
    },
  });
  const [{ output }] = built as [Rolldown.RolldownOutput];
  return output[0].code;
}

const page = (head: string, body: string) =>
  `<!doctype html><html lang="nb"><meta charset="utf-8"><title>Kurs</title>${head}${body}</html>`;
const ours = (attributes: string) =>
  page('<script async src="/guidance.js"></script>', `<guidance-courses ${attributes}></guidance-courses>`);
const calendar = (name: string, styles = '') =>
  page(
    `${styles}<script type="module" src="/${name}.js"></script>`,
    '<label>Søk <input type="search"></label><main></main>',
  );

export const comparedPages: readonly ComparedPage[] = [
  { name: 'ours, a file', html: ours('src="/courses.json"'), data: '/courses.json', item: '[part="card"]' },
  { name: 'ours, an API', html: ours('api="/v1"'), data: '/v1/courses', item: '[part="card"]' },
  {
    name: 'FullCalendar',
    html: calendar('full-calendar'),
    data: '/events.json',
    item: '.fc-list-event',
  },
  {
    name: 'EventCalendar',
    html: calendar('event-calendar', '<link rel="stylesheet" href="/event-calendar.css">'),
    data: '/events.json',
    item: '.ec-event',
  },
];

/** So long the courses are under way: time for each list to stand ready, whose own start is measured from the opening. */
const underWayMs = 800;

/** Answers for everything that the pages ask for. */
export async function courseServer(count: number): Promise<(request: Request) => Promise<Response>> {
  const courses = coursesOf(count);
  const file = aFileOf(coursesOf(count));
  const scripts = {
    '/guidance.js': readFileSync('dist/guidance.js', 'utf8'),
    '/full-calendar.js': await bundled('full-calendar'),
    '/event-calendar.js': await bundled('event-calendar'),
  };
  const texts: Readonly<Record<string, string>> = {
    ...scripts,
    '/event-calendar.css': readFileSync('node_modules/@event-calendar/core/dist/index.css', 'utf8'),
    '/courses.json': JSON.stringify({ items: courses }),
    '/events.json': JSON.stringify(eventsOf(courses)),
  };
  const types = { js: 'text/javascript', css: 'text/css', json: 'application/json' };
  return async (request) => {
    const { pathname, searchParams } = new URL(request.url);
    const isFirst = pathname.endsWith('.json') || (pathname === '/v1/courses' && !searchParams.get('q'));
    if (isFirst) await new Promise((resolve) => setTimeout(resolve, underWayMs));
    if (pathname === '/v1/courses') {
      const limit = Number(searchParams.get('limit'));
      return Response.json(listFromFile(file, { q: searchParams.get('q') ?? '', limit }, Date.now()));
    }
    const text = texts[pathname];
    if (text !== undefined) {
      const type = types[pathname.slice(pathname.lastIndexOf('.') + 1) as keyof typeof types];
      return new Response(text, { headers: { 'Content-Type': type } });
    }
    const html = comparedPages[Number(searchParams.get('page'))]?.html;
    if (pathname !== '/' || html === undefined) return new Response(null, { status: 404 });
    return new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
  };
}
