// `npm run bench:courses-api`: what the API needs to find among 2 000 courses, beside reading every one of them each time.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Temporal } from 'temporal-polyfill';
import { findCourses } from '../../demo/api/courses/find-courses.js';
import { places } from '../../demo/api/seed/places.js';
import type { CourseRecord, CourseRepository } from '../../demo/api/store/courses.repository.js';
import { memoryCourseSearch } from '../../demo/api/store/memory/course-search.js';
import { openSqlStore } from '../../demo/api/store/sql/sql-store.js';
import type { Store } from '../../demo/api/store/store.js';
import { audiences, courseFormats, courseKinds, type CoursesQuery } from '../../src/contract/courses.js';
import { startPostgres } from '../support/postgres.js';
import { machine, percentile, tableOf, type Row } from './figures.js';

const courseCount = Number(process.argv[2] ?? 2000);
const rounds = Number(process.argv[3] ?? 40);

const dayMs = 86_400_000;
const now = Date.now();
const viewer = { language: 'nb' as const, timeZone: 'Europe/Oslo', now };
const date = (days: number) => Temporal.Now.plainDateISO('Europe/Oslo').add({ days }).toString();

const topics = ['Jobbsøkerkurs', 'Realkompetanse', 'CV og søknad', 'Fagbrev', 'Intervjutrening', 'Norsk'];
const said = 'Du lærer å se hva du kan, og å fortelle om det til den som skal ansette deg. ';

/** The same ones each time. A tenth is over, a tenth has no date, the others have one to six sessions. */
function courseOf(index: number): CourseRecord {
  const pick = <Value>(values: readonly Value[], turn = 1): Value =>
    values[Math.floor(index / turn) % values.length] as Value;
  const words = `${pick(topics)} ${String(index)} ${pick(topics, 7)}`;
  const text = { nb: words, nn: words, en: words };
  const startsAt = now + ((index * 37) % 365) * dayMs - (index % 10 === 0 ? 400 * dayMs : 0);
  const count = index % 10 === 1 ? 0 : 1 + (index % 6);
  return {
    id: `course-${String(index)}`,
    revision: 0,
    changedAt: now,
    title: text,
    summary: { nb: said, nn: said, en: said },
    description: { nb: said.repeat(8), nn: said.repeat(8), en: said.repeat(8) },
    kind: pick(courseKinds),
    format: pick(courseFormats, 3),
    audiences: [pick(audiences, 2), pick(audiences, 5)],
    language: pick(['nb', 'nb', 'nn', 'en'], 4),
    sessions: Array.from({ length: count }, (_, session) => ({
      id: `s${String(session)}`,
      startsAt: startsAt + session * 7 * dayMs,
      endsAt: startsAt + session * 7 * dayMs + 7_200_000,
      place: pick(places, 3),
    })),
    entry: { at: 'here', capacity: 20, waitlistCapacity: 5 },
  };
}

const questions: readonly [name: string, query: CoursesQuery][] = [
  ['the first page', { limit: 10 }],
  ['a word', { q: 'realkompetanse', limit: 10 }],
  ['a part of words, rare', { q: 'kurs 199', limit: 10 }],
  ['two letters', { q: 'cv', limit: 10 }],
  ['three filters', { kind: ['webinar'], audience: ['seekers', 'pupils'], location: ['moss'], limit: 10 }],
  ['a month', { from: date(30), to: date(60), limit: 10 }],
  ['a late page', { cursor: `${String(now + 200 * dayMs)}_course-1`, limit: 10 }],
];

type Way = (courses: CourseRepository) => CourseRepository;
const ways: readonly [name: string, way: Way][] = [
  ['every course read', (courses) => ({ ...courses, ...memoryCourseSearch(() => courses.courses()) })],
  ['in the database', (courses) => courses],
];

async function tookMs(store: Store, way: Way, query: CoursesQuery): Promise<number[]> {
  const took: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const startedAt = performance.now();
    await store.transaction(({ courses }) => findCourses(way(courses), query, viewer));
    took.push(performance.now() - startedAt);
  }
  return took;
}

async function measure(name: string, store: Store): Promise<void> {
  await store.transaction(async ({ courses }) => {
    for (let index = 0; index < courseCount; index += 1) await courses.saveCourse(courseOf(index));
  });
  const rows: Row[] = [];
  for (const [what, query] of questions) {
    const figures = [];
    for (const [, way] of ways) figures.push(await tookMs(store, way, query));
    for (const share of [0.5, 0.99])
      rows.push({
        what: `${what}, p${String(share * 100)}`,
        unit: 'ms',
        values: figures.map((one) => percentile(one, share)),
      });
  }
  const columns = ways.map(([column]) => column);
  console.log(`\n${name}, ${String(courseCount)} courses\n${tableOf(columns, rows)}`);
  await store.close();
}

const folder = mkdtempSync(join(tmpdir(), 'guidance-bench-courses-'));
const postgres = await startPostgres();
try {
  await measure('PGlite', await openSqlStore({ directory: join(folder, 'database') }));
  if (postgres) await measure('PostgreSQL', await openSqlStore({ url: await postgres.createDatabase() }));
  else console.log('PostgreSQL: its programs are not on this machine.');
} finally {
  postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
}
console.log(`\n${machine()}`);
