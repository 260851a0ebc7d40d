import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Course, CoursesQuery } from '../../src/contract/courses.js';
import { listFromFile } from '../../src/courses/course-file-list.js';
import { optionsOf, queryOf, noFilters, type FixedFilters } from '../../src/courses/course-filters.js';
import { courseView } from '../../demo/api/courses/course-view.js';
import { findCourses } from '../../demo/api/courses/find-courses.js';
import { createMemoryStore } from '../../demo/api/store/memory/memory-store.js';
import { now } from '../demo/api/course-records.js';
import { questions, someCourses } from '../demo/api/course-worlds.js';
import { aCourse, aFileOf, aMediaCourse, aWebinar, everyState, inDays, sarpsborg } from './fixtures.js';

const nowMs = Date.now();
const titles = (courses: readonly Course[], query: CoursesQuery, atMs: number) =>
  listFromFile(aFileOf(courses), query, atMs).items.map(({ title }) => title);
const nothingFixed: FixedFilters = { audience: [], kind: [], format: [], location: [], language: [] };

describe('courses from a static file', () => {
  it('come in the order of their next session, those without a date last', () => {
    const courses = [aMediaCourse(), aWebinar(), aCourse()];
    expect(listFromFile(aFileOf(courses), {}, nowMs).items.map(({ id }) => id)).toEqual([
      'cv',
      'intervju',
      'retning',
    ]);
  });

  it('leave the list when they are over, and not before', () => {
    const running = aCourse({ sessions: [{ id: 's', start: inDays(-1), end: inDays(1) }] });
    const over = aCourse({ id: 'over', sessions: [{ id: 's', start: inDays(-2), end: inDays(-1) }] });
    expect(listFromFile(aFileOf([running, over]), {}, nowMs).items).toHaveLength(1);
  });

  it('are found by every word, in whatever case, also by their place', () => {
    const courses = [
      aCourse(),
      aWebinar(),
      aCourse({ id: 's', title: 'Kveld', sessions: [{ id: 's', start: inDays(3), location: sarpsborg }] }),
    ];
    expect(titles(courses, { q: 'JOBB skjerm' }, nowMs)).toEqual(['Digitale jobbintervju']);
    expect(titles(courses, { q: 'sarpsborg' }, nowMs)).toEqual(['Kveld']);
  });

  it('are any of the values of one filter, and all of the filters', () => {
    const courses = everyState();
    expect(titles(courses, { kind: ['webinar', 'e-learning'] }, nowMs)).toHaveLength(2);
    expect(titles(courses, { kind: ['webinar'], format: ['in-person'] }, nowMs)).toHaveLength(0);
  });

  it('are closed once their deadline has passed, whatever the file says', () => {
    const late = aCourse({ registration: { state: 'open', closesAt: inDays(-1) } });
    expect(listFromFile(aFileOf([late]), {}, nowMs).items[0]?.registration.state).toBe('closed');
  });

  it('are what the API would answer if it had them, however long ago the file was written', async () => {
    const writtenAgoMs = fc.constantFrom(0, 1, 24, 500).map((hours) => hours * 3_600_000);
    const property = fc.asyncProperty(
      someCourses,
      questions,
      writtenAgoMs,
      async (records, queries, agoMs) => {
        const store = createMemoryStore();
        // Whoever keeps a file changes the status, and leaves dates, places and the rest as they are.
        const file = records.map(({ status = 'scheduled' as const, ...record }) => ({
          ...courseView(record, 'nb', now - agoMs),
          status,
        }));
        await store.transaction(async ({ courses }) => {
          for (const record of records) await courses.saveCourse(record);
          for (const { cursor, ...query } of queries) {
            const viewer = { language: 'nb' as const, timeZone: 'Europe/Oslo', now };
            const { nextCursor, ...expected } = await findCourses(courses, query, viewer);
            const { nextCursor: next, ...found } = listFromFile(aFileOf(file), { limit: 50, ...query }, now);
            expect([found, next !== undefined]).toEqual([expected, nextCursor !== undefined]);
          }
        });
      },
    );
    await fc.assert(property);
  });

  it('come page by page without loss or repetition', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 12 }), (count, limit) => {
        const courses = Array.from({ length: count }, (_, index) => aCourse({ id: `c${String(index)}` }));
        const seen: string[] = [];
        let cursor: string | undefined;
        do {
          const page = listFromFile(aFileOf(courses), { limit, ...(cursor ? { cursor } : {}) }, nowMs);
          seen.push(...page.items.map(({ id }) => id));
          cursor = page.nextCursor;
        } while (cursor);
        expect([...seen].sort()).toEqual(courses.map(({ id }) => id).sort());
      }),
    );
  });
});

describe('filters', () => {
  it('never widen what the partner has fixed', () => {
    const fixed = { ...nothingFixed, kind: ['course', 'webinar'] };
    expect(queryOf({ ...noFilters, kind: 'video' }, fixed).kind).toEqual(['course', 'webinar']);
    expect(queryOf({ ...noFilters, kind: 'webinar' }, fixed).kind).toEqual(['webinar']);
  });

  it('offer only what the partner shows, with counts', () => {
    const { facets } = listFromFile(aFileOf(everyState()), {}, nowMs);
    const fixed = { ...nothingFixed, kind: ['webinar', 'e-learning'] };
    expect(optionsOf('kind', facets, { fixed, filters: noFilters })).toEqual([
      { value: 'webinar', count: 1 },
      { value: 'e-learning', count: 1 },
    ]);
  });

  it('keep what is chosen although nothing matches it any more', () => {
    const filters = { ...noFilters, kind: 'video' };
    expect(optionsOf('kind', {}, { fixed: nothingFixed, filters })).toEqual([{ value: 'video', count: 0 }]);
  });
});
