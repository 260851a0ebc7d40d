import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApi, type Api } from '../../../demo/api/api.js';
import { dayMs } from '../../../demo/api/clock.js';
import { createProfileSource } from '../../../demo/api/seed/profile.js';
import { seed } from '../../../demo/api/seed/seed.js';
import { createMemoryStore } from '../../../demo/api/store/memory/memory-store.js';
import type { Database } from '../../../demo/api/store/sql/database.js';
import { openPGlite } from '../../../demo/api/store/sql/pglite.js';
import { sqlStoreOver } from '../../../demo/api/store/sql/sql-store.js';
import type { Store } from '../../../demo/api/store/store.js';
import type { Target } from '../../conformance/arrangements.js';
import { ask } from '../../../demo/conformance/ask.js';
import { answer, openCourses, readRegistration, register } from '../../../demo/conformance/courses-steps.js';
import { preparedCluster } from '../../support/prepared-cluster.js';

const publicUrl = 'https://api.example.no/guidance/v1';

describe.each(['memory', 'PGlite'])('what is kept of a registration, %s', (kind) => {
  const folder = mkdtempSync(join(tmpdir(), 'guidance-registrations-'));
  let now = Date.parse('2026-03-03T08:00:00Z');
  let database: Database | undefined;
  let store: Store;
  let api: Api;
  const target: Target = {
    request: (path, init) => api.fetch(new Request(`${publicUrl}${path}`, init)),
    mayWrite: true,
  };

  beforeAll(async () => {
    if (kind === 'PGlite') database = await openPGlite(await preparedCluster(join(folder, 'database')));
    store = database ? await sqlStoreOver(database) : createMemoryStore();
    const clock = { now: () => now };
    await seed(store, clock);
    const origins = { allowedOrigins: [], manageUrlPrefixes: [], publicUrl };
    api = createApi({ store, clock, profile: createProfileSource(), ...origins });
  });
  afterAll(async () => {
    await api.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const at = async (instant: number) => {
    now = instant;
    await api.sweep();
  };
  /** Rows of the database that say anything of those who are registered for the course. */
  const rowsOf = async (course: string) => {
    const count = (table: string) =>
      database?.transaction((sql) =>
        sql.query<{ rows: number }>(`select count(*)::int as rows from ${table} where course_id = $1`, [
          course,
        ]),
      );
    const [registrations, people] = [await count('course_registrations'), await count('course_people')];
    return [registrations?.[0]?.rows ?? 0, people?.[0]?.rows ?? 0];
  };
  const someCourse = async () => {
    const course = (await openCourses(target)).find(({ sessions }) => sessions.length > 0);
    if (!course) throw new Error('No course to register for.');
    const ends = course.sessions.map(({ end = '' }) => Date.parse(end));
    return { id: course.id, endsAt: Math.max(...ends) };
  };
  const seats = async (id: string) =>
    (await store.transaction(({ courses }) => courses.findCourse(id)))?.seatsTaken;

  it('is nothing 30 days after it was withdrawn', async () => {
    const { id } = await someCourse();
    const [before] = await rowsOf(id);
    const registered = await register(target, id, {
      participants: [{ name: 'Kvitrefugl', email: 'kvitrefugl@example.no' }],
    });
    await answer(target, 'withdraw', registered);
    const withdrawnAt = now;
    await at(withdrawnAt + 30 * dayMs);
    expect((await readRegistration(target, registered)).participants[0]?.name).toBe('Kvitrefugl');
    await at(withdrawnAt + 30 * dayMs + 1);
    (await ask(target, `/courses/registrations/${registered.id}`, { token: registered.token })).problem(
      404,
      'not-found',
    );
    expect((await rowsOf(id))[0]).toBe(before);
  });

  it('is everything until 180 days after the course, and then only that seats were taken', async () => {
    await seed(store, { now: () => now });
    const { id, endsAt } = await someCourse();
    const registered = await register(target, id);
    const taken = await seats(id);
    await at(endsAt + 180 * dayMs);
    expect((await readRegistration(target, registered)).state).toBe('confirmed');
    await at(endsAt + 180 * dayMs + 1);
    (await ask(target, `/courses/registrations/${registered.id}`, { token: registered.token })).problem(
      404,
      'not-found',
    );
    expect(await rowsOf(id)).toEqual([0, 0]);
    expect(await seats(id)).toBe(taken);
  });
});
