import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hourMs } from '../../../demo/api/clock.js';
import { findCourses } from '../../../demo/api/courses/find-courses.js';
import type { CountedCourse } from '../../../demo/api/store/courses.repository.js';
import { createMemoryStore } from '../../../demo/api/store/memory/memory-store.js';
import type { Database } from '../../../demo/api/store/sql/database.js';
import { openPGlite } from '../../../demo/api/store/sql/pglite.js';
import { openPostgres } from '../../../demo/api/store/sql/postgres.js';
import { sqlStoreOver } from '../../../demo/api/store/sql/sql-store.js';
import type { Store } from '../../../demo/api/store/store.js';
import type { Courses, CoursesQuery } from '../../../src/contract/courses.js';
import { noPostgres, startPostgres, type TemporaryPostgres } from '../../support/postgres.js';
import { aCourse, now, session, text } from './course-records.js';
import { questions, someCourses } from './course-worlds.js';
import { preparedCluster } from '../../support/prepared-cluster.js';

const viewer = { language: 'nb' as const, timeZone: 'Europe/Oslo', now };

/** The answers, over a store that has these courses and forgets them again. */
async function answersOf(
  store: Store,
  courses: readonly CountedCourse[],
  queries: readonly CoursesQuery[],
): Promise<Courses[]> {
  const answers: Courses[] = [];
  const forget = new Error('All of it is asked; nothing stays.');
  const work = store.transaction(async (transaction) => {
    answers.length = 0;
    for (const { seatsTaken, waiting, ...course } of courses) {
      await transaction.courses.saveCourse(course);
      await transaction.courses.count(course.id, { seatsTaken, waiting });
    }
    for (const query of queries) answers.push(await findCourses(transaction.courses, query, viewer));
    throw forget;
  });
  await expect(work).rejects.toBe(forget);
  return answers;
}

const folder = mkdtempSync(join(tmpdir(), 'guidance-course-search-'));
let postgres: TemporaryPostgres | undefined;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => {
  postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe.each(['memory', 'PGlite', 'PostgreSQL'])('finding courses, %s', (kind) => {
  let store: Store | undefined;
  let database: Database | undefined;
  beforeAll(async () => {
    if (kind === 'memory') store = createMemoryStore();
    if (kind === 'PGlite') database = await openPGlite(await preparedCluster(join(folder, 'database')));
    if (kind === 'PostgreSQL' && postgres) database = openPostgres(await postgres.createDatabase());
    if (database) store = await sqlStoreOver(database);
  });
  beforeEach((context) => {
    context.skip(!store, noPostgres);
  });
  afterAll(() => store?.close());

  const opened = () => {
    if (!store) throw new Error('The store is not open.');
    return store;
  };
  const answer = async (courses: CountedCourse[], query: CoursesQuery = {}) => {
    const [answered] = await answersOf(opened(), courses, [query]);
    if (!answered) throw new Error('No answer.');
    return answered;
  };
  const found = async (courses: CountedCourse[], query: CoursesQuery = {}) =>
    (await answer(courses, query)).items.map(({ id }) => id);

  it('puts the next first, the undated last, and leaves out what is over', async () => {
    const courses = [
      aCourse({ id: 'undated', sessions: [] }),
      aCourse({ id: 'over', sessions: [session('s1', -2)] }),
      aCourse({ id: 'later', sessions: [session('s1', 9)] }),
      aCourse({ id: 'series', sessions: [session('s1', -2), session('s2', 3)] }),
      aCourse({ id: 'moved on', sessions: [session('s1', 1, { status: 'cancelled' }), session('s2', 4)] }),
    ];
    expect(await found(courses)).toEqual(['series', 'moved on', 'later', 'undated']);
  });

  it('goes on after the last one seen, though it has ended since', async () => {
    const courses = [aCourse({ id: 'a' }), aCourse({ id: 'b' }), aCourse({ id: 'c', sessions: [] })];
    const { nextCursor } = await answer(courses, { limit: 2 });
    expect(await found(courses.slice(2), { cursor: nextCursor })).toEqual(['c']);
    for (const cursor of ['not one of ours', '', 'x_a'])
      expect(await found(courses, { cursor })).toEqual(['a', 'b', 'c']);
    expect(await found(courses, { cursor: `${'9'.repeat(40)}_a` })).toEqual(['c']);
  });

  it('reads dates in the service’s zone', async () => {
    // 23.30 on 9 March in Oslo is 22.30 in UTC; half past midnight is the day before in UTC.
    const startsAt = Date.parse('2026-03-09T22:30:00Z');
    const late = aCourse({ id: 'late', sessions: [{ id: 's1', startsAt, endsAt: startsAt + hourMs / 2 }] });
    const night = aCourse({
      id: 'night',
      sessions: [{ id: 's1', startsAt: startsAt + hourMs, endsAt: startsAt + 2 * hourMs }],
    });
    const on = (date: string) => found([late, night], { from: date, to: date });
    expect(await on('2026-03-09')).toEqual(['late']);
    expect(await on('2026-03-10')).toEqual(['night']);
    expect(await found([late, night], { from: '0001-01-01', to: '9999-12-31' })).toEqual(['late', 'night']);
    expect(await found([aCourse({ sessions: [] })], { from: '2026-03-09' })).toEqual([]);
  });

  it('finds words however they are composed, and parts of words', async () => {
    const decomposed = 'jobbsøkerkurs'.normalize('NFD');
    expect(await found([aCourse()], { q: `${decomposed}  cv` })).toEqual(['cv']);
    expect(await found([aCourse()], { q: 'KURS' })).toEqual(['cv']);
    expect(await found([aCourse()], { q: 'øk' })).toEqual(['cv']);
    expect(await found([aCourse()], { q: 'cv ingeniør' })).toEqual([]);
    expect(await found([aCourse()], { q: '  ' })).toEqual(['cv']);
  });

  it('takes the signs of a pattern for letters', async () => {
    const courses = [
      aCourse({ id: 'share', title: text('50 % bråk\\brøk') }),
      aCourse({ id: 'name', title: text('fil_navn') }),
      aCourse({ id: 'other', title: text('50 og filnavn') }),
    ];
    expect(await found(courses, { q: '%' })).toEqual(['share']);
    expect(await found(courses, { q: 'fil_navn' })).toEqual(['name']);
    expect(await found(courses, { q: 'råk\\br' })).toEqual(['share']);
    expect(await found(courses, { q: '_' })).toEqual(['name']);
  });

  it('searches the language that is asked in, and what was written last', async () => {
    const title = { nb: 'Realkompetanse', nn: 'Realkompetanse', en: 'Prior learning' };
    const before = aCourse({ title, sessions: [session('s1', 3), session('s2', 30)] });
    const after = aCourse({ title: { ...title, nb: 'Fagbrev' }, kind: 'workshop', seatsTaken: 0 });
    expect(await found([before], { q: 'prior' })).toEqual([]);
    const changed = await answer([before, after], { q: 'fagbrev', to: '2026-03-20' });
    expect([changed.total, changed.facets.kind]).toEqual([1, { workshop: 1 }]);
    expect(await found([before, after], { from: '2026-03-20' })).toEqual([]);
  });

  it('finds what was saved before there were listings', async (context) => {
    if (!database) {
      context.skip('nothing is older than it is');
      return;
    }
    await opened().transaction(({ courses }) => courses.saveCourse(aCourse({ id: 'older' })));
    await database.transaction((sql) => sql.query('delete from course_listings'));
    expect(await found([])).toEqual([]);
    await sqlStoreOver(database);
    expect(await found([], { q: 'kurs', from: '2026-03-08', to: '2026-03-08' })).toEqual(['older']);
    await database.transaction((sql) => sql.query('delete from courses'));
  });

  it('has an index for any part of a word', async (context) => {
    if (!database) {
      context.skip('no database');
      return;
    }
    const plan = await database.transaction(async (sql) => {
      // With as few rows as here, reading them all would be quicker.
      await sql.script('set local enable_seqscan = off');
      const like = `explain select course_id from course_texts where text like '%øker%'`;
      return sql.query<Record<'QUERY PLAN', string>>(like);
    });
    expect(plan.map((line) => line['QUERY PLAN']).join()).toContain('course_texts_trigrams');
  });

  it('finds what any other store finds, whatever there is and whatever is asked', async () => {
    const oracle = createMemoryStore();
    const property = fc.asyncProperty(someCourses, questions, async (courses, queries) => {
      const expected = await answersOf(oracle, courses, queries);
      expect(await answersOf(opened(), courses, queries)).toEqual(expected);
    });
    // A failure prints its seed.
    await fc.assert(property, { numRuns: kind === 'memory' ? 1 : 25 });
  });
});
